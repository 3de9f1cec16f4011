using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Words;

/// <summary>What all read when somebody is missed, by the policy of the table.</summary>
public class MissedWordsTests
{
    private const int First = 1;
    private const int Second = 2;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData("en", "left and nobody took the seat, and the rule", "because somebody left and nobody took the seat")]
    [InlineData("nl", "is vertrokken en niemand nam de plaats in, en aan", "omdat iemand was vertrokken")]
    public async Task Talks_that_ended_because_somebody_left_are_not_said_to_have_ended_by_a_line(
        string tag,
        string end,
        string told
    )
    {
        using Rooms table = await OpenAsync(DropPolicy.End);
        await table.DoneAsync(Second, new RoomCommand.LeaveSeat());
        await table.UntilAsync(Long, view => view.Phase == TalkPhase.Ended);
        RoomView view = await table.ViewAsync(First);
        var words = new PageLanguage(Language.Of(tag)!);
        Assert.Contains(end, words.EndSentence(view), StringComparison.Ordinal);
        Assert.StartsWith(words.SeatName(view, Second), words.EndSentence(view), StringComparison.Ordinal);
        Assert.Contains(told, Last(view, words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the talks pause until somebody is back in person", "until somebody who leads is back in person")]
    [InlineData(
        "nl",
        "het overleg pauzeert tot er iemand zelf terug is",
        "tot iemand die het woord voert zelf terug is"
    )]
    public async Task Where_agents_alone_would_be_left_all_read_that_the_talks_wait_for_a_person(
        string tag,
        string told,
        string head
    )
    {
        using Rooms table = await OpenAsync(DropPolicy.Agent);
        await table.DoneAsync(First, new RoomCommand.LeaveSeat());
        await table.UntilAsync(Long, view => view.Seats[First].Agent is not null);
        await table.DoneAsync(Second, new RoomCommand.LeaveSeat());
        await table.UntilAsync(Long, view => view.Phase == TalkPhase.Paused);
        RoomView view = await table.ViewAsync(3);
        Assert.Contains(
            told,
            string.Join(' ', Sentences(view, new PageLanguage(Language.Of(tag)!))),
            StringComparison.Ordinal
        );
        await using SeatPage page = await SeatPage.OpenAsync(table, 3, Language.Of(tag)!);
        Assert.Contains(head, page.Show<TableHead>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mediator_is_asked_to_propose_as_long_as_one_of_two_who_were_missed_is()
    {
        using Rooms table = await OpenAsync(DropPolicy.MediatorProposes);
        foreach (int seat in new[] { First, Second })
        {
            await table.DoneAsync(seat, new RoomCommand.LeaveSeat());
            await table.UntilAsync(Long, view => view.Seats[seat].IsMissed);
        }

        await table.DoneAsync(Second, new RoomCommand.TakeSeat("Back"));
        Assert.Equal(First, AwaitedProposal.For(await table.ViewAsync(3))?.Number);
        await table.DoneAsync(3, new RoomCommand.ReviseOneText(Rooms.Terms("liaison: yes")));
        Assert.Null(AwaitedProposal.For(await table.ViewAsync(3)));
    }

    [Theory]
    [InlineData("en", 30, "The rounds were used up.")]
    [InlineData("nl", 30, "De ronden waren op.")]
    [InlineData("en", 0, "The rounds were used up.")]
    public async Task Talks_that_used_up_their_rounds_are_not_said_to_have_run_out_of_time(
        string tag,
        int minutes,
        string end
    )
    {
        using Rooms table = await Rooms.OpenAsync(
            turns: TurnOrder.InTurn,
            rounds: 1,
            time: minutes == 0 ? null : TimeSpan.FromMinutes(minutes)
        );
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Rooms.Terms("liaison: yes")));
        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Rooms.Terms("liaison: no")));
        await AssertEndAsync(table, tag, end);
    }

    [Fact]
    public async Task Talks_that_ran_out_of_time_are_said_to_have()
    {
        using Rooms table = await Rooms.OpenAsync(turns: TurnOrder.InTurn, rounds: 5, time: TimeSpan.FromMinutes(20));
        await BeginAsync(table);
        await table.UntilAsync(Long, view => view.Phase == TalkPhase.Ended);
        await AssertEndAsync(table, "en", "The time was over.");
    }

    private static async Task AssertEndAsync(Rooms table, string tag, string end)
    {
        RoomView view = await table.ViewAsync(First);
        Assert.Equal(TalkEnd.Deadline, view.End);
        var words = new PageLanguage(Language.Of(tag)!);
        Assert.StartsWith(end, words.EndSentence(view), StringComparison.Ordinal);
        Assert.Equal(end, Last(view, words));
    }

    private static async Task<Rooms> OpenAsync(DropPolicy policy)
    {
        Rooms table = await Rooms.OpenAsync(onDrop: policy);
        await BeginAsync(table);
        return table;
    }

    private static string Last(RoomView view, PageLanguage words) => Sentences(view, words).Last();

    private static IEnumerable<string> Sentences(RoomView view, PageLanguage words) =>
        view.Timeline.SelectMany(item =>
            item.Events.Select(happened => words.Sentence(view, happened, item.Seat)).OfType<string>()
        );
}
