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
            $"The verdict is {explanation.Verdict}."
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
                $"Value {kept.Value} of issue {kept.Issue} is in no deal."
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
            string names = string.Join(", ", conflict);
            claims.That(
                (set & ~counted) == 0 & !outcomes.Any(each => (each.NotMet & set) == 0, [new Sought { Meets = set }]),
                $"No outcome meets demands {names} together."
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
                $"Without any of demands {names} some outcome meets the others of them."
            );
        }
    }

    private void WaysOut(ImmutableArray<WayOut> ways, ulong counted, ImmutableArray<Condition> having)
    {
        foreach (WayOut way in ways)
        {
            ulong set = CheckedOutcomes.MaskOf(way.Demands);
            string names = string.Join(", ", way.Demands);
            ListedOutcome witness = outcomes.Listed(way.Outcome);
            claims.That(
                (witness.NotMet & counted) == set
                    && Matches(having, way.Outcome)
                    && outcomes.IsAllowed(way.Outcome)
                    && witness.Worths.SequenceEqual(way.Utilities),
                $"The outcome given breaks demands {names} and no other."
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
                $"No outcome breaks only a part of demands {names}."
            );
        }
    }

    private bool Matches(ImmutableArray<Condition> conditions, Outcome outcome) =>
        explanation.Scenario.Space.Matches(conditions, outcome);
}
