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
    private readonly KeptParts parts;
    private readonly ImmutableArray<UtilityFunction?> utilities;
    private readonly ImmutableArray<IssueChanges?> changes;
    private readonly ImmutableArray<(Rational? Worst, Rational? Best)> scales;

    public ReviewWorths(SessionRecord record, ScenarioAnalysis? analysis)
    {
        scenario = record.Scenario;
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
        parts = new KeptParts(record);
        Reservations = [.. scenario.Parties.Select((party, i) => ReservationOf(party, utilities[i]))];
        Outcome[] told = [.. record.Events.Select(each => each.Outcome).OfType<Outcome>().Distinct()];
        scales = [.. utilities.Select((utility, i) => ScaleOf(analysis?.Parties[i], utility, told))];
    }

    public int Parties => scenario.Parties.Length;

    public bool AreAllScored => utilities.All(utility => utility is not null);

    /// <summary>By party: what no agreement is worth; null without scores.</summary>
    public ImmutableArray<Rational?> Reservations { get; }

    public Party PartyAt(int party) => scenario.Parties[party];

    public ImmutableArray<Rational?> Of(Outcome outcome) => [.. utilities.Select(utility => utility?.Of(outcome))];

    /// <summary>By party: whether an outcome that was offered at an event broke none of its limits and was worth at least what it had by then without it.</summary>
    public ImmutableArray<bool?> AcceptableTo(Outcome outcome, int place) =>
        [
            .. ForbiddenTo(outcome)
                .Select(
                    (breaker, i) =>
                        breaker is not null ? false
                        : utilities[i] is { } utility && FloorAt(i, place) is { } floor ? utility.Of(outcome) >= floor
                        : (bool?)null
                ),
        ];

    // No agreement; after a part that stays agreed, how things stood by it.
    private Rational? FloorAt(int party, int place) =>
        !parts.AreThereBefore(place) ? Reservations[party]
        : parts.Before(place) is { } standing ? utilities[party]?.Of(standing)
        : null;

    /// <summary>By party: the first of its deal-breakers that forbids an outcome; null for none.</summary>
    public ImmutableArray<int?> ForbiddenTo(Outcome outcome) =>
        [
            .. scenario.Parties.Select(party =>
            {
                int place = 0;
                while (
                    place < party.DealBreakers.Length
                    && !scenario.Space.Matches(party.DealBreakers[place].Conditions, outcome)
                )
                {
                    place++;
                }

                return place < party.DealBreakers.Length ? place : (int?)null;
            }),
        ];

    public ImmutableArray<IssueChange> ChangesFor(int party, Outcome from, Outcome to) =>
        changes[party]?.Of(from, to) ?? [];

    /// <summary>The least worth on the party's scale: of the allowed outcomes, and of those that the record names.</summary>
    public Rational? WorstFor(int party) => scales[party].Worst;

    /// <summary>The greatest worth on the party's scale.</summary>
    public Rational? BestFor(int party) => scales[party].Best;

    /// <summary>Whether the party's worst and best outcome are known and differ.</summary>
    public bool HasRange(int party) => WorstFor(party) is { } worst && BestFor(party) is { } best && best > worst;

    /// <summary>A utility as a share of the way from the worst to the best; 0 without a range.</summary>
    public Rational ShareOf(int party, Rational utility) =>
        HasRange(party)
            ? (utility - WorstFor(party)!.Value) / (BestFor(party)!.Value - WorstFor(party)!.Value)
            : Rational.Zero;

    private static (Rational? Worst, Rational? Best) ScaleOf(
        PartySummary? analysis,
        UtilityFunction? utility,
        Outcome[] told
    )
    {
        Rational? worst = analysis?.Min;
        Rational? best = analysis?.Max;
        if (utility is null || worst is null || best is null)
        {
            return (worst, best);
        }

        foreach (Outcome outcome in told)
        {
            Rational worth = utility.Of(outcome);
            worst = Rational.Min(worst.Value, worth);
            best = Rational.Max(best.Value, worth);
        }

        return (worst, best);
    }

    private static bool HasScores(Party party) => party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;

    private static Rational? ReservationOf(Party party, UtilityFunction? utility) =>
        utility is null ? null
        : party.Fallback.Worth is { } worth ? worth.Likely
        : party.Fallback.Outcome is { } outcome ? utility.Of(outcome)
        : Rational.Zero;
}
