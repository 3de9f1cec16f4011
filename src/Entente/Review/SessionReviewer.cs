using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>Reviews what was recorded of a negotiation.</summary>
/// <remarks>
/// Utilities are exact, and so are comparisons: no threshold decides what a step is. Shares and distances are doubles. Where a party's preferences are not known,
/// what hangs on them is null. Where parts that were agreed stay agreed (<see cref="SessionRecord.KeepsParts"/>), having agreed no more is worth what things stand at after the last of them, and no
/// longer what no agreement at all is worth: offers are measured by that from then on, and so is the end. The cost is linear in the offers but for the closest pair of them, which is found by a sweep.
/// </remarks>
public static class SessionReviewer
{
    /// <summary>Reviews a record.</summary>
    /// <param name="record">What was recorded.</param>
    /// <param name="analysis">What its scenario makes possible; null when that could not be worked out.</param>
    public static SessionReview Review(SessionRecord record, ScenarioAnalysis? analysis)
    {
        ArgumentNullException.ThrowIfNull(record);
        var worths = new ReviewWorths(record, analysis);
        ImmutableArray<ReviewedOffer> offers = OffersOf(record, worths);
        ImmutableArray<ReviewStep> steps =
        [
            .. (record.ArePositions ? PositionSteps(offers, worths) : MoveSteps(record, offers, worths)),
        ];
        Ending ending = EndingOf(record);
        Outcome? agreement = record
            .Events.LastOrDefault(each => each.Event.Kind == SessionEventKind.AgreementReached)
            ?.Outcome;
        var parts = new KeptParts(record);
        bool isUnvalued = agreement is null && ending.Kind == EndKind.Agreement;
        bool isPartial = agreement is null && !isUnvalued && !parts.IsEmpty;
        Outcome? standing = isPartial ? parts.Last : null;
        var parties = new PartyReviewer(record, worths, offers, steps, agreement ?? standing, isPartial || isUnvalued);
        ImmutableArray<PartyReview> reviews = [.. Enumerable.Range(0, worths.Parties).Select(parties.Of)];
        return new SessionReview(record)
        {
            Ending = ending.Kind,
            EndedBy = ending.Party,
            Agreement = agreement,
            IsUnvalued = isUnvalued,
            IsPartial = isPartial,
            Standing = standing,
            Offers = offers,
            Steps = steps,
            Parties = reviews,
            Balance = new Balancing(offers, reviews, worths, record).Of(),
            Left = new LeftFinder(worths, analysis).Of(offers, agreement ?? standing, isPartial || isUnvalued),
            Distances =
                analysis is null || record.ArePositions || reviews.Any(each => each.Result is null)
                    ? null
                    : new SessionYardstick(analysis).Of([.. reviews.Select(each => each.Result!.Value.ToDouble())]),
            Analysis = analysis,
        };
    }

    private static ImmutableArray<ReviewedOffer> OffersOf(SessionRecord record, ReviewWorths worths)
    {
        var offers = ImmutableArray.CreateBuilder<ReviewedOffer>();
        for (int i = 0; i < record.Events.Length; i++)
        {
            if (record.Events[i] is { Event: { Kind: SessionEventKind.OfferMade } made, Outcome: { } outcome } logged)
            {
                offers.Add(
                    new ReviewedOffer(i, made.Party, made.Round, logged.Time, outcome, worths.Of(outcome))
                    {
                        Package = record.Packages.IsEmpty ? "" : record.Packages[i],
                        ForbiddenTo = worths.ForbiddenTo(outcome),
                        AcceptableTo = worths.AcceptableTo(outcome, i),
                    }
                );
            }
        }

        return offers.ToImmutable();
    }

    private static Ending EndingOf(SessionRecord record)
    {
        Ending ending = Ending.Open;
        foreach (LoggedEvent each in record.Events)
        {
            ending = Ending.After(each.Event) is { IsOver: true } over ? over : ending;
        }

        return ending;
    }

    private static IEnumerable<ReviewStep> MoveSteps(
        SessionRecord record,
        ImmutableArray<ReviewedOffer> offers,
        ReviewWorths worths
    )
    {
        var last = new Dictionary<int, int>();
        for (int to = 0; to < offers.Length; to++)
        {
            int party = offers[to].Party;
            if (party >= 0 && last.TryGetValue(party, out int from) && record.IsOneCourse(offers[from], offers[to]))
            {
                yield return Step(party, from, to, offers, worths);
            }

            last[party] = to;
        }
    }

    // Positions follow each other, whoever brought them: each party's view of the change counts.
    private static IEnumerable<ReviewStep> PositionSteps(ImmutableArray<ReviewedOffer> offers, ReviewWorths worths)
    {
        for (int to = 1; to < offers.Length; to++)
        {
            for (int party = 0; party < worths.Parties; party++)
            {
                yield return Step(party, to - 1, to, offers, worths);
            }
        }
    }

    private static ReviewStep Step(
        int party,
        int from,
        int to,
        ImmutableArray<ReviewedOffer> offers,
        ReviewWorths worths
    )
    {
        ImmutableArray<Rational?> changes =
        [
            .. offers[to]
                .Utilities.Select(
                    (worth, i) =>
                        worth is { } now && offers[from].Utilities[i] is { } then ? now - then : (Rational?)null
                ),
        ];
        int? own = changes[party]?.Sign;
        int? others = Steps.SignOf(changes.Where((_, i) => i != party));
        return new ReviewStep(party, from, to, changes)
        {
            Class = own is { } mine && others is { } theirs ? Steps.ClassOf(mine, theirs) : null,
            Towards =
            [
                .. changes.Select(
                    (change, i) =>
                        i != party && own is { } mine && change is { } theirs
                            ? Steps.ClassOf(mine, theirs.Sign)
                            : (StepClass?)null
                ),
            ],
            Issues = worths.ChangesFor(party, offers[from].Outcome, offers[to].Outcome),
        };
    }
}
