using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class TalksTests
{
    [Fact]
    public async Task Of_a_move_that_is_only_tried_it_is_said_what_would_become_of_it_and_nothing_happens()
    {
        using Table table = await OpenAsync();
        long before = (await table.ViewAsync(North)).Version;
        Assert.IsType<MoveResult.Kept>(await TryAsync(Offer("relief: some")));
        Assert.IsType<MoveResult.Kept>(await TryAsync(new RoomCommand.KeepNote("Mine alone.")));
        Assert.Equal(
            RefusalKind.NothingAgreed,
            Assert.IsType<MoveResult.Refused>(await TryAsync(new RoomCommand.DraftStatement())).Refusal.Kind
        );
        RoomView after = await table.ViewAsync(North);
        Assert.Equal((before, 0, ""), (after.Version, after.Offers.Length, after.Own!.Note));

        async Task<MoveResult> TryAsync(RoomCommand command) =>
            await table.Rooms.MoveAsync(Id, new RoomMove(North, command) { IsTrial = true }, default);
    }

    private const string Whole = "relief: some, sites: one, liaison: yes";

    [Fact]
    public async Task An_offer_on_everything_that_is_accepted_word_for_word_ends_the_talks_with_an_agreement()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer(Whole));
        Assert.Equal(RefusalKind.TermsDiffer, await table.RefusedAsync(South, Accept(1, "relief: some, sites: one")));
        await table.DoneAsync(South, Accept(1, Whole));

        RoomView view = await table.ViewAsync(Observer);
        Assert.Equal(TalkEnd.Agreement, view.End);
        Assert.Equal(Of(Whole), view.Settled);
        Assert.Equal(RefusalKind.Over, await table.RefusedAsync(North, Offer(Whole)));
    }

    [Fact]
    public async Task What_is_agreed_in_part_is_how_things_stand_and_the_rest_goes_on()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("liaison: yes"));
        Assert.False((await table.ViewAsync(South)).Offers[0].EndsTalks);
        await table.DoneAsync(South, Accept(1, "liaison: yes"));

        RoomView view = await table.ViewAsync(North);
        Assert.Equal(TalkPhase.Talking, view.Phase);
        Assert.Equal(Of("relief: none, sites: none, liaison: yes"), view.StatusQuo);

        await table.DoneAsync(South, Offer("relief: some, sites: one"));
        Assert.True((await table.ViewAsync(North)).Offers[1].EndsTalks);
        await table.DoneAsync(North, Accept(2, "relief: some, sites: one"));
        Assert.Equal(Of(Whole), (await table.ViewAsync(North)).Settled);
    }

    [Fact]
    public async Task What_was_agreed_stays_agreed_when_a_party_walks_away()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("liaison: yes"));
        await table.DoneAsync(South, Accept(1, "liaison: yes"));
        await table.DoneAsync(North, new RoomCommand.WalkAway("The price is too high."));

        RoomView view = await table.ViewAsync(South);
        Assert.Equal((TalkEnd.WalkAway, 0), (view.End, view.EndedBy));
        Assert.Equal(Of("liaison: yes"), view.Settled);
    }

    [Fact]
    public async Task A_later_offer_takes_the_place_of_ones_own_on_the_same_issues_and_leaves_the_others()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(South, Offer("relief: all, sites: one"));
        await table.DoneAsync(North, Offer("relief: none, liaison: yes"));
        await table.DoneAsync(North, Offer("sites: one"));

        RoomView view = await table.ViewAsync(South);
        Assert.Equal(
            [OfferState.Replaced, OfferState.Standing, OfferState.Standing, OfferState.Standing],
            view.Offers.Select(each => each.Offer.State)
        );
        Assert.Equal([false, false, true, true], view.Offers.Select(each => each.CanYouAccept));
        Assert.Equal(RefusalKind.OfferNotStanding, await table.RefusedAsync(South, Accept(1, "relief: some")));
        Assert.Equal(RefusalKind.OwnOffer, await table.RefusedAsync(South, Accept(2, "relief: all, sites: one")));
    }

    [Fact]
    public async Task An_offer_can_be_taken_back_by_who_made_it_and_turned_down_by_the_other()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: some"));
        Assert.Equal(RefusalKind.NotYourOffer, await table.RefusedAsync(South, new RoomCommand.WithdrawOffer(1)));
        await table.DoneAsync(North, new RoomCommand.WithdrawOffer(1));
        await table.DoneAsync(South, Offer("relief: all, sites: all"));
        await table.DoneAsync(North, new RoomCommand.RejectOffer(2, "Not in one step."));
        Assert.Equal(
            [OfferState.Withdrawn, OfferState.Rejected],
            (await table.ViewAsync(South)).Offers.Select(each => each.Offer.State)
        );
    }

    [Fact]
    public async Task A_condition_is_a_part_of_the_terms_and_leaves_something_to_give()
    {
        using Table table = await OpenAsync();
        var offer = new RoomCommand.MakeOffer(Of("relief: some, sites: one"));
        Assert.Equal(RefusalKind.BadCondition, await table.RefusedAsync(North, offer with { If = Of("sites: all") }));
        Assert.Equal(RefusalKind.BadCondition, await table.RefusedAsync(North, offer with { If = offer.Terms }));
        await table.DoneAsync(North, offer with { If = Of("sites: one"), Note = "If you close it, we lift." });
        Assert.Equal(Of("sites: one"), (await table.ViewAsync(South)).Offers[0].Offer.If);
    }

    [Fact]
    public async Task What_the_rules_of_the_scenario_forbid_cannot_be_offered_not_even_in_two_steps()
    {
        using Table table = await OpenAsync();
        Assert.Equal(RefusalKind.Forbidden, await table.RefusedAsync(North, Offer("relief: all, sites: none")));
        await table.DoneAsync(North, Offer("relief: all"));
        await table.DoneAsync(South, Offer("sites: none"));
        await table.DoneAsync(South, Accept(1, "relief: all"));
        Assert.Equal(RefusalKind.Forbidden, await table.RefusedAsync(North, Accept(2, "sites: none")));
    }

    [Fact]
    public async Task What_is_not_on_the_agenda_is_refused_with_its_name()
    {
        using Table table = await OpenAsync();
        Assert.Equal(RefusalKind.NoSuchIssue, await table.RefusedAsync(North, Offer("weather: fair")));
        Assert.Equal(RefusalKind.NoSuchValue, await table.RefusedAsync(North, Offer("relief: a bit")));
        Assert.Equal(RefusalKind.NoTerms, await table.RefusedAsync(North, Offer("")));
        Assert.Equal(RefusalKind.NoSuchOffer, await table.RefusedAsync(North, Accept(9, "relief: some")));
    }

    [Fact]
    public async Task Messages_bind_nobody_and_can_be_about_an_issue_or_an_offer()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(South, new RoomCommand.Send(MessageKind.Question, "How much is some?", "relief", 1));
        Assert.Equal(
            RefusalKind.NoSuchIssue,
            await table.RefusedAsync(South, new RoomCommand.Send(MessageKind.Text, "?", "weather"))
        );
        Message message = Assert.Single((await table.ViewAsync(North)).Messages);
        Assert.Equal((South, "relief", 1), (message.Seat, message.Issue, message.Offer));
    }

    [Fact]
    public async Task A_second_click_is_not_a_second_move()
    {
        using Table table = await OpenAsync();
        var first = await table.MoveAsync(North, Offer("relief: some"), "click");
        var second = await table.MoveAsync(North, Offer("relief: some"), "click");
        Assert.Equal(first, second);
        Assert.Single((await table.ViewAsync(South)).Offers);
    }
}
