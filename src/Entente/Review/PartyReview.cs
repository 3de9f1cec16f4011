using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>How one party went about it, and what it got.</summary>
/// <param name="Party">The number of the party.</param>
/// <param name="Offers">How many offers it made.</param>
public sealed record PartyReview(int Party, int Offers)
{
    /// <summary>What no agreement is worth to it; null without scores.</summary>
    public Rational? Reservation { get; init; }

    /// <summary>The lower end of its scale: what the worst of the allowed outcomes and of those on record is worth to it; null where that was not worked out.</summary>
    public Rational? Worst { get; init; }

    /// <summary>The upper end of its scale: what the best of them is worth to it; null where that was not worked out.</summary>
    public Rational? Best { get; init; }

    /// <summary>By <see cref="StepClass"/>: how many steps it took.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];

    /// <summary>How much it heeded the others, see <see cref="Steps.SensitivityOf"/>.</summary>
    public double? Sensitivity { get; init; }

    /// <summary>What its first offer was worth to it; null without offers or scores.</summary>
    public Rational? First { get; init; }

    /// <summary>What its last offer was worth to it; null without offers or scores.</summary>
    public Rational? Last { get; init; }

    /// <summary>By issue: what the party gave (above 0) or took back (below 0) from its first offer to its last, in its own utility, the most first.</summary>
    public ImmutableArray<IssueChange> Given { get; init; } = [];

    /// <summary>The step by which it gave most at once, by its place among the steps, those aside that took from another as well; null when it gave nothing.</summary>
    public int? LargestStep { get; init; }

    /// <summary>
    /// What it got: the worth of the agreement; after a partial one, of how things stand; of no agreement otherwise. Null without scores, and where it is not known how things stand.
    /// </summary>
    public Rational? Result { get; init; }

    /// <summary>The same at the time of the end; null without scores or times.</summary>
    public double? Discounted { get; init; }

    /// <summary>Whether what was reached is worth less to it than no agreement at all was; null where nothing was agreed, or that is not known.</summary>
    public bool? IsBelowReservation { get; init; }

    /// <summary>The first of its deal-breakers that forbids what was reached, by its place among them; null for none.</summary>
    public int? BrokenLimit { get; init; }

    /// <summary>The best offer that it received, by its place among the offers; null for none.</summary>
    public int? BestReceived { get; init; }

    /// <summary>The offers that it would have done better to accept; null for none.</summary>
    public MissedOffers? Missed { get; init; }
}
