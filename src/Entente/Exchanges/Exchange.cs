using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>Two sides that do things for each other, step by step, where each may stop at any point.</summary>
/// <remarks>
/// <para>Seen from a point at which some steps are made, <i>going on</i> is worth to a party what the rest of the steps brings it, each step one discount later than the one before, and its future
/// one discount after the last. <i>Stopping</i> undoes of what was made what snaps back, and costs it penalty and deposit; its future is gone. Stopping before the first step costs nothing: nobody has broken anything.
/// <i>Cheating</i>, for whoever is to make the next step, saves what the step costs; it is noticed with the step's chance of detection, and then it has broken the exchange, at the first step too: what snaps back is undone, and penalty and deposit are lost; otherwise all goes on.</para>
/// <para>An order of the steps is <i>safe</i> when at no point stopping or cheating is worth more to either party than going on (after Sandholm and Lesser 1995). Deviating once is all that has to be looked at:
/// who has cheated unseen gains less by breaking later than who has not, because nothing of what it did not do snaps back to it.</para>
/// </remarks>
public sealed record Exchange
{
    /// <summary>The most steps an exchange can have.</summary>
    public const int MostSteps = 60;

    /// <summary>An exchange.</summary>
    /// <param name="first">Party 0.</param>
    /// <param name="second">Party 1.</param>
    /// <param name="steps">1 to <see cref="MostSteps"/> steps.</param>
    /// <param name="bundles">What steps bring together.</param>
    /// <exception cref="ArgumentException">There are no steps or too many, a step waits for one that is not there or in a circle for itself, or a bundle has no two different steps.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share, chance or amount lies outside its range.</exception>
    public Exchange(
        ExchangeParty first,
        ExchangeParty second,
        ImmutableArray<ExchangeStep> steps,
        ImmutableArray<ExchangeBundle> bundles = default
    )
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Parties = [first, second];
        Steps = steps;
        Bundles = bundles.IsDefault ? [] : bundles;
        ExchangeRules.Check(this);
    }

    /// <summary>The two parties.</summary>
    public ImmutableArray<ExchangeParty> Parties { get; }

    /// <summary>The steps, in the order of the file.</summary>
    public ImmutableArray<ExchangeStep> Steps { get; }

    /// <summary>What steps bring together.</summary>
    public ImmutableArray<ExchangeBundle> Bundles { get; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it is about.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>Where its amounts come from.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What all steps together bring each party, undiscounted and without the future.</summary>
    public ExchangeAmounts Total =>
        Steps
            .Select(step => step.Gains)
            .Concat(Bundles.Select(bundle => bundle.Gains))
            .Aggregate(default(ExchangeAmounts), (sum, gains) => sum.Plus(gains));

    /// <summary>Whether neither party counts what comes later for less.</summary>
    internal bool IsPatient => Parties.All(party => party.Discount == Rational.One);

    /// <summary>The exchange with every divisible step in so many equal parts, to be made one after the other.</summary>
    /// <param name="parts">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no part.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="MostSteps"/> parts.</exception>
    public Exchange Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return parts == 1 ? this : StepDivision.Split(this, parts);
    }

    /// <summary>The same exchange between other parties.</summary>
    internal Exchange With(ExchangeParty first, ExchangeParty second) =>
        new(first, second, Steps, Bundles)
        {
            Title = Title,
            About = About,
            Sources = Sources,
        };

    /// <summary>The exchange when each party puts up so much more.</summary>
    internal Exchange WithDeposits(ExchangeAmounts amounts) =>
        With(
            Parties[0] with
            {
                Deposit = Parties[0].Deposit + amounts.First,
            },
            Parties[1] with
            {
                Deposit = Parties[1].Deposit + amounts.Second,
            }
        );

    /// <summary>The exchange when each party has so much more to lose afterwards.</summary>
    internal Exchange WithFutures(ExchangeAmounts amounts) =>
        With(
            Parties[0] with
            {
                Future = Parties[0].Future + amounts.First,
            },
            Parties[1] with
            {
                Future = Parties[1].Future + amounts.Second,
            }
        );

    /// <summary>The exchange when no step is watched less well than this.</summary>
    internal Exchange WithDetection(Rational chance) =>
        new(
            Parties[0],
            Parties[1],
            [.. Steps.Select(step => step with { Detection = Rational.Max(step.Detection, chance) })],
            Bundles
        )
        {
            Title = Title,
            About = About,
            Sources = Sources,
        };
}
