using System.Collections.Immutable;
using Entente.Numbers;
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

        if (explanation.InFocus is { } within && !IsKeptOut(explanation.Focus))
        {
            InFocus(within);
        }
    }

    // What is said of a value that is kept out has been checked above.
    private bool IsKeptOut(ImmutableArray<Condition> focus) =>
        focus is [Condition.OneOf { Values: [var value] } only]
        && explanation.KeptOut.Any(kept => kept.Issue == only.Issue && kept.Value == value);

    private void InFocus(DealsInFocus within)
    {
        WaysOut(within.Ways, outcomes.Firm, explanation.Focus);
        claims.That(IsCounted(within), ClaimKind.DealsInFocus);
        if (within.Fairest is { } fairest)
        {
            ListedOutcome witness = outcomes.Listed(fairest.Outcome);
            claims.That(
                witness.IsInFocus
                    && (witness.NotMet & outcomes.Firm) == 0
                    && IsAllowed(fairest.Outcome)
                    && witness.Worths.Select(worth => (Rational?)worth).SequenceEqual(fairest.Utilities),
                ClaimKind.FairestInFocus
            );
        }
    }

    // That some values were left out are the last rules, and the fairest may have such a value where somebody is away from the table.
    private bool IsAllowed(Outcome outcome) =>
        !explanation
            .Scenario.Space.Rules.SkipLast(explanation.Superfluous.Count(each => !each.IsEmpty))
            .Any(rule => explanation.Scenario.Space.Matches(rule.Forbids, outcome));

    // Sums can say that there is none, and do not count: null for what they leave open.
    private bool? IsCounted(DealsInFocus within)
    {
        bool IsDeal(ListedOutcome each) => each.IsInFocus && (each.NotMet & outcomes.Firm) == 0;
        if (outcomes is ListedOutcomes listed)
        {
            int count = listed.Each.Count(IsDeal);
            if (!explanation.Superfluous.IsEmpty)
            {
                // Of what was left out nothing is listed.
                return within.Zone.AtMost < count ? false : null;
            }

            return within.Zone.AtLeast <= count && !(within.Zone.AtMost < count);
        }

        return within.Zone.AtMost is { IsZero: true }
            ? !outcomes.Any(IsDeal, [new Sought { Having = explanation.Focus, Meets = outcomes.Firm }])
            : null;
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
