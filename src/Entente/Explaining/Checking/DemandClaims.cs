using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>Checks what is said about demands: which cannot stand together, which would have to give way, and what they keep out.</summary>
internal sealed class DemandClaims(DealExplanation explanation, ListedOutcomes outcomes, Claims claims)
{
    public void Check()
    {
        bool isDeal = outcomes.All.Any(each => (each.NotMet & outcomes.Firm) == 0);
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
        WaysOut(explanation.Ways, outcomes.Firm, _ => true);
        Conflicts(explanation.StatedConflicts, ulong.MaxValue);
        WaysOut(explanation.StatedWays, ulong.MaxValue, _ => true);
        foreach (KeptOut kept in explanation.KeptOut)
        {
            bool Has(Outcome outcome) => outcome.Values[kept.Issue] == IssueValue.At(kept.Value);
            claims.That(
                !outcomes.All.Any(each => Has(each.Outcome) && (each.NotMet & outcomes.Firm) == 0),
                $"Value {kept.Value} of issue {kept.Issue} is in no deal."
            );
            WaysOut(kept.Ways, outcomes.Firm, Has);
        }
    }

    // No outcome meets all of a set, and without any one of them some outcome meets the rest.
    private void Conflicts(ImmutableArray<ImmutableArray<int>> conflicts, ulong counted)
    {
        foreach (ImmutableArray<int> conflict in conflicts)
        {
            ulong set = ListedOutcomes.MaskOf(conflict);
            string names = string.Join(", ", conflict);
            claims.That(
                (set & ~counted) == 0 && outcomes.All.All(each => (each.NotMet & set) != 0),
                $"No outcome meets demands {names} together."
            );
            claims.That(
                conflict.All(demand => outcomes.All.Any(each => (each.NotMet & set) == 1UL << demand)),
                $"Without any of demands {names} some outcome meets the others of them."
            );
        }
    }

    private void WaysOut(ImmutableArray<WayOut> ways, ulong counted, Func<Outcome, bool> isConcerned)
    {
        foreach (WayOut way in ways)
        {
            ulong set = ListedOutcomes.MaskOf(way.Demands);
            string names = string.Join(", ", way.Demands);
            ListedOutcome witness = outcomes.Listed(way.Outcome);
            claims.That(
                (witness.NotMet & counted) == set
                    && isConcerned(way.Outcome)
                    && outcomes.IsAllowed(way.Outcome)
                    && witness.Worths.SequenceEqual(way.Utilities),
                $"The outcome given breaks demands {names} and no other."
            );
            claims.That(
                !outcomes.All.Any(each =>
                    isConcerned(each.Outcome)
                    && (each.NotMet & counted) is var broken
                    && broken != set
                    && (broken & ~set) == 0
                ),
                $"No outcome breaks only a part of demands {names}."
            );
        }
    }
}
