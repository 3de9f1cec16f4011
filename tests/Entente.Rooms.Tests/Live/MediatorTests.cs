using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class MediatorTests
{
    private const string Whole = "relief: some, sites: one, liaison: yes";

    [Fact]
    public async Task A_mediator_sees_of_a_party_what_it_allows_and_only_as_long_as_it_does()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("what South wants"));
        Assert.All((await table.ViewAsync(Mediator)).Allowed, each => Assert.Null(each.Preferences));

        int told = 0;
        await using IAsyncDisposable follower = await table.Rooms.FollowAsync(
            Id,
            Mediator,
            () => told++,
            isLine: false,
            default
        );
        await table.KeptAsync(North, Allow(preferences: true, mandate: false));
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants now"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("what South wants now"));
        Assert.Equal(2, told);
        Assert.Equal(
            ["what North wants now", null],
            (await table.ViewAsync(Mediator)).Allowed.Select(each => each.Preferences)
        );
        Assert.Empty((await table.ViewAsync(Host)).Allowed);
        Assert.Empty((await table.ViewAsync(South)).Allowed);

        await table.KeptAsync(Principal, new RoomCommand.AllowMediator(false, false));
        Assert.Null((await table.ViewAsync(Mediator)).Allowed[0].Preferences);
    }

    [Fact]
    public async Task What_is_said_in_confidence_is_read_by_that_party_and_the_mediator()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Mediator, new RoomCommand.Caucus("What would you need?", Party: 0));
        await table.KeptAsync(Adviser, new RoomCommand.Caucus("Some relief, at once."));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(Mediator, new RoomCommand.Caucus("To whom?")));

        string[] said = ["What would you need?", "Some relief, at once."];
        Assert.Equal(said, (await table.ViewAsync(North)).Own!.Caucus.Select(each => each.Text));
        Assert.Equal(said, (await table.ViewAsync(Mediator)).Own!.Caucus.Select(each => each.Text));
        Assert.Empty((await table.ViewAsync(South)).Own!.Caucus);
        Assert.Empty((await table.ViewAsync(Host)).Own!.Caucus);
    }

    [Fact]
    public async Task A_party_speaks_in_confidence_only_where_there_is_a_mediator()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Mediator));
        Assert.Equal(RefusalKind.NoMediator, await table.RefusedAsync(North, new RoomCommand.Caucus("Anybody?")));
    }

    [Fact]
    public async Task One_text_is_criticised_in_confidence_revised_by_the_mediator_and_agreed_when_all_say_yes()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Of("relief: none, sites: one"), "A first try."));
        Assert.Equal(RefusalKind.WrongStage, await table.RefusedAsync(North, new RoomCommand.AnswerOneText(1, true)));
        await table.KeptAsync(North, new RoomCommand.Caucus("Not without relief.", OneText: 1));
        Assert.Equal(1, (await table.ViewAsync(Mediator)).Own!.Caucus[0].OneText);
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Of("relief: some, sites: one")));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        Assert.Equal(RefusalKind.TextChanged, await table.RefusedAsync(North, new RoomCommand.AnswerOneText(1, true)));
        await table.DoneAsync(North, new RoomCommand.AnswerOneText(2, true));
        await table.DoneAsync(South, new RoomCommand.AnswerOneText(2, true));

        RoomView view = await table.ViewAsync(Observer);
        Assert.Equal(Of("relief: some, sites: one"), view.Settled);
        Assert.Equal(TalkPhase.Talking, view.Phase);
        OneText text = Assert.Single(view.OneTexts);
        Assert.Equal((OneTextState.Agreed, 2), (text.State, text.Versions.Length));
    }

    [Fact]
    public async Task One_text_that_a_party_turns_down_can_be_revised_and_put_again()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Of(Whole)));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await table.DoneAsync(South, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(North, new RoomCommand.AnswerOneText(1, false, "Too little."));
        Assert.Equal(OneTextState.TurnedDown, (await table.ViewAsync(South)).OneTexts[0].State);
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Of("relief: all, sites: all, liaison: yes")));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await table.DoneAsync(South, new RoomCommand.AnswerOneText(2, true));
        await table.DoneAsync(North, new RoomCommand.AnswerOneText(2, true));
        Assert.Equal(TalkEnd.Agreement, (await table.ViewAsync(South)).End);
    }

    [Fact]
    public async Task A_yes_beyond_the_mandate_waits_unseen_for_whoever_gave_it()
    {
        using Table table = await OpenAsync(Setup with { BlindSuggestions = 1 });
        await table.KeptAsync(
            Principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>("relief", ["all"])]
                )
            )
        );
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(Mediator, new RoomCommand.SuggestBlind(Of("relief: some"), until));
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        Assert.Empty((await table.ViewAsync(North)).Own!.BlindAnswers);
        await table.KeptAsync(Principal, new RoomCommand.AnswerApproval(1, true));
        Assert.True((await table.ViewAsync(North)).Own!.BlindAnswers[1]);
    }

    [Fact]
    public async Task After_a_deal_an_improvement_is_offered_only_when_all_wish_it_and_each_is_told_its_own_gain()
    {
        using Table table = await DealAsync();
        RoomCommand.OfferImprovement offer = Better(table);
        RoomCommand.OfferImprovement found = offer with { Gains = Gains(3.25, 1.5) };
        await table.KeptAsync(North, new RoomCommand.WishImprovement(true));
        Assert.Equal(RefusalKind.NotWished, await table.RefusedAsync(-1, found));
        await table.KeptAsync(South, new RoomCommand.WishImprovement(true));
        await table.DoneAsync(-1, found);

        Assert.Equal(3.25, (await table.ViewAsync(North)).Own!.Gains[1].Gain);
        Assert.Equal(1.5, (await table.ViewAsync(South)).Own!.Gains[1].Gain);
        Assert.DoesNotContain(
            "3.25",
            System.Text.Encoding.UTF8.GetString(Text.RoomText.Of(await table.ViewAsync(South))),
            StringComparison.Ordinal
        );

        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, true));
        Assert.Equal(ImprovementState.Open, (await table.ViewAsync(South)).Improvements[0].State);
        table.Clock.Advance(TimeSpan.FromMinutes(10));
        RoomView view = await table.ViewAsync(South);
        Assert.Equal(ImprovementState.Taken, view.Improvements[0].State);
        Assert.Equal(offer.Terms, view.Settled);
    }

    [Fact]
    public async Task Each_may_keep_the_deal_and_nothing_says_who_did()
    {
        using Table table = await DealAsync();
        foreach (int seat in new[] { North, South })
        {
            await table.KeptAsync(seat, new RoomCommand.WishImprovement(true));
        }

        Assert.Equal(
            RefusalKind.OutOfRange,
            await table.RefusedAsync(Mediator, Better(table) with { Gains = Gains(9, 9) })
        );
        await OfferedAsync(table);
        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, false));
        table.Clock.Advance(TimeSpan.FromMinutes(10));
        RoomView view = await table.ViewAsync(North);
        Assert.Equal(ImprovementState.DealKept, view.Improvements[0].State);
        Assert.Equal(Of(Whole), view.Settled);
        Assert.Equal(RefusalKind.TooLate, await table.RefusedAsync(South, new RoomCommand.AnswerImprovement(1, true)));
    }

    [Fact]
    public async Task A_deal_that_is_improved_voids_the_draft_of_a_statement()
    {
        using Table table = await DealAsync();
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        foreach (int seat in new[] { North, South })
        {
            await table.KeptAsync(seat, new RoomCommand.WishImprovement(true));
        }

        await OfferedAsync(table);
        foreach (int seat in new[] { North, South })
        {
            await table.KeptAsync(seat, new RoomCommand.AnswerImprovement(1, true));
        }

        table.Clock.Advance(TimeSpan.FromMinutes(10));
        RoomView view = await table.ViewAsync(North);
        Assert.Equal(Rooms.Statements.StatementStage.Rejected, view.Statements[0].Stage);
        Assert.Equal(-1, view.Statements[0].RejectedBy);
    }

    [Fact]
    public async Task A_debrief_shows_the_preferences_of_those_who_agreed_and_not_before_the_table_is_released()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("what South wants"));
        await table.KeptAsync(North, new RoomCommand.AllowDebrief(true));
        Assert.Empty((await table.ViewAsync(South)).Debrief);
        await table.DoneAsync(Host, new RoomCommand.Release());
        Assert.Equal([new DebriefView(0, "what North wants")], (await table.ViewAsync(Observer)).Debrief);
        Assert.Equal(
            RefusalKind.DebriefIsOpen,
            await table.RefusedAsync(North, new RoomCommand.SetPreferences("something else"))
        );
        Assert.Equal(RefusalKind.DebriefIsOpen, await table.RefusedAsync(North, new RoomCommand.AllowDebrief(false)));
        await table.DoneAsync(South, new RoomCommand.AllowDebrief(true));
        Assert.Equal(2, (await table.ViewAsync(North)).Debrief.Length);

        await table.Rooms.EraseAsync(Id, Owners.OfParty(0), default);
        Assert.Null((await table.ViewAsync(South)).Debrief[0].Preferences);
    }

    private static ImmutableSortedDictionary<int, OwnGain> Gains(double north, double south) =>
        ImmutableSortedDictionary.CreateRange([
            new KeyValuePair<int, OwnGain>(0, new OwnGain(1, 1 + north, north, north / 10, "points")),
            new KeyValuePair<int, OwnGain>(1, new OwnGain(1, 1 + south, south, south / 10, "points")),
        ]);

    private static RoomCommand.OfferImprovement Better(Table table) =>
        new(Of("relief: some, sites: all, liaison: no"), table.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));

    private static async Task OfferedAsync(Table table)
    {
        await table.KeptAsync(Mediator, Better(table));
        table.Clock.Advance(Bounds.Looks[0]);
        Assert.Single((await table.ViewAsync(North)).Improvements);
    }

    private static async Task<Table> DealAsync()
    {
        Table table = await OpenAsync();
        await table.DoneAsync(North, Offer(Whole));
        await table.DoneAsync(South, Accept(1, Whole));
        return table;
    }
}
