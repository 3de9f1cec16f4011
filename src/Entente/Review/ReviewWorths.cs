using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Review;

/// <summary>What outcomes are worth to the parties of a record, as far as that is known.</summary>
internal sealed class ReviewWorths
{
    private readonly Scenario scenario;
    private readonly ImmutableArray<UtilityFunction?> utilities;
    private readonly ImmutableArray<IssueChanges?> changes;
    private readonly ScenarioAnalysis? analysis;

    public ReviewWorths(Scenario scenario, ScenarioAnalysis? analysis)
    {
        this.scenario = scenario;
        this.analysis = analysis;
        utilities =
        [
            .. scenario.Parties.Select(party =>
                HasScores(party) ? new UtilityFunction(scenario.Space, party.Preferences!) : null
            ),
        ];
        changes =
        [
            .. scenario.Parties.Select(party =>
                HasScores(party) ? new IssueChanges(scenario.Space, party.Preferences!) : null
            ),
        ];
        Reservations = [.. scenario.Parties.Select((party, i) => ReservationOf(party, utilities[i]))];
    }

    public int Parties => scenario.Parties.Length;

    public bool AreAllScored => utilities.All(utility => utility is not null);

    /// <summary>By party: what no agreement is worth; null without scores.</summary>
    public ImmutableArray<Rational?> Reservations { get; }

    public Party PartyAt(int party) => scenario.Parties[party];

    public ImmutableArray<Rational?> Of(Outcome outcome) => [.. utilities.Select(utility => utility?.Of(outcome))];

    public ImmutableArray<bool?> AcceptableTo(Outcome outcome) =>
        [
            .. utilities.Select(
                (utility, i) =>
                    scenario.Parties[i].DealBreakers.Any(breaker => scenario.Space.Matches(breaker.Conditions, outcome))
                        ? false
                    : utility is null ? (bool?)null
                    : utility.Of(outcome) >= Reservations[i]!.Value
            ),
        ];

    public ImmutableArray<IssueChange> ChangesFor(int party, Outcome from, Outcome to) =>
        changes[party]?.Of(from, to) ?? [];

    public Rational? WorstFor(int party) => analysis?.Parties[party].Min;

    public Rational? BestFor(int party) => analysis?.Parties[party].Max;

    /// <summary>Whether the party's worst and best outcome are known and differ.</summary>
    public bool HasRange(int party) => WorstFor(party) is { } worst && BestFor(party) is { } best && best > worst;

    /// <summary>A utility as a share of the way from the worst to the best; 0 without a range.</summary>
    public double ShareOf(int party, Rational utility) =>
        HasRange(party)
            ? ((utility - WorstFor(party)!.Value) / (BestFor(party)!.Value - WorstFor(party)!.Value)).ToDouble()
            : 0;

    private static bool HasScores(Party party) => party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;

    private static Rational? ReservationOf(Party party, UtilityFunction? utility) =>
        utility is null ? null
        : party.Fallback.Worth is { } worth ? worth.Likely
        : party.Fallback.Outcome is { } outcome ? utility.Of(outcome)
        : Rational.Zero;
}
