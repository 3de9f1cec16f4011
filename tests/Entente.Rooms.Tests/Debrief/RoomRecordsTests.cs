using System.Text;
using Entente.Analysis;
using Entente.Forecasting;
using Entente.Formats.Sessions;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Review;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Views;
using Entente.Scenarios;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Debrief;

public class RoomRecordsTests
{
    private static readonly Scenario Known = new(Space, [new Party("North"), new Party("South")]);

    internal static readonly Scenario Scored = new(
        Space,
        [Wishing("North", [0, 3, 6], [2, 1, 0], [0, 1]), Wishing("South", [4, 2, 0], [0, 2, 4], [0, 1])]
    );

    private static Party Wishing(string name, params int[][] scores) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. scores.Select(
                    (each, issue) =>
                        new Term.OfIssue(
                            issue,
                            new ValueFunction.Table([.. each.Select(score => new Estimate(Rational.Of(score, 1)))])
                        )
                ),
            ]),
            Fallback = new Fallback { Worth = Rational.Zero },
        };

    private static async Task<SessionRecord> PlayedAsync()
    {
        using Table table = await OpenAsync(Setup with { Time = TimeSpan.FromMinutes(10) });
        await table.DoneAsync(North, Offer("relief: some, sites: all, liaison: yes"));
        table.Clock.Advance(TimeSpan.FromMinutes(2));
        await table.DoneAsync(South, Offer("liaison: yes"));
        await table.DoneAsync(North, Accept(2, "liaison: yes"));
        table.Clock.Advance(TimeSpan.FromMinutes(3));
        await table.DoneAsync(South, Offer("relief: some"));
        await table.DoneAsync(North, new RoomCommand.RejectOffer(3, ""));
        await table.DoneAsync(North, new RoomCommand.WalkAway());
        return RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Known);
    }

    [Fact]
    public async Task An_offer_in_part_counts_as_what_accepting_it_would_have_led_to()
    {
        SessionRecord record = await PlayedAsync();
        Assert.Equal(
            [
                "offer 0 1 0: relief: some, sites: all, liaison: yes",
                "offer 1 1 0.2: relief: none, sites: none, liaison: yes",
                "part -1 1 0.2: relief: none, sites: none, liaison: yes",
                "offer 1 2 0.5: relief: some, sites: none, liaison: yes",
                "reject 0 2 0.5: relief: some, sites: none, liaison: yes",
                "leave 0 2 0.5: ",
            ],
            record.Events.Select(each =>
                FormattableString.Invariant(
                    $"{Word(each.Event.Kind)} {each.Event.Party} {each.Event.Round + 1} {each.Time}: {(each.Outcome is { } outcome ? Space.Describe(outcome) : "")}"
                )
            )
        );
    }

    [Theory]
    [InlineData(TurnOrder.Free, false)]
    [InlineData(TurnOrder.InTurn, true)]
    public async Task Where_anybody_could_offer_at_any_time_there_were_no_rounds(TurnOrder turns, bool hasRounds)
    {
        using Table table = await OpenAsync(Setup with { Turns = turns });
        Assert.Equal(hasRounds, RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Known).HasRounds);
    }

    [Fact]
    public async Task An_interim_deal_stays_when_the_rest_fails_and_whoever_accepted_it_missed_nothing()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(South, Offer("liaison: yes"));
        await table.DoneAsync(North, Accept(1, "liaison: yes"));
        await table.DoneAsync(South, new RoomCommand.WalkAway());
        RoomView view = await table.ViewAsync(Host);
        SessionReview review = SessionReviewer.Review(
            RoomRecords.Of(view.Timeline, Scored),
            ScenarioAnalyzer.Analyze(Scored, null, default)
        );

        // No relief and no sites, with offices: 0 + 2 + 1 to North, 4 + 0 + 1 to South.
        Assert.True(review.IsPartial);
        Assert.Equal("relief: none, sites: none, liaison: yes", Space.Describe(review.Standing!));
        Assert.Equal([3, 5], review.Parties.Select(party => party.Result!.Value.ToDouble()));
        Assert.All(review.Parties, party => Assert.Null(party.Missed));
        Assert.All(review.Parties, party => Assert.False(party.IsBelowReservation));
    }

    [Theory]
    [InlineData(TalkEnd.Closed, false, BreakCause.Closed)]
    [InlineData(TalkEnd.LineDown, false, BreakCause.LineDown)]
    [InlineData(TalkEnd.LineDown, true, BreakCause.SeatLeft)]
    [InlineData(TalkEnd.Deadline, false, BreakCause.Unknown)]
    public async Task Why_the_talks_broke_down_is_told(TalkEnd end, bool hasLeft, BreakCause cause)
    {
        using Table table = await OpenAsync();
        RoomView view = await table.ViewAsync(Host);
        var ended = new TimelineItem(
            view.Version + 1,
            view.Timeline[view.Timeline.Count - 1].At,
            -1,
            [new RoomEvent.LineLost(North, DropPolicy.End) { HasLeft = hasLeft }, new RoomEvent.TalksEnded(end, -1, "")]
        );
        SessionRecord record = RoomRecords.Of([.. view.Timeline, ended], Scored);
        Assert.Equal(cause, record.BreakCause);
        Assert.Equal(
            cause == BreakCause.Unknown ? EndKind.Deadline : EndKind.Breakdown,
            SessionReviewer.Review(record, null).Ending
        );
    }

    [Fact]
    public async Task Without_a_status_quo_offers_on_a_part_are_counted_as_left_out()
    {
        using Table table = await OpenAsync(Setup with { StatusQuo = Offers.Terms.None });
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(North, Offer("liaison: yes"));
        await table.DoneAsync(South, Accept(2, "liaison: yes"));
        await table.DoneAsync(South, Offer("relief: none, sites: one"));
        await table.DoneAsync(South, new RoomCommand.WalkAway());
        SessionRecord record = RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Scored);
        Assert.Equal([2, 0], record.OffersLeftOut);
        Assert.Equal(
            [
                [1, 2],
                [],
            ],
            record.NumbersLeftOut.Select(each => each.ToArray())
        );
        SessionReview review = SessionReviewer.Review(record, null);
        Assert.Equal("relief: none, sites: one, liaison: yes", Space.Describe(Assert.Single(review.Offers).Outcome));
        Assert.True(review.IsPartial);
        Assert.All(review.Parties, party => Assert.Null(party.Result));
    }

    [Fact]
    public async Task The_record_goes_out_as_a_table_of_offers_and_comes_back_the_same()
    {
        SessionRecord record = await PlayedAsync();
        byte[] table = Encoding.UTF8.GetBytes(OfferTableText.Of(record));
        SessionLogReading read = SessionLogFile.Open("room.csv", table).Read(Known);
        Assert.Empty(read.Faults);
        Assert.Equal(
            record.Events.Select(each => (each.Event.Kind, each.Event.Party, each.Time, each.Outcome)),
            read.Record!.Events.Select(each => (each.Event.Kind, each.Event.Party, each.Time, each.Outcome))
        );
        Assert.True(read.Record.KeepsParts);
        Assert.Equal(SessionReviewer.Review(record, null).Standing, SessionReviewer.Review(read.Record, null).Standing);
    }

    [Fact]
    public async Task In_the_table_of_offers_interim_deals_have_rows_and_partial_and_conditional_offers_are_told_apart()
    {
        using Table table = await OpenAsync(Setup with { Time = TimeSpan.FromMinutes(10) });
        await table.DoneAsync(North, Offer("relief: some, sites: all, liaison: yes"));
        await table.DoneAsync(
            South,
            new RoomCommand.MakeOffer(Of("relief: all, sites: one, liaison: yes")) { If = Of("relief: all") }
        );
        await table.DoneAsync(
            North,
            new RoomCommand.MakeOffer(Of("relief: some, liaison: yes")) { If = Of("liaison: yes") }
        );
        await table.DoneAsync(South, Accept(3, "relief: some, liaison: yes"));
        await table.DoneAsync(South, Offer("sites: one"));
        await table.DoneAsync(South, new RoomCommand.WalkAway());
        SessionRecord record = RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Known);
        Assert.Equal(
            """
            round,time,party,action,offer-on,offer-if,relief,sites,liaison
            1,0,North,offer,,,some,all,yes
            1,0,South,offer,,relief,all,one,yes
            2,0,North,offer,"relief; liaison",liaison,some,none,yes
            2,0,,interim,"relief; liaison",,some,none,yes
            2,0,South,offer,,,some,one,yes
            2,0,South,walk-away,,,,,

            """,
            OfferTableText.Of(record).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Where_it_is_not_known_how_the_rest_stands_the_table_of_offers_says_what_was_said_and_reads_back_as_left_out()
    {
        using Table table = await OpenAsync(Setup with { StatusQuo = Offers.Terms.None });
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(North, Offer("liaison: yes"));
        await table.DoneAsync(South, Accept(2, "liaison: yes"));
        await table.DoneAsync(South, Offer("relief: none, sites: one"));
        await table.DoneAsync(South, new RoomCommand.WalkAway());
        SessionRecord record = RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Known);
        string text = OfferTableText.Of(record);
        Assert.Equal(
            """
            round,time,party,action,offer-on,offer-if,relief,sites,liaison
            1,,North,part-offer,relief,,some,,
            2,,North,part-offer,liaison,,,,yes
            2,,,interim,liaison,,,,yes
            2,,South,offer,,,none,one,yes
            2,,South,walk-away,,,,,

            """,
            text.ReplaceLineEndings("\n")
        );

        SessionRecord read = SessionLogFile.Open("room.csv", Encoding.UTF8.GetBytes(text)).Read(Known).Record!;
        Assert.Equal([2, 0], read.OffersLeftOut);
        Assert.Equal(
            record.Events.Select(each => (each.Event, each.Outcome)),
            read.Events.Select(each => (each.Event, each.Outcome))
        );
        SessionReview review = SessionReviewer.Review(read, null);
        Assert.True(review.IsPartial);
        Assert.Null(review.Standing);
    }

    [Fact]
    public async Task An_agreement_is_told_as_one_where_an_issue_that_was_left_aside_stood_nobody_knows_how()
    {
        using Table table = await OpenAsync(Setup with { StatusQuo = Offers.Terms.None });
        await table.DoneAsync(North, Offer("relief: some, sites: all, liaison: yes"));
        await table.DoneAsync(North, new RoomCommand.ProposeAgenda(new AgendaChange.Park("relief")));
        await table.DoneAsync(South, new RoomCommand.AnswerAgenda(1, true));
        await table.DoneAsync(North, Offer("sites: one, liaison: yes"));
        await table.DoneAsync(South, Accept(2, "sites: one, liaison: yes"));
        SessionRecord record = RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Scored);
        string text = OfferTableText.Of(record);
        Assert.Equal(
            """
            round,time,party,action,offer-on,offer-if,relief,sites,liaison
            1,,North,offer,,,some,all,yes
            2,,North,part-offer,,,,one,yes
            2,,,part-agreement,"sites; liaison",,,one,yes

            """,
            text.ReplaceLineEndings("\n")
        );
        SessionRecord read = SessionLogFile.Open("room.csv", Encoding.UTF8.GetBytes(text)).Read(Scored).Record!;
        foreach (SessionRecord each in new[] { record, read })
        {
            SessionReview review = SessionReviewer.Review(each, ScenarioAnalyzer.Analyze(Scored, null, default));
            Assert.Equal(EndKind.Agreement, review.Ending);
            Assert.True(review.IsUnvalued);
            Assert.False(review.IsPartial);
            Assert.Null(review.Distances);
            Assert.All(review.Parties, party => Assert.Null(party.Result));
            Assert.Equal([1, 0], review.Record.OffersLeftOut);
        }
    }

    [Fact]
    public async Task What_a_mediators_one_text_moved_is_no_partys_concession()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: all, sites: one, liaison: no"));
        await table.DoneAsync(South, Offer("relief: none, sites: all, liaison: yes"));
        await table.DoneAsync(Table.Mediator, new RoomCommand.ReviseOneText(Of("relief: some")));
        await table.DoneAsync(Table.Mediator, new RoomCommand.PutOneText());
        await table.DoneAsync(North, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(South, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(North, Offer("sites: one"));
        await table.DoneAsync(North, Offer("sites: all"));
        await table.DoneAsync(South, Offer("sites: one"));
        SessionReview review = SessionReviewer.Review(
            RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Scored),
            ScenarioAnalyzer.Analyze(Scored, null, default)
        );

        // North had asked for all relief and gets some by the text: only the site that it offers afterwards is its own step.
        ReviewStep step = Assert.Single(review.Steps);
        Assert.Equal((0, 2, 3), (step.Party, step.From, step.To));
        Assert.Equal([1], Assert.Single(review.Parties[0].Given).Issues);
        Assert.Empty(review.Parties[1].Given);
        Assert.Equal(1.0 / 8, review.Balance.Given[0]!.Value, 12);
        Assert.Equal(0, review.Balance.Given[1]);
        Assert.Equal([0, 1, 0, 0, 1], review.Offers.Select(each => each.Party));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_blind_suggestion_that_all_said_yes_to_is_an_agreement_and_no_partys_offer(bool isJointOffer)
    {
        using Table table = await OpenAsync(Setup with { BlindSuggestions = 1 });
        await table.DoneAsync(North, Offer("relief: all, sites: one, liaison: no"));
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        await table.DoneAsync(
            Table.Mediator,
            new RoomCommand.SuggestBlind(Of("relief: some, sites: one, liaison: yes"), until, isJointOffer)
        );
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        table.Clock.Advance(TimeSpan.FromMinutes(10));
        SessionRecord record = RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Scored);

        Assert.Equal(
            [(SessionEventKind.OfferMade, 0), (SessionEventKind.AgreementReached, -1)],
            record.Events.Select(each => (each.Event.Kind, each.Event.Party))
        );
        Assert.Equal([1], record.Mediated);
        SessionReview review = SessionReviewer.Review(record, null);
        Assert.Empty(review.Steps);
        Assert.All(review.Parties, party => Assert.Empty(party.Given));
        Assert.Equal("relief: some, sites: one, liaison: yes", Space.Describe(review.Agreement!));
    }

    [Fact]
    public async Task What_goes_out_is_learnt_from_offer_by_offer_while_the_talks_go_on()
    {
        using Table table = await OpenAsync(Setup with { Time = TimeSpan.FromMinutes(10) });
        string[] offers = ["relief: some, sites: all, liaison: yes", "liaison: yes"];
        for (int made = 1; made <= offers.Length; made++)
        {
            await table.DoneAsync(made % 2 == 1 ? North : South, Offer(offers[made - 1]));
            table.Clock.Advance(TimeSpan.FromMinutes(2));
            SessionRecord record = RoomRecords.Of((await table.ViewAsync(Host)).Timeline, Known);
            byte[] text = Encoding.UTF8.GetBytes(OfferTableText.Of(record));
            SessionRecord read = SessionLogFile.Open("room.csv", text).Read(Known).Record!;
            Forecast forecast = Forecaster.Forecast(read, ForecastOptions.Default with { Worlds = 300, Packages = 0 });
            Assert.Equal(Enumerable.Range(0, made).Select(i => i % 2), forecast.Learning.Select(step => step.Party));
            Assert.Equal(forecast.Deal, forecast.Learning[^1].Deal);
        }
    }

    private static string Word(SessionEventKind kind) =>
        kind switch
        {
            SessionEventKind.OfferMade => "offer",
            SessionEventKind.PartAgreed => "part",
            SessionEventKind.OfferRejected => "reject",
            SessionEventKind.WalkedAway => "leave",
            _ => kind.ToString(),
        };
}
