using Entente.Numbers;

namespace Entente.Outcomes;

/// <summary>What one issue is settled at: a numbered value, or a number on a continuum.</summary>
/// <remarks><c>default</c> is the first numbered value.</remarks>
public readonly record struct IssueValue
{
    private IssueValue(int index, Rational number, bool isNumber)
    {
        Index = index;
        Number = number;
        IsNumber = isNumber;
    }

    /// <summary>The number of the value in its issue, from 0; 0 on a continuum.</summary>
    public int Index { get; }

    /// <summary>The number on the continuum; 0 for a numbered value.</summary>
    public Rational Number { get; }

    /// <summary>Whether this is a number on a continuum.</summary>
    public bool IsNumber { get; }

    /// <summary>The value with a number in its issue, from 0.</summary>
    public static IssueValue At(int index) => new(index, Rational.Zero, isNumber: false);

    /// <summary>A number on a continuum.</summary>
    public static IssueValue Of(Rational number) => new(0, number, isNumber: true);
}
