using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>One thing that one side does for the other.</summary>
public sealed record ExchangeStep
{
    /// <summary>A step that cannot be undone, is seen by all, and waits for no other.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="by">Who makes it, 0 or 1.</param>
    /// <param name="gains">What it brings each party at once; below 0 is a cost.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public ExchangeStep(string name, int by, ExchangeAmounts gains)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfNegative(by);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, 1);
        Name = name;
        By = by;
        Gains = gains;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name for people; empty where the name serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Who makes it, 0 or 1.</summary>
    public int By { get; }

    /// <summary>What it brings each party at once; below 0 is a cost.</summary>
    public ExchangeAmounts Gains { get; init; }

    /// <summary>What share of its effects, on both sides, is undone when the exchange is broken off: 0 (done is done) to 1 (all of it snaps back).</summary>
    public Rational SnapBack { get; init; }

    /// <summary>The chance that it is noticed when whoever should make the step only seems to, 0 to 1.</summary>
    public Rational Detection { get; init; } = Rational.One;

    /// <summary>The places of the steps that have to be made before, among the steps of the exchange.</summary>
    public ImmutableArray<int> After { get; init; } = [];

    /// <summary>Whether it can be made in parts.</summary>
    public bool IsDivisible { get; init; } = true;

    /// <summary>Which part of a divided step this is, from 1; 0 for a whole step.</summary>
    public int Part { get; init; }

    /// <summary>How many parts a divided step has; 1 for a whole step.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>What share of the whole step this part is, above 0; 1 for a whole step.</summary>
    public Rational Share { get; init; } = Rational.One;

    /// <summary>Why these amounts are as they are.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What whoever makes it would save by only seeming to make it; 0 when the step costs it nothing.</summary>
    public Rational Cost => Rational.Max(-Gains[By], Rational.Zero);

    /// <summary>The name to show a reader, without the part.</summary>
    /// <param name="language">A language tag.</param>
    public string TitleIn(string language) => Title.IsEmpty ? Name : Title.In(language);
}
