using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Reports;

/// <summary>Says what outcomes do to those who are not at the table, in which of them they have a say, and what would spare them.</summary>
internal sealed class ThirdPartyAppraiser
{
    // Of very many ties the first speak for all.
    private const int MostTies = 20;

    private readonly Scenario scenario;
    private readonly ImmutableArray<ScoredParty> atTable;
    private readonly ImmutableArray<Rational> ranges;
    private readonly ImmutableArray<ScoredParty?> thirds;
    private readonly ImmutableArray<Rational> origins;

    /// <param name="scenario">The scenario under one reading.</param>
    /// <param name="atTable">The parties at the table whose preferences are known.</param>
    /// <param name="ranges">The length of each of their scales.</param>
    /// <param name="reading">Which number of an estimate counts.</param>
    public ThirdPartyAppraiser(
        Scenario scenario,
        ImmutableArray<ScoredParty> atTable,
        ImmutableArray<Rational> ranges,
        Func<Estimate, Rational> reading
    )
    {
        this.scenario = scenario;
        this.atTable = atTable;
        this.ranges = ranges;
        thirds =
        [
            .. scenario.ThirdParties.Select(party =>
                AnalysisRun.HasScores(party) ? new ScoredParty(party, scenario.Space, reading) : null
            ),
        ];
        origins =
        [
            .. thirds.Select(third =>
                third is null ? Rational.Zero
                : scenario.StatusQuo is { } current ? third.Function.Of(current)
                : third.Reservation
            ),
        ];
    }

    /// <param name="solutions">What is fair at the table.</param>
    /// <param name="isBrief">Whether outcomes are not to be looked at one by one.</param>
    public ThirdPartyFindings Appraise(Solutions solutions, bool isBrief)
    {
        if (thirds.IsEmpty)
        {
            return new ThirdPartyFindings([]);
        }

        (string Occasion, Outcome Outcome)[] occasions =
        [
            .. From("nash", solutions.Nash),
            .. From("egalitarian", solutions.Egalitarian),
            .. From("kalaiSmorodinsky", solutions.KalaiSmorodinsky),
            .. From("utilitarian", solutions.Utilitarian),
            .. scenario.StatusQuo is { } current ? [("statusQuo", current)] : Array.Empty<(string, Outcome)>(),
            .. scenario.Packages.Select(package => ($"package:{package.Name}", package.Outcome)),
        ];
        ImmutableArray<ThirdPartyReport> reports =
        [
            .. Enumerable.Range(0, thirds.Length).Select(third => Report(third, occasions)),
        ];
        return !isBrief && thirds.Any(third => third is not null) && ThirdPartyCount.CanCount(scenario.Space)
            ? new ThirdPartyCount(this, scenario, thirds.Length).Count(reports, occasions)
            : new ThirdPartyFindings(reports);
    }

    /// <summary>By how much an outcome is better for a third party than now; null without scores.</summary>
    public Rational? Change(int third, Outcome outcome) => thirds[third]?.Function.Of(outcome) - origins[third];

    /// <summary>Whether a third party has a right in an outcome.</summary>
    public bool Has(int third, ThirdPartyRight right, Outcome outcome) =>
        scenario
            .ThirdParties[third]
            .Says.Any(say => say.Right == right && scenario.Space.Matches(say.Conditions, outcome));

    /// <summary>What an outcome is worth to the parties at the table whose preferences are known, in their order.</summary>
    public ImmutableArray<Rational> Worths(Outcome outcome) => [.. atTable.Select(party => party.Function.Of(outcome))];

    /// <summary>Whether every party at the table accepts an outcome with these worths, as far as is known.</summary>
    public bool IsDeal(Outcome outcome, ImmutableArray<Rational> worths)
    {
        for (int i = 0; i < atTable.Length; i++)
        {
            if (worths[i] < atTable[i].Reservation)
            {
                return false;
            }
        }

        return !scenario.Parties.Any(party =>
            party.DealBreakers.Any(each => scenario.Space.Matches(each.Conditions, outcome))
        );
    }

    /// <summary>The least share of its scale by which an outcome with these worths beats no agreement for a party at the table.</summary>
    public Rational LeastShare(ImmutableArray<Rational> worths)
    {
        Rational? least = null;
        for (int i = 0; i < atTable.Length; i++)
        {
            Rational gain = worths[i] - atTable[i].Reservation;
            Rational share = ranges[i].Sign > 0 ? gain / ranges[i] : gain;
            least = least is { } before && before <= share ? before : share;
        }

        return least ?? Rational.Zero;
    }

    /// <summary>The same worths by party of the scenario; null for those without numbers.</summary>
    public ImmutableArray<Rational?> ByParty(ImmutableArray<Rational> worths) =>
        [
            .. scenario.Parties.Select(party =>
            {
                int index = atTable.Select(each => each.Name).ToImmutableArray().IndexOf(party.Name);
                return index < 0 || atTable[index].IsRanked ? (Rational?)null : worths[index];
            }),
        ];

    private static IEnumerable<(string, Outcome)> From(string name, Solution solution) =>
        solution.Points.Take(MostTies).Select(point => (name, point.Outcome));

    private ThirdPartyReport Report(int third, (string Occasion, Outcome Outcome)[] occasions)
    {
        Party party = scenario.ThirdParties[third];
        ScoredParty? scored = thirds[third];
        var summary = new PartySummary(party.Name)
        {
            IsKnown = party.Preferences is not null,
            HasScores = scored is not null,
            Reservation = scored?.Reservation,
            Unit = scored?.Unit ?? "",
        };
        return new ThirdPartyReport(
            summary,
            [
                .. occasions.Select(each => new ThirdPartyEffect(
                    each.Occasion,
                    each.Outcome,
                    scored?.Function.Of(each.Outcome),
                    Change(third, each.Outcome)
                )
                {
                    IsConsulted = Has(third, ThirdPartyRight.BeConsulted, each.Outcome),
                    CanBlock = Has(third, ThirdPartyRight.Block, each.Outcome),
                }),
            ]
        )
        {
            Says = party.Says,
        };
    }
}
