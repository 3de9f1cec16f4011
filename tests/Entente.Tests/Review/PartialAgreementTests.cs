using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Tests.Review;

public class PartialAgreementTests
{
    // Worth to the seller: price 0, 3, 6 and date 0, 1, 2, without a deal 4; to the buyer: price 2, 1, 0 and date 6, 3, 0, without a deal 2.
    private static readonly Scenario Sale = new(
        new OutcomeSpace([
            new Issue.Choice("price", [new Option("low"), new Option("middle"), new Option("high")]),
            new Issue.Choice("date", [new Option("soon"), new Option("later"), new Option("last")]),
        ]),
        [Party("seller", [0, 3, 6], [0, 1, 2], 4), Party("buyer", [2, 1, 0], [6, 3, 0], 2)]
    );

    // A part is agreed: middle last (5|1). Then the seller offers middle later (4|4), the buyer high later (7|3), and the seller leaves.
    private static readonly ImmutableArray<LoggedEvent> Talks =
    [
        Event(SessionEventKind.OfferMade, 0, 0, 1, 2),
        Event(SessionEventKind.PartAgreed, -1, 0, 1, 2),
        Event(SessionEventKind.OfferMade, 0, 1, 1, 1),
        Event(SessionEventKind.OfferMade, 1, 1, 2, 1),
        Event(SessionEventKind.WalkedAway, 0, 1),
    ];

    [Fact]
    public void Talks_that_end_after_a_part_was_agreed_are_worth_what_things_stand_at()
    {
        SessionReview review = Review(Talks, keepsParts: true);
        Assert.Equal(EndKind.WalkAway, review.Ending);
        Assert.True(review.IsPartial);
        Assert.Null(review.Agreement);
        Assert.Equal(Outcome.At(1, 2), review.Standing);
        Assert.Equal([5, 1], review.Parties.Select(party => party.Result!.Value.ToDouble()));
        Assert.Equal([false, true], review.Parties.Select(party => party.IsBelowReservation!.Value));
    }

    [Fact]
    public void After_a_part_was_agreed_offers_are_measured_by_how_things_stand()
    {
        SessionReview review = Review(Talks, keepsParts: true);

        // Before it the buyer had 2 without a deal; afterwards it has 1, and the seller 5.
        Assert.Equal([true, false], review.Offers[0].AcceptableTo.Select(each => each!.Value));
        Assert.Equal([false, true], review.Offers[1].AcceptableTo.Select(each => each!.Value));
        Assert.Equal([true, true], review.Offers[2].AcceptableTo.Select(each => each!.Value));
        Assert.Equal([2], review.Left.AcceptableOffers);
        Assert.Equal(new MissedOffers(1, 0, 2, 2), review.Parties[0].Missed);
        Assert.Equal(Outcome.At(2, 0), review.Left.Fair!.Outcome);
    }

    [Fact]
    public void What_all_agreed_to_was_not_missed()
    {
        // The buyer asks for less than high last (0 to it) only because it had agreed to it as a part.
        SessionReview review = Review(
            [
                Event(SessionEventKind.OfferMade, 0, 0, 1, 1),
                Event(SessionEventKind.PartAgreed, -1, 0, 1, 1),
                Event(SessionEventKind.OfferMade, 1, 1, 2, 1),
                Event(SessionEventKind.WalkedAway, 0, 1),
            ],
            keepsParts: true
        );
        Assert.Null(review.Parties[1].Missed);
    }

    [Fact]
    public void Parts_that_bind_only_with_the_whole_leave_no_agreement()
    {
        SessionReview review = Review(Talks, keepsParts: false);
        Assert.False(review.IsPartial);
        Assert.Null(review.Reached);
        Assert.Equal([4, 2], review.Parties.Select(party => party.Result!.Value.ToDouble()));
        Assert.All(review.Parties, party => Assert.Null(party.IsBelowReservation));
    }

    [Fact]
    public void Where_it_is_not_known_how_the_rest_stands_a_partial_agreement_has_no_worth()
    {
        SessionReview review = Review(
            [
                Event(SessionEventKind.OfferMade, 0, 0, 2, 0),
                Event(SessionEventKind.PartAgreed, -1, 0),
                Event(SessionEventKind.OfferMade, 1, 1, 0, 0),
                Event(SessionEventKind.WalkedAway, 1, 1),
            ],
            keepsParts: true
        );
        Assert.True(review.IsPartial);
        Assert.Null(review.Standing);
        Assert.All(review.Parties, party => Assert.Null(party.Result));
        Assert.Null(review.Distances);
        Assert.Equal([null, null], review.Offers[1].AcceptableTo);
        Assert.Empty(review.Left.AcceptableOffers);
    }

    [Fact]
    public void Who_agrees_to_less_than_it_had_or_beyond_its_own_limit_is_seen_to()
    {
        Scenario limited = Sale with
        {
            Parties =
            [
                Sale.Parties[0] with
                {
                    DealBreakers = [new DealBreaker([new Condition.OneOf(1, [2])]), new([new Condition.OneOf(0, [0])])],
                },
                Sale.Parties[1],
            ],
        };
        SessionReview review = SessionReviewer.Review(
            new SessionRecord(
                limited,
                [
                    Event(SessionEventKind.OfferMade, 1, 0, 0, 0),
                    Event(SessionEventKind.OfferAccepted, 0, 0, 0, 0),
                    Event(SessionEventKind.AgreementReached, -1, 0, 0, 0),
                ]
            ),
            ScenarioAnalyzer.Analyze(limited)
        );
        Assert.True(review.Parties[0].IsBelowReservation);
        Assert.Equal(1, review.Parties[0].BrokenLimit);
        Assert.False(review.Parties[1].IsBelowReservation);
        Assert.Null(review.Parties[1].BrokenLimit);
    }

    private static SessionReview Review(ImmutableArray<LoggedEvent> events, bool keepsParts) =>
        SessionReviewer.Review(
            new SessionRecord(Sale, events) { KeepsParts = keepsParts },
            ScenarioAnalyzer.Analyze(Sale)
        );

    private static LoggedEvent Event(SessionEventKind kind, int party, int round, params int[] values) =>
        new(new SessionEvent(kind, party, round), 0, values.Length == 0 ? null : Outcome.At(values));

    private static Party Party(string name, int[] price, int[] date, int reservation) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([Table(0, price), Table(1, date)]),
            Fallback = new Fallback { Worth = Rational.Of(reservation, 1) },
        };

    private static Term.OfIssue Table(int issue, int[] scores) =>
        new(issue, new ValueFunction.Table([.. scores.Select(score => new Estimate(Rational.Of(score, 1)))]));
}
