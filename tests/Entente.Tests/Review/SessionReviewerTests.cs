using System.Collections.Immutable;
using CsCheck;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies.Catalog;
using Entente.Testing;

namespace Entente.Tests.Review;

public class SessionReviewerTests
{
    // Two issues of three values: the seller cares three times as much for the price, the buyer for the date.
    private static readonly OutcomeSpace Space = new([
        new Issue.Choice("price", [new Option("low"), new Option("middle"), new Option("high")]),
        new Issue.Choice("date", [new Option("soon"), new Option("later"), new Option("last")]),
    ]);

    private static readonly Scenario Sale = new(
        Space,
        [Party("seller", [0, 3, 6], [0, 1, 2], 4), Party("buyer", [2, 1, 0], [6, 3, 0], 2)]
    );

    [Fact]
    public void A_session_in_which_nothing_happened_is_worth_the_fallbacks()
    {
        SessionReview review = SessionReviewer.Review(new SessionRecord(Sale, []) { HasTimes = true }, null);
        Assert.Empty(review.Steps);
        Assert.Equal([4, 2], review.Parties.Select(party => party.Result!.Value.ToDouble()));
        Assert.Equal([4, 2], review.Parties.Select(party => party.Discounted!.Value));
    }

    [Fact]
    public void A_session_worked_by_hand_comes_out()
    {
        // seller: high last (8|0); buyer: low soon (0|8); seller: high later (7|3), a concession on the date; buyer: middle soon (3|7), one on
        // the price; seller: high soon (6|6), a concession; the buyer accepts.
        SessionReview review = Review(
            Offer(0, 0, 2, 2),
            Offer(1, 0, 0, 0),
            Offer(0, 1, 2, 1),
            Offer(1, 1, 1, 0),
            Offer(0, 2, 2, 0),
            Event(SessionEventKind.OfferAccepted, 1, 2, 2, 0),
            Event(SessionEventKind.AgreementReached, -1, 2, 2, 0)
        );

        Assert.Equal(
            [StepClass.Concession, StepClass.Concession, StepClass.Concession],
            review.Steps.Select(step => step.Class!.Value)
        );
        Assert.Equal(EndKind.Agreement, review.Ending);
        Assert.Equal(Rational.Of(6, 1), review.Parties[0].Result);
        Assert.Equal(Rational.Of(6, 1), review.Parties[1].Result);
        IssueChange given = Assert.Single(review.Parties[0].Given);
        Assert.Equal([1], given.Issues);
        Assert.Equal(Rational.Of(2, 1), given.Change);
        given = Assert.Single(review.Parties[1].Given);
        Assert.Equal([0], given.Issues);
        Assert.Equal(Rational.One, given.Change);

        // 2 of 8 against 1 of 8.
        Assert.Equal([0.25, 0.125], review.Balance.Given.Select(share => share!.Value));
        Assert.Equal(0.5, review.Balance.Ratio);
        Assert.Equal([0.125, 0.125], review.Balance.Course[3]);
        Assert.Equal(
            [new BalanceSpan(-1, 0, 1), new BalanceSpan(0, 2, 2), new BalanceSpan(-1, 3, 3), new BalanceSpan(0, 4, 4)],
            review.Balance.Leads
        );
        Assert.True(review.Left.IsEfficient);
        Assert.Equal(0, review.Left.Improvements);
        Assert.Equal(0.0, review.Distances!.Frontier);

        // The buyer was offered 6 and had asked for 7 by then: it let nothing better pass; so did the seller.
        Assert.All(review.Parties, party => Assert.Null(party.Missed));
    }

