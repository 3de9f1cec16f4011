using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>Checks what is said about demands: which cannot stand together, which would have to give way, and what they keep out.</summary>
internal sealed class DemandClaims(DealExplanation explanation, CheckedOutcomes outcomes, Claims claims)
{
    public void Check()
    {
        bool? isDeal = outcomes.Any(each => (each.NotMet & outcomes.Firm) == 0, [new Sought { Meets = outcomes.Firm }]);
        claims.That(
            explanation.Verdict switch
            {
                DealVerdict.NoZone => !isDeal,
                DealVerdict.Agreed => true,
                _ => isDeal,
            },
            ClaimKind.Verdict
        );
        Conflicts(explanation.Conflicts, outcomes.Firm);
        WaysOut(explanation.Ways, outcomes.Firm, []);
        Conflicts(explanation.StatedConflicts, outcomes.All);
        WaysOut(explanation.StatedWays, outcomes.All, []);
        foreach (KeptOut kept in explanation.KeptOut)
        {
            ImmutableArray<Condition> having = [new Condition.OneOf(kept.Issue, [kept.Value])];
            claims.That(
                !outcomes.Any(
                    each => Matches(having, each.Outcome) && (each.NotMet & outcomes.Firm) == 0,
                    [new Sought { Having = having, Meets = outcomes.Firm }]
                ),
                ClaimKind.ValueKeptOut,
                [kept.Issue, kept.Value]
            );
            WaysOut(kept.Ways, outcomes.Firm, having);
        }
    }

    // No outcome meets all of a set, and without any one of them some outcome meets the rest.
    private void Conflicts(ImmutableArray<ImmutableArray<int>> conflicts, ulong counted)
    {
        foreach (ImmutableArray<int> conflict in conflicts)
        {
            ulong set = CheckedOutcomes.MaskOf(conflict);
            claims.That(
                (set & ~counted) == 0 & !outcomes.Any(each => (each.NotMet & set) == 0, [new Sought { Meets = set }]),
                ClaimKind.MetByNone,
                conflict
            );
            claims.That(
                conflict
                    .Select(demand => set & ~(1UL << demand))
                    .Aggregate(
                        (bool?)true,
                        (all, rest) =>
                            all
                            & outcomes.Any(each => (each.NotMet & set) == (set & ~rest), [new Sought { Meets = rest }])
                    ),
                ClaimKind.MetWithoutAny,
                conflict
            );
        }
    }

    private void WaysOut(ImmutableArray<WayOut> ways, ulong counted, ImmutableArray<Condition> having)
    {
        foreach (WayOut way in ways)
        {
            ulong set = CheckedOutcomes.MaskOf(way.Demands);
            ListedOutcome witness = outcomes.Listed(way.Outcome);
            claims.That(
                (witness.NotMet & counted) == set
                    && Matches(having, way.Outcome)
                    && outcomes.IsAllowed(way.Outcome)
                    && witness.Worths.SequenceEqual(way.Utilities),
                ClaimKind.BrokenAlone,
                way.Demands
            );
            claims.That(
                !outcomes.Any(
                    each =>
                        Matches(having, each.Outcome)
                        && (each.NotMet & counted) is var broken
                        && broken != set
                        && (broken & ~set) == 0,
                    CheckedOutcomes.BreakingPartOf(set, counted, having)
                ),
                ClaimKind.BrokenInPart,
                way.Demands
            );
        }
    }

    private bool Matches(ImmutableArray<Condition> conditions, Outcome outcome) =>
        explanation.Scenario.Space.Matches(conditions, outcome);
}
