using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Forecasting.Worlds;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Tests.Forecasting;

public class LearningTests
{
    private static readonly OutcomeSpace Space = new([
        new Issue.Integer("price", 0, 4, 1),
        new Issue.Choice("colour", [new Option("red"), new Option("green"), new Option("blue")]),
        new Issue.YesNo("now"),
    ]);

    private static readonly Scenario Talks = new(
        Space,
        [
            new Party("seller")
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(0, new ValueFunction.Table([0, 1, 2, 3, 4])),
                    new Term.OfIssue(2, new ValueFunction.Table([0, 2])),
                ]),
                Fallback = new Fallback { Worth = 3 },
            },
            new Party("buyer"),
        ]
    );

    [Fact]
    public void The_likelihoods_of_all_offers_add_up_to_one()
    {
        var source = WorldSource.Of(Talks, ForecastOptions.Default, CancellationToken.None);
        var world = new World(source.Layout);
        int[] before = source.Layout.RowsOf(Outcome.At(3, 1, 0))!;
        for (int number = 0; number < 20; number++)
        {
            source.Draw(number, world, new double[source.InputCount], new double[2 * Space.Issues.Length]);
            var random = new RandomSequence(5, (ulong)number);
            var likelihood = new OfferLikelihood(
                new OfferScale(world, 1, OfferLikelihood.Cells),
                Manner.At([random.Unit(), random.Unit(), random.Unit()])
            );
            double time = 0.05 * number;
            Said[] first = AllSaid(source, time, null);
            Assert.Equal(1, first.Sum(likelihood.Of), 9);
            // Whoever has offered something before offers something else.
            Said[] next = [.. AllSaid(source, time, before).Where(each => !each.Rows.SequenceEqual(before))];
            Assert.Equal(first.Length - 1, next.Length);
            Assert.Equal(1, next.Sum(likelihood.Of), 9);
        }
    }

    [Fact]
    public void Without_times_rounds_say_how_far_the_talks_were_and_without_either_no_offer_says_anything()
    {
        ImmutableArray<LoggedEvent> events =
        [
            .. Enumerable.Range(0, 6).Select(i => InRound(i, Outcome.At(i / 2, i % 3, i % 2), (i + 1) / 7.0)),
        ];
        Forecast timed = Forecaster.Forecast(Timed(events), Few);
        ImmutableArray<LoggedEvent> untimed = [.. events.Select(each => each with { Time = 0 })];
        Forecast byRounds = Forecaster.Forecast(new SessionRecord(Talks, untimed) { Rounds = 6 }, Few);
        Assert.Equal(6, byRounds.Learning.Length);
        Assert.Equal(
            timed.Learning.Select(step => (step.Deal, step.Fallback, step.Time)),
            byRounds.Learning.Select(step => (step.Deal, step.Fallback, step.Time))
        );
        Assert.Equal(0, byRounds.OffersWithoutTime);

        // Of talks that are over the rounds that were held count: who walks away in the sixth ends six.
        var gone = new LoggedEvent(new SessionEvent(SessionEventKind.WalkedAway, 0, 5), 0, null);
        Assert.Equal(
            byRounds.Learning.Select(step => (step.Deal, step.Fallback, step.Time)),
            Forecaster
                .Forecast(new SessionRecord(Talks, [.. untimed, gone]), Few)
                .Learning.Select(step => (step.Deal, step.Fallback, step.Time))
        );

        // Whoever accepts says as much as ever.
        var accepted = new LoggedEvent(new SessionEvent(SessionEventKind.OfferAccepted, 1, 6), 0, Outcome.At(4, 1, 1));
        foreach (
            SessionRecord record in new[]
            {
                new SessionRecord(Talks, [.. untimed, accepted]),
                new SessionRecord(Talks, [.. untimed, accepted]) { HasRounds = false, Rounds = 6 },
            }
        )
        {
            Forecast forecast = Forecaster.Forecast(record, Few);
            Assert.True(Assert.Single(forecast.Learning).IsAcceptance);
            Assert.Equal(6, forecast.OffersWithoutTime);

            // Of a side whose wishes are known, and of what it said before, there is nothing to learn.
            SessionRecord more = record with
            {
                Events =
                [
                    .. record.Events[..6],
                    record.Events[5],
                    InRound(6, Outcome.At(0, 0, 0), 0, party: 0),
                    accepted,
                ],
            };
            Assert.Equal(6, Forecaster.Forecast(more, Few).OffersWithoutTime);
            Assert.Equal(
                Forecaster.Forecast(Timed([accepted]), Few).Learning[0].Fallback,
                forecast.Learning[0].Fallback
            );
        }

        static LoggedEvent InRound(int round, Outcome outcome, double time, int party = 1) =>
            new(new SessionEvent(SessionEventKind.OfferMade, party, round), time, outcome);
    }

    [Fact]
    public void An_offer_says_what_its_maker_wants()
    {
        // The buyer asks for the lowest price again and again, and for every colour in turn: the price is what counts, and low is what it wants.
        ImmutableArray<LoggedEvent> events =
        [
            .. Enumerable.Range(0, 6).Select(i => Offer(1, Outcome.At(0, i % 3, i % 2), i / 20.0)),
        ];
        Forecast forecast = Forecaster.Forecast(Timed(events), Few);
        Assert.Equal(6, forecast.Learning.Length);
        Assert.True(forecast.Learning[^1].Weights[0] > forecast.Learning[0].Weights[0]);
        Assert.True(forecast.MeanWeights[1][0] > 0.55);
        InputForecast direction = forecast.Inputs.Single(input =>
            input.Input is { Kind: UncertainKind.Direction, Issue: 0 }
        );
        Assert.Equal((0, 0), (direction.Low, direction.High));
        Assert.True(forecast.EffectiveWorlds < forecast.Worlds);
        Assert.Equal(forecast.EffectiveWorlds, forecast.Learning[^1].EffectiveWorlds);
    }

    [Fact]
    public void What_was_said_before_counts_once_and_moves_without_offer_not_at_all()
    {
        LoggedEvent offer = Offer(1, Outcome.At(0, 0, 0), 0.1);
        Forecast once = Forecaster.Forecast(Timed([offer]), Few);
        Forecast twice = Forecaster.Forecast(Timed([offer, offer with { Time = 0.2 }]), Few);
        Assert.Equal(once.Deal, twice.Deal);
        Forecast none = Forecaster.Forecast(Timed([]), Few);
        Assert.Equal(Forecaster.Forecast(Talks, Few).Deal, none.Deal);
        Assert.Empty(none.Learning);
    }

    [Fact]
    public void Whoever_accepts_falls_back_on_no_more_than_that()
    {
        Outcome taken = Outcome.At(4, 1, 1);
        var accepted = new LoggedEvent(new SessionEvent(SessionEventKind.OfferAccepted, 1, 0), 0.5, taken);
        Forecast before = Forecaster.Forecast(Talks, Few);
        LearningStep after = Assert.Single(Forecaster.Forecast(Timed([accepted]), Few).Learning);
        Assert.True(after.IsAcceptance);
        Assert.True(after.Fallback.Middle < 0.45);
        Assert.True(after.Deal.Share > before.Deal.Share);
    }

    [Fact]
    public void Whoever_made_the_offer_that_is_agreed_on_takes_it_as_well()
    {
        Outcome taken = Outcome.At(4, 1, 1);
        LoggedEvent offered = Offer(1, taken, 0.4);
        var accepted = new LoggedEvent(new SessionEvent(SessionEventKind.OfferAccepted, 0, 0), 0.5, taken);
        var agreed = new LoggedEvent(new SessionEvent(SessionEventKind.AgreementReached, -1, 0), 0.5, taken);
        ImmutableArray<LearningStep> steps = Forecaster.Forecast(Timed([offered, accepted, agreed]), Few).Learning;
        Assert.Equal([1, 0, 1], steps.Select(step => step.Party));
        Assert.Equal([false, true, true], steps.Select(step => step.IsAcceptance));
        Assert.Equal([false, false, true], steps.Select(step => step.IsAgreement));
        Assert.True(steps[2].Fallback.Middle < steps[0].Fallback.Middle);
        Assert.True(steps[2].Deal.Share > steps[1].Deal.Share);

        // Who accepted the package that it had offered before says it once.
        LoggedEvent own = Offer(0, taken, 0.1);
        Assert.Equal(
            [0, 1, 0, 1],
            Forecaster.Forecast(Timed([own, offered, accepted, agreed]), Few).Learning.Select(step => step.Party)
        );
    }

    private static ForecastOptions Few => ForecastOptions.Default with { Worlds = 1500, Packages = 0 };

    private static SessionRecord Timed(ImmutableArray<LoggedEvent> events) => new(Talks, events) { HasTimes = true };

    private static LoggedEvent Offer(int party, Outcome outcome, double time) =>
        new(new SessionEvent(SessionEventKind.OfferMade, party, 0), time, outcome);

    private static Said[] AllSaid(WorldSource source, double time, int[]? before) =>
        [
            .. from price in Enumerable.Range(0, 5)
            from colour in Enumerable.Range(0, 3)
            from now in Enumerable.Range(0, 2)
            select Outcome.At(price, colour, now) into outcome
            select new Said(0, 1, outcome, source.Layout.RowsOf(outcome)!, before, time, false),
        ];
}
