using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining.Demands;
using Entente.Outcomes;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>Why there is or was no deal, and what would open one. Parties, issues, values and demands are named by their numbers, from 0.</summary>
public sealed record DealExplanation
{
    /// <summary>The scenario under one reading; a continuous issue has some numbers in place of its continuum.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Whether all outcomes of the scenario were looked at: false where numbers stand for a continuum.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Whether it is certain that there is a deal, or that there is none: true as well where numbers stand for a continuum and what the continuum itself allows was found exactly.</summary>
    public bool IsZoneExact { get; init; } = true;

    /// <summary>By the number of an issue that is a continuum: how many numbers stand for it, both ends included. Empty where none is.</summary>
    public ImmutableSortedDictionary<int, int> Numbers { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>
    /// By issue: the values that were left out, as rules of <see cref="Scenario"/>, because too many combinations hang together and another value is at least as good for everybody whatever the rest is. Empty where all
    /// values were looked at. What is said holds with them, too; not said is what is about such a value itself: whether it is kept out, its score, stages to it, and gains by it.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Superfluous { get; init; } = [];

    /// <summary>Why there was no deal.</summary>
    public required DealVerdict Verdict { get; init; }

    /// <summary>What is possible and fair.</summary>
    public required ScenarioAnalysis Analysis { get; init; }

    /// <summary>What the deal could be: the Nash outcome; where somebody who is not at the table could block that one and would lose by it, the Nash outcome of those that they cannot block, as far as there is one. Null when there is no deal.</summary>
    public UtilityPoint? Possible { get; init; }

    /// <summary>By party: what it stands to gain and to lose.</summary>
    public required ImmutableArray<PartyStanding> Parties { get; init; }

    /// <summary>All demands: fallbacks by party, then limits, then stated positions that ask for something.</summary>
    public required ImmutableArray<Demand> Demands { get; init; }

    /// <summary>Where no outcome meets all fallbacks and limits: the smallest sets of them that cannot stand together, the first of them; empty when there are deals, or too many sets.</summary>
    public ImmutableArray<ImmutableArray<int>> Conflicts { get; init; } = [];

    /// <summary>How many sets of fallbacks and limits cannot stand together, those that are not among <see cref="Conflicts"/> included; null when there are too many to find all.</summary>
    public int? ConflictsFound { get; init; } = 0;

    /// <summary>Where no outcome meets all fallbacks and limits: the smallest sets of them that would have to give way, the first of them.</summary>
    public ImmutableArray<WayOut> Ways { get; init; } = [];

    /// <summary>How many smallest sets of fallbacks and limits would do, those that are not among <see cref="Ways"/> included.</summary>
    public int WaysFound { get; init; }

    /// <summary>The same with stated positions among the demands: which of all demands cannot stand together; empty when positions change nothing.</summary>
    public ImmutableArray<ImmutableArray<int>> StatedConflicts { get; init; } = [];

    /// <summary>The same with stated positions among the demands: the smallest sets of demands that would have to give way; empty when positions change nothing.</summary>
    public ImmutableArray<WayOut> StatedWays { get; init; } = [];

    /// <summary>What was on the table, in its order.</summary>
    public ImmutableArray<TabledOffer> Tabled { get; init; } = [];

    /// <summary>The packages that have a name and that nobody is known to have proposed; empty of a session.</summary>
    public ImmutableArray<TabledOffer> Untabled { get; init; } = [];

    /// <summary>What was on the table, and after it the packages that nobody proposed: everything about which an offer's claims are made.</summary>
    public ImmutableArray<TabledOffer> Weighed => [.. Tabled, .. Untabled];

    /// <summary>The values that are in no deal although there are deals, those on the table most often first.</summary>
    public ImmutableArray<KeptOut> KeptOut { get; init; } = [];

    /// <summary>What a deal has to contain that the changes are to open; empty for any deal.</summary>
    public ImmutableArray<Condition> Focus { get; init; } = [];

    /// <summary>What there is of deals with what a deal has to contain; null when that is nothing in particular.</summary>
    public DealsInFocus? InFocus { get; init; }

    /// <summary>By kind: the least change that opens a deal with what it has to contain; empty when there is one already.</summary>
    public ImmutableArray<LeastChange> Changes { get; init; } = [];

    /// <summary>Small changes of the status quo that everybody would gain by and that break no limit, the best first: deals to make meanwhile. Empty without a status quo.</summary>
    public ImmutableArray<JointGain> Interim { get; init; } = [];

    /// <summary>How many such changes were found, those in <see cref="Interim"/> among them.</summary>
    public int InterimFound { get; init; }

    /// <summary>A deal that hangs on an event about which the parties may disagree; null when there is a deal without, or none with, or not two parties.</summary>
    public ContingentDeal? Contingent { get; init; }

    /// <summary>The share of the time after which no outcome would be acceptable to all any more, because fallbacks keep their worth and agreements do not; null for never, or when there is no deal.</summary>
    public double? ClosesAt { get; init; }

    /// <summary>What happened, where a session is explained; null for a scenario.</summary>
    public SessionReview? Session { get; init; }

    /// <summary>How the session ends when it is played again with one thing different, the session as it was first; empty where it cannot be played again.</summary>
    public ImmutableArray<Rerun> Reruns { get; init; } = [];

    /// <summary>All conflicts and ways out, those that are not told included; null where there are deals.</summary>
    internal Clashes? Clashes { get; init; }

    /// <summary>The same with stated positions among the demands; null where positions change nothing.</summary>
    internal Clashes? StatedClashes { get; init; }

    /// <summary>Whether a change is about any deal rather than one that contains something.</summary>
    public bool IsAboutAnyDeal => Focus.IsEmpty;
}
