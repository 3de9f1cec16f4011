using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class BlindTests
{
    private const string Whole = "relief: some, sites: one, liaison: yes";
    private static readonly TimeSpan Answering = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Two_yeses_are_an_agreement_at_the_set_time_and_not_before()
    {
        using Table table = await SuggestedAsync(Whole);
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        table.Clock.Advance(Answering - TimeSpan.FromSeconds(1));
        Assert.Equal(BlindState.Open, (await table.ViewAsync(North)).BlindSuggestions[0].State);
        table.Clock.Advance(TimeSpan.FromSeconds(1));
        RoomView view = await table.ViewAsync(North);
        Assert.Equal(BlindState.Match, view.BlindSuggestions[0].State);
        Assert.Equal((TalkEnd.Agreement, Of(Whole)), (view.End, view.Settled));
    }

    [Fact]
    public async Task A_match_can_be_made_into_a_joint_offer_that_all_confirm_in_the_same_step()
    {
        using Table table = await SuggestedAsync("relief: some", isJointOffer: true);
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        table.Clock.Advance(Answering);
        RoomView view = await table.ViewAsync(South);
        Assert.Equal(OfferState.Accepted, Assert.Single(view.Offers).Offer.State);
        Assert.Equal((Of("relief: some"), TalkPhase.Talking), (view.Settled, view.Phase));
        Assert.Equal(
            ["BlindPublished", "OfferMade", "OfferAccepted", "InterimAgreed"],
            view.Timeline[^1].Events.Select(each => each.GetType().Name)
        );
    }

    [Fact]
    public async Task The_last_answer_before_the_time_counts_and_none_is_no()
    {
        using Table table = await SuggestedAsync(Whole, number: 2);
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        await table.DoneAsync(Mediator, new RoomCommand.SuggestBlind(Of("sites: one"), until));
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, false));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(2, true));
        table.Clock.Advance(Answering);
        RoomView view = await table.ViewAsync(South);
        Assert.All(view.BlindSuggestions, each => Assert.Equal(BlindState.NoMatch, each.State));
        Assert.Equal(RefusalKind.TooLate, await table.RefusedAsync(North, new RoomCommand.AnswerBlind(1, true)));
    }

    [Fact]
    public async Task How_many_the_mediator_can_make_in_a_meeting_is_set_beforehand_and_shown()
    {
        using Table table = await SuggestedAsync("liaison: yes");
        Assert.Equal(0, (await table.ViewAsync(North)).BlindSuggestionsLeft);
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        Assert.Equal(
            RefusalKind.NoneLeft,
            await table.RefusedAsync(Mediator, new RoomCommand.SuggestBlind(Of("sites: one"), until))
        );
        await table.DoneAsync(Host, new RoomCommand.Adjourn());
        Assert.Equal(BlindState.Lapsed, (await table.ViewAsync(North)).BlindSuggestions[0].State);
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        Assert.Equal(1, (await table.ViewAsync(North)).BlindSuggestionsLeft);
        await table.DoneAsync(Mediator, new RoomCommand.SuggestBlind(Of("sites: one"), until));
    }

    [Fact]
    public async Task Answers_are_not_looked_at_when_what_they_are_about_cannot_be_agreed_any_more()
    {
        using Table table = await SuggestedAsync("relief: all");
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        await table.DoneAsync(North, Offer("sites: none"));
        await table.DoneAsync(South, Accept(1, "sites: none"));
        table.Clock.Advance(Answering);
        Assert.Equal(BlindState.Lapsed, (await table.ViewAsync(South)).BlindSuggestions[0].State);
    }

    [Fact]
    public async Task Answers_that_end_the_talks_come_before_a_deadline_of_the_same_moment()
    {
        using Table table = await SuggestedAsync(Whole, time: Answering);
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        table.Clock.Advance(Answering);
        Assert.Equal(TalkEnd.Agreement, (await table.ViewAsync(South)).End);
    }

    /// <summary>All that two parties can answer, in every order and with every change of mind up to two answers each.</summary>
    [Fact]
    public async Task What_a_party_sees_depends_on_its_own_answers_and_the_published_result_alone()
    {
        bool?[][] answers =
        [
            [],
            [false],
            [true],
            [true, false],
            [false, true],
            [true, true],
        ];
        var seen = new Dictionary<(int Seat, string Own, bool IsMatch), string>();
        var results = new Dictionary<(bool North, bool South), bool>();
        foreach (bool?[] north in answers)
        {
            foreach (bool?[] south in answers)
            {
                foreach (bool isSouthFirst in new[] { false, true })
                {
                    bool isMatch = await PlayAsync(north, south, isSouthFirst, seen);
                    results[(north is [.., true], south is [.., true])] = isMatch;
                }
            }
        }

        Assert.Equal(4, results.Count);
        Assert.All(results, each => Assert.Equal(each.Key.North && each.Key.South, each.Value));

        // Who answered no, or nothing, has one picture whatever the other answered; who said yes has two: match and no match.
        Assert.All(
            seen.Keys.Where(key => key.Seat != Mediator).GroupBy(key => (key.Seat, key.Own)),
            each => Assert.Equal(each.Key.Own.EndsWith("True", StringComparison.Ordinal) ? 2 : 1, each.Count())
        );
        Assert.Equal(2, seen.Keys.Count(key => key.Seat == Mediator));
    }

    private static async Task<bool> PlayAsync(
        bool?[] north,
        bool?[] south,
        bool isSouthFirst,
        Dictionary<(int Seat, string Own, bool IsMatch), string> seen
    )
    {
        using Table table = await SuggestedAsync("relief: some");
        var told = new int[8];
        foreach (int seat in new[] { Mediator, Observer, Host })
        {
            await table.Rooms.FollowAsync(Id, seat, () => told[seat]++, isLine: false, default);
        }

        (int Seat, bool?[] Answers)[] order = [(North, north), (South, south)];
        foreach ((int seat, bool?[] given) in isSouthFirst ? order.Reverse() : order)
        {
            foreach (bool? answer in given)
            {
                await table.KeptAsync(seat, new RoomCommand.AnswerBlind(1, answer!.Value));
            }
        }

        Assert.All(told, each => Assert.Equal(0, each));
        table.Clock.Advance(Answering);
        bool isMatch = (await table.ViewAsync(Host)).BlindSuggestions[0].State == BlindState.Match;
        foreach (int seat in new[] { North, South, Mediator })
        {
            string own = seat switch
            {
                North => string.Join(' ', north),
                South => string.Join(' ', south),
                _ => "",
            };
            string view = Masks.Of(Encoding.UTF8.GetString(RoomText.Of(await table.ViewAsync(seat))));
            if (!seen.TryAdd((seat, own, isMatch), view))
            {
                Assert.Equal(seen[(seat, own, isMatch)], view);
            }
        }

        return isMatch;
    }

    private static async Task<Table> SuggestedAsync(
        string terms,
        bool isJointOffer = false,
        int number = 1,
        TimeSpan? time = null
    )
    {
        Table table = await OpenAsync(Setup with { BlindSuggestions = number, Time = time });
        DateTimeOffset until = table.Clock.GetUtcNow() + Answering;
        await table.DoneAsync(Mediator, new RoomCommand.SuggestBlind(Of(terms), until, isJointOffer));
        return table;
    }
}
