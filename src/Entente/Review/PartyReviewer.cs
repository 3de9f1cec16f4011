using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>Says how one party went about it.</summary>
internal sealed class PartyReviewer(
    SessionRecord record,
    ReviewWorths worths,
    ImmutableArray<ReviewedOffer> offers,
    ImmutableArray<ReviewStep> steps,
    Outcome? reached,
    bool isKept
)
{
    private readonly KeptParts parts = new(record);

    public PartyReview Of(int party)
    {
        int[] own = [.. Enumerable.Range(0, offers.Length).Where(i => offers[i].Party == party)];
        int[] ownSteps = [.. Enumerable.Range(0, steps.Length).Where(i => steps[i].Party == party)];
        var counts = new int[Steps.Classes];
        foreach (int step in ownSteps)
        {
            if (steps[step].Class is { } kind)
            {
                counts[(int)kind]++;
            }
        }

        Rational? reservation = worths.Reservations[party];
        Rational? result =
            record.ArePositions ? null
            : reached is not null ? worths.Of(reached)[party]
            : isKept ? null
            : reservation;
        return new PartyReview(party, own.Length)
        {
            Reservation = reservation,
            Worst = worths.WorstFor(party),
            Best = worths.BestFor(party),
            Counts = [.. counts],
            Sensitivity = Steps.SensitivityOf([.. counts]),
            First = own.Length > 0 ? offers[own[0]].Utilities[party] : null,
            Last = own.Length > 0 ? offers[own[^1]].Utilities[party] : null,
            Given = own.Length > 0 ? GivenBy(party, own) : [],
            LargestStep = record.ArePositions ? null : LargestOf(party, ownSteps),
            Result = result,
            Discounted = result is { } worth && record.HasTimes ? Discounted(party, worth) : null,
            IsBelowReservation = reached is null || result is not { } got ? null : got < reservation,
            BrokenLimit = reached is null ? null : worths.ForbiddenTo(reached)[party],
            BestReceived = BestOf(party, Received(party)),
            Missed = reservation is null || record.ArePositions ? null : MissedBy(party, result),
        };
    }

    private IEnumerable<int> Received(int party) =>
        Enumerable.Range(0, offers.Length).Where(i => offers[i].Party != party);

    private int? BestOf(int party, IEnumerable<int> among)
    {
        int? best = null;
        foreach (int i in among)
        {
            if (
                offers[i].Utilities[party] is { } worth
                && (best is not { } known || worth > offers[known].Utilities[party]!.Value)
            )
            {
                best = i;
            }
        }

        return best;
    }

    // From the first offer to the last, step by step, so that what was given and taken back on an issue cancels out.
    private ImmutableArray<IssueChange> GivenBy(int party, int[] own)
    {
        var given = new Dictionary<string, IssueChange>(StringComparer.Ordinal);
        for (int i = 1; i < own.Length; i++)
        {
            if (!record.IsOneCourse(offers[own[i - 1]], offers[own[i]]))
            {
                continue;
            }

            foreach (IssueChange change in worths.ChangesFor(party, offers[own[i - 1]].Outcome, offers[own[i]].Outcome))
            {
                string key = string.Join(' ', change.Issues);
                Rational before = given.TryGetValue(key, out IssueChange? known) ? known.Change : Rational.Zero;
                given[key] = change with { Change = before - change.Change };
            }
        }

        return
        [
            .. given
                .Values.Where(each => each.Change.Sign != 0)
                .OrderByDescending(each => each.Change)
                .ThenBy(each => each.Issues.IsEmpty ? int.MaxValue : each.Issues[0]),
        ];
    }

    private int? LargestOf(int party, int[] ownSteps)
    {
        int? largest = null;
        foreach (int step in ownSteps)
        {
            if (
                steps[step] is { Class: not StepClass.Unfortunate }
                && steps[step].Changes[party] is { Sign: < 0 } change
                && (largest is not { } known || change < steps[known].Changes[party]!.Value)
            )
            {
                largest = step;
            }
        }

        return largest;
    }

    private double Discounted(int party, Rational worth)
    {
        // Where nothing happened nothing was lost with time.
        bool isConstant = record.Events.IsEmpty || (reached is null && worths.PartyAt(party).Fallback.IsConstant);
        return worth.ToDouble() * (isConstant ? 1 : Factor(party, record.Events[^1]));
    }

    private double Factor(int party, LoggedEvent last)
    {
        Preferences.Patience patience = worths.PartyAt(party).Patience;
        double discount = patience.Discount.ToDouble();
        return discount >= 1 ? 1 : StableMath.Pow(discount, patience.IsPerRound ? last.Event.Round : last.Time);
    }

    private MissedOffers? MissedBy(int party, Rational? result)
    {
        // The least that the party asked for itself from here on.
        Rational? least = null;
        var missed = new List<int>();
        int betterThanResult = 0;
        int betterThanOwn = 0;
        for (int i = offers.Length - 1; i >= 0; i--)
        {
            if (offers[i].Utilities[party] is not { } worth)
            {
                continue;
            }

            if (offers[i].Party == party)
            {
                least = least is { } known && known < worth ? known : worth;
                continue;
            }

            bool isBetterThanResult = result is { } got && worth > got;
            bool isBetterThanOwn = least is { } asked && worth > asked;
            if (
                offers[i].AcceptableTo[party] == true
                && !parts.Include(offers[i])
                && (isBetterThanResult || isBetterThanOwn)
            )
            {
                betterThanResult += isBetterThanResult ? 1 : 0;
                betterThanOwn += isBetterThanOwn ? 1 : 0;
                missed.Add(i);
            }
        }

        missed.Reverse();
        return missed.Count == 0
            ? null
            : new MissedOffers(betterThanResult, betterThanOwn, missed[0], BestOf(party, missed)!.Value);
    }
}
