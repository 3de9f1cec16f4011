using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis.Continuous;

/// <summary>Utilities of two parties, and the outcome that gives them; issues that are not settled yet hold their default.</summary>
internal readonly record struct Vertex(Rational First, Rational Second, ImmutableArray<IssueValue> Values)
{
    /// <summary>Whether the other vertex has the same utilities.</summary>
    public bool IsAt(Vertex other) => First == other.First && Second == other.Second;

    /// <summary>Whether this is at least as good for both and better for one.</summary>
    public bool Dominates(Vertex other) => First >= other.First && Second >= other.Second && !IsAt(other);

    /// <summary>The sum of the utilities; each issue is settled as by the vertex that <paramref name="settles"/> it.</summary>
    public Vertex Plus(Vertex other, Func<int, bool> settles)
    {
        ImmutableArray<IssueValue> values = Values;
        ImmutableArray<IssueValue>.Builder joined = ImmutableArray.CreateBuilder<IssueValue>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            joined.Add(settles(i) ? other.Values[i] : values[i]);
        }

        return new Vertex(First + other.First, Second + other.Second, joined.MoveToImmutable());
    }

    /// <summary>The vertex at a share of the way to another: utilities and numbers change evenly, what has no numbers stays.</summary>
    public Vertex Toward(Vertex other, Rational share)
    {
        if (share.Sign == 0)
        {
            return this;
        }

        if (share == Rational.One)
        {
            return other;
        }

        ImmutableArray<IssueValue>.Builder values = ImmutableArray.CreateBuilder<IssueValue>(Values.Length);
        for (int i = 0; i < Values.Length; i++)
        {
            IssueValue from = Values[i];
            IssueValue to = other.Values[i];
            values.Add(from.IsNumber ? IssueValue.Of(from.Number + (share * (to.Number - from.Number))) : from);
        }

        return new Vertex(
            First + (share * (other.First - First)),
            Second + (share * (other.Second - Second)),
            values.MoveToImmutable()
        );
    }
}