    [Fact]
    public void What_a_deal_breaker_forbids_counts_for_the_scale_once_it_was_offered()
    {
        // The buyer will not have a high price: nothing allowed is worth more than 5 to the seller, who asked for 8 and then for 4.
        var breaker = new DealBreaker([new Condition.OneOf(0, [2])]);
        Scenario firm = Sale with { Parties = [Sale.Parties[0], Sale.Parties[1] with { DealBreakers = [breaker] }] };
        var record = new SessionRecord(firm, [Offer(0, 0, 2, 2), Offer(1, 0, 0, 0), Offer(0, 1, 1, 1)]);

        SessionReview review = SessionReviewer.Review(record, ScenarioAnalyzer.Analyze(firm));

        Assert.Equal(Rational.Of(8, 1), review.Parties[0].Best);
        Assert.Equal(Rational.Zero, review.Parties[0].Worst);
        Assert.Equal(0.5, review.Balance.Given[0]);
        Assert.Equal([null, 0], review.Offers[0].ForbiddenTo);
        Assert.Equal([null, (int?)null], review.Offers[2].ForbiddenTo);
        Assert.Equal([true, false], review.Offers[0].AcceptableTo.Select(each => each!.Value));
        Assert.InRange(review.Left.Closest!.Distance, 0, Math.Sqrt(2));
    }

    [Fact]
    public void An_offer_that_was_let_go_is_missed_when_the_talks_end_worse()
    {
        // The seller offers high soon (6|6), then high last (8|0): selfish, and unfortunate for the talks, which end without a deal.
        SessionReview review = Review(
            Offer(0, 0, 2, 0),
            Offer(1, 0, 0, 0),
            Offer(0, 1, 2, 2),
            Event(SessionEventKind.DeadlinePassed, -1, 1)
        );

        MissedOffers missed = review.Parties[1].Missed!;
        Assert.Equal(new MissedOffers(1, 0, 0, 0), missed);
        Assert.Null(review.Parties[0].Missed);
        Assert.Equal(StepClass.Selfish, review.Steps[0].Class);
        Assert.Equal([0], review.Left.AcceptableOffers);
        Assert.True(review.Left.ZoneExists);
        Assert.Null(review.Agreement);
        Assert.Equal(Rational.Of(4, 1), review.Parties[0].Result);
    }

    [Fact]
    public void What_was_offered_and_later_asked_for_less_is_missed()
    {
        // The buyer was offered 6 in the first round and asks for 3 itself in the second: middle last would be 1, high later 3.
        SessionReview review = Review(
            Offer(0, 0, 2, 0),
            Offer(1, 0, 2, 1),
            Event(SessionEventKind.OfferAccepted, 0, 1, 2, 1),
            Event(SessionEventKind.AgreementReached, -1, 1, 2, 1)
        );

        Assert.Equal(new MissedOffers(1, 1, 0, 0), review.Parties[1].Missed);
        Assert.Equal(1, review.Left.Closest!.Second);
    }

    [Fact]
    public void An_agreement_that_wastes_something_says_what_is_better()
    {
        // Middle later (4|4) is worse for both than high soon (6|6).
        SessionReview review = Review(
            Offer(0, 0, 1, 1),
            Event(SessionEventKind.OfferAccepted, 1, 0, 1, 1),
            Event(SessionEventKind.AgreementReached, -1, 0, 1, 1)
        );

        Assert.False(review.Left.IsEfficient);
        Assert.Equal(Outcome.At(2, 0), review.Left.Fair!.Outcome);
        Assert.Equal(2, review.Left.BestFor.Length);
    }

    [Fact]
    public void Where_one_side_is_unknown_its_steps_have_no_class_and_the_rest_is_said()
    {
        Scenario half = Sale with { Parties = [Sale.Parties[0], new Party("buyer")] };
        var record = new SessionRecord(
            half,
            [Offer(0, 0, 2, 2), Offer(1, 0, 0, 0), Offer(0, 1, 2, 1), Offer(1, 1, 1, 0)]
        );

        SessionReview review = SessionReviewer.Review(record, ScenarioAnalyzer.Analyze(half));

        Assert.All(review.Steps, step => Assert.Null(step.Class));
        Assert.Equal(-Rational.One, review.Steps[0].Changes[0]);
        Assert.Null(review.Steps[0].Changes[1]);
        Assert.Equal(3, review.Parties[0].BestReceived);
        Assert.Null(review.Parties[1].Reservation);
        Assert.Null(review.Left.Closest);
    }

