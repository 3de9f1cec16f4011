using System.Collections.Immutable;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>What was recorded of a negotiation, whatever program or hand wrote it down.</summary>
/// <param name="Scenario">What was talked about, under one reading; the preferences of some parties may be unknown.</param>
/// <param name="Events">What happened, in order; outcomes count, their numbers do not.</param>
public sealed record SessionRecord(Scenario Scenario, ImmutableArray<LoggedEvent> Events)
{
    /// <summary>Whether these are positions that were on record (the packages of a scenario) rather than the moves of a session.</summary>
    public bool ArePositions { get; init; }

    /// <summary>By event: the name of the package that it is; empty for a session.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>
    /// Events, by place in ascending order, by which how things stood changed without any party's offer: a deal that a mediator proposed. What it moved is nobody's step:
    /// steps, and what a party had given, do not reach across.
    /// </summary>
    public ImmutableArray<int> Mediated { get; init; } = [];

    /// <summary>
    /// Whether parts that were agreed (<see cref="Protocols.SessionEventKind.PartAgreed"/>) stay agreed when the talks end without more, as interim deals in a room do: each changes how
    /// things stand, and its event says how they stand then, without an outcome where that is not known of every issue.
    /// </summary>
    public bool KeepsParts { get; init; }

    /// <summary>By party: how many of its offers are not among the events, because they were on a part and it is not known how the rest stood; empty for none.</summary>
    public ImmutableArray<int> OffersLeftOut { get; init; } = [];

    /// <summary>By party: the numbers by which those at the table know these offers, in order; empty where they have none.</summary>
    public ImmutableArray<ImmutableArray<int>> NumbersLeftOut { get; init; } = [];

    /// <summary>Why the talks broke down, where they did.</summary>
    public BreakCause BreakCause { get; init; }

    /// <summary>Offers on a part of the issues or under a condition, and parts that were agreed, as they were said, in order.</summary>
    public ImmutableArray<RecordedPart> Parts { get; init; } = [];

    /// <summary>Whether the share of the time that had passed is known; without it, worth is not discounted.</summary>
    public bool HasTimes { get; init; }

    /// <summary>Whether it went by rounds; where anybody could offer at any time, the rounds of the events are counted and no one at the table knew them.</summary>
    public bool HasRounds { get; init; } = true;

    /// <summary>How many rounds there were to be; null when that is not known or there was no end.</summary>
    public int? Rounds { get; init; }

    /// <summary>Whether between two offers, the earlier first, nothing moved but by the parties' own offers.</summary>
    internal bool IsOneCourse(ReviewedOffer earlier, ReviewedOffer later) =>
        !Mediated.Any(each => earlier.Event < each && each <= later.Event);
}
