using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>Checks what is said about the way between two values.</summary>
internal sealed class SplitClaim(ListedOutcomes outcomes, ListedOutcome[] concerned, Claims claims)
{
    public void Check(LeastChange.Split split)
    {
        ListedOutcome from = outcomes.Listed(split.Outcome);
        ListedOutcome to = outcomes.Listed(At(split.Outcome, split.Issue, split.To));
        var taken = Rational.Of(split.Taken, split.Stages);
        claims.That(
            from.Outcome.Values[split.Issue] == IssueValue.At(split.From)
                && IsLimitFree(from)
                && IsLimitFree(to)
                && outcomes.All.Any(each => each.Outcome.Equals(to.Outcome))
                && IsDealAt(from, to, split.Least)
                && IsDealAt(from, to, split.Most)
                && split.Least <= taken
                && taken <= split.Most,
            $"{split.Taken} of {split.Stages} stages of issue {split.Issue} make a deal."
        );
        var byOutcome = concerned.ToDictionary(each => each.Outcome);
        claims.That(
            concerned.All(each => !HasFewer(each, split, byOutcome)),
            $"No fewer than {split.Stages} stages of issue {split.Issue} make a deal."
        );
    }

    private bool HasFewer(ListedOutcome each, LeastChange.Split split, Dictionary<Outcome, ListedOutcome> byOutcome)
    {
        int size = outcomes.SizeOf(split.Issue);
        for (int value = each.Outcome.Values[split.Issue].Index + 1; value < size; value++)
        {
            if (
                !byOutcome.TryGetValue(At(each.Outcome, split.Issue, value), out ListedOutcome? other)
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
