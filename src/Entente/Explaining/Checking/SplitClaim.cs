using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>Checks what is said about the way between two values.</summary>
internal sealed class SplitClaim(DealExplanation explanation, CheckedOutcomes outcomes, Claims claims)
{
    private const int MostKinds = 10_000;

    public void Check(LeastChange.Split split)
    {
        ListedOutcome from = outcomes.Listed(split.Outcome);
        ListedOutcome to = outcomes.Listed(At(split.Outcome, split.Issue, split.To));
        var taken = Rational.Of(split.Taken, split.Stages);
        claims.That(
            from.Outcome.Values[split.Issue] == IssueValue.At(split.From)
                && IsLimitFree(from)
                && IsLimitFree(to)
                && outcomes.IsAllowed(to.Outcome)
                && IsDealAt(from, to, split.Least)
                && IsDealAt(from, to, split.Most)
                && split.Least <= taken
                && taken <= split.Most,
            ClaimKind.StagesAreEnough,
            [split.Issue, split.Taken, split.Stages]
        );
        claims.That(
            !outcomes.Any(each => each.IsInFocus && HasFewer(each, split), Fewer(split)),
            ClaimKind.StagesAreLeast,
            [split.Issue, split.Stages]
        );
    }

    private bool HasFewer(ListedOutcome each, LeastChange.Split split)
    {
        int size = split.Stages > 2 ? outcomes.SizeOf(split.Issue) : 0;
        for (int value = each.Outcome.Values[split.Issue].Index + 1; value < size; value++)
        {
            if (
                outcomes.Find(At(each.Outcome, split.Issue, value)) is not { IsInFocus: true } other
                || !IsLimitFree(each)
                || !IsLimitFree(other)
            )
            {
                continue;
            }

            for (int stages = 2; stages < split.Stages; stages++)
            {
                for (int taken = 1; taken < stages; taken++)
                {
                    if (IsDealAt(each, other, Rational.Of(taken, stages)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // Part of the way is worth what lies between two worths, and those may be caps, which no sum tells apart from what would be above them.
    private List<Sought>? Fewer(LeastChange.Split split)
    {
        Scenario scenario = explanation.Scenario;
        if (scenario.Parties.Any(party => party.Preferences is PreferenceModel.Scores { Cap: not null }))
        {
            return split.Stages <= 2 ? [] : null;
        }

        ImmutableArray<Bar> bars =
        [
            .. outcomes.Reservations.Select(
                (least, party) => Bar.Of(party, scenario.Parties.Length, least, isAbove: false)
            ),
        ];
        var kinds = new List<Sought>();
        int size = outcomes.SizeOf(split.Issue);
        for (int stages = 2; stages < split.Stages; stages++)
        {
            for (int taken = 1; taken < stages; taken++)
            {
                var share = Rational.Of(taken, stages);
                for (int from = 0; from < size && share.Denominator == stages; from++)
                {
                    for (int to = from + 1; to < size; to++)
                    {
                        kinds.Add(
                            new Sought
                            {
                                Having = explanation.Focus,
                                Meets = outcomes.Limits,
                                Bars = bars,
                                Mixed = new Twin(split.Issue, from, to, share),
                            }
                        );
                    }
                }

                if (kinds.Count > MostKinds)
                {
                    return null;
                }
            }
        }

        return kinds;
    }

    private bool IsDealAt(ListedOutcome from, ListedOutcome to, Rational share)
    {
        for (int party = 0; party < from.Worths.Length; party++)
        {
            Rational worth = from.Worths[party] + (share * (to.Worths[party] - from.Worths[party]));
            if (worth < outcomes.Reservations[party])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLimitFree(ListedOutcome each) => (each.NotMet & outcomes.Limits) == 0;

    private static Outcome At(Outcome outcome, int issue, int value) =>
        new(outcome.Values.SetItem(issue, IssueValue.At(value)));
}