    [Fact]
    public void Swapping_the_parties_swaps_what_is_said_of_them() =>
        Sessions.Sample(
            session =>
            {
                SessionReview review = SessionReviewer.Review(session, ScenarioAnalyzer.Analyze(session.Scenario));
                Scenario swapped = session.Scenario with
                {
                    Parties = [session.Scenario.Parties[1], session.Scenario.Parties[0]],
                };
                var mirror = new SessionRecord(
                    swapped,
                    [
                        .. session.Events.Select(each =>
                            each.Event.Party < 0
                                ? each
                                : each with
                                {
                                    Event = each.Event with { Party = 1 - each.Event.Party },
                                }
                        ),
                    ]
                )
                {
                    HasTimes = session.HasTimes,
                };
                SessionReview other = SessionReviewer.Review(mirror, ScenarioAnalyzer.Analyze(swapped));

                Assert.Equal(review.Steps.Select(step => step.Class), other.Steps.Select(step => step.Class));
                for (int party = 0; party < 2; party++)
                {
                    Assert.Equal(review.Parties[party].Counts, other.Parties[1 - party].Counts);
                    Assert.Equal(review.Parties[party].Missed, other.Parties[1 - party].Missed);
                    Assert.Equal(review.Parties[party].Discounted, other.Parties[1 - party].Discounted);
                }

                Assert.Equal(review.Left.Improvements, other.Left.Improvements);
                Assert.Equal(review.Left.Closest?.Distance ?? 0, other.Left.Closest?.Distance ?? 0, 12);
            },
            iter: 100
        );

    [Fact]
    public void Every_step_has_one_class_and_its_issues_add_up_to_its_change() =>
        Sessions.Sample(
            session =>
            {
                SessionReview review = SessionReviewer.Review(session, ScenarioAnalyzer.Analyze(session.Scenario));
                Assert.All(
                    review.Steps,
                    step =>
                    {
                        Assert.NotNull(step.Class);
                        Assert.Equal(
                            step.Changes[step.Party],
                            step.Issues.Aggregate(Rational.Zero, (sum, each) => sum + each.Change)
                        );
                    }
                );
                Assert.All(
                    review.Parties.Where(party => party.First is not null),
                    party =>
                        Assert.Equal(
                            party.First!.Value - party.Last!.Value,
                            party.Given.Aggregate(Rational.Zero, (sum, each) => sum + each.Change)
                        )
                );
                Assert.Equal(review.Steps.Length, review.Parties.Sum(party => party.Counts.Sum()));
            },
            iter: 100
        );

    private static Gen<SessionRecord> Sessions { get; } =
        from scenario in ScenarioGen.Additive.Where(scenario => scenario.Parties.Length >= 2)
        from seed in Gen.ULong
        select Played(scenario with { Parties = scenario.Parties[..2] }, seed);

    private static SessionRecord Played(Scenario scenario, ulong seed) =>
        new(
            scenario,
            SessionRunner
                .Run(
                    new SessionSetup(
                        BidSpace.Of(scenario),
                        [StrategyCatalog.Parse("random"), StrategyCatalog.Parse("tft-relative")],
                        new SessionLimits(8)
                    )
                    {
                        Seed = seed,
                        KeepsLog = true,
                    }
                )
                .Log
        )
        {
            HasTimes = true,
        };

    private static SessionReview Review(params ImmutableArray<LoggedEvent> events) =>
        SessionReviewer.Review(new SessionRecord(Sale, events), ScenarioAnalyzer.Analyze(Sale));

    private static LoggedEvent Offer(int party, int round, int price, int date) =>
        Event(SessionEventKind.OfferMade, party, round, price, date);

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
