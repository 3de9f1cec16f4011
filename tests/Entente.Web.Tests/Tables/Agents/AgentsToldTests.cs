using System.Collections.Immutable;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Agents;

/// <summary>At a real table an agent hears what its side wants from a principal, or is not seated; it is never silent about it.</summary>
public class AgentsToldTests
{
    private const int Lead = 1;
    private const int OtherLead = 2;
    private const int Principal = 4;

    [Theory]
    [InlineData("en", "give United States a principal first")]
    [InlineData("nl", "geef Verenigde Staten eerst een opdrachtgever")]
    public void The_form_of_a_real_table_asks_for_a_principal_where_an_agent_leads(string tag, string what)
    {
        var language = new PageLanguage(Language.Of(tag)!);
        Assert.Contains(
            what,
            Assert.Single(Faults(language, "kind=real&lead-0=agent&strategy-0=boulware")),
            StringComparison.Ordinal
        );
        Assert.Empty(Faults(language, "kind=real&lead-0=agent&strategy-0=boulware&principal-0=on"));
        Assert.Single(Faults(language, "kind=real&lead-0=agent&strategy-0=boulware&principal-1=on"));
        Assert.Empty(Faults(language, "kind=exercise&lead-0=agent&strategy-0=boulware"));
    }

    [Fact]
    public async Task A_strategy_is_not_seated_at_a_real_table_where_nobody_could_tell_it_what_its_side_wants()
    {
        using Rooms table = await OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        RoomView view = await table.ViewAsync(0);
        Assert.Null(AgentsTold.Untold(new RoomCommand.SeatAgent(Lead, "boulware"), view));
        Assert.Equal(
            RefusalKind.NobodyToTell,
            AgentsTold.Untold(new RoomCommand.SeatAgent(OtherLead, "boulware"), view)?.Kind
        );
        Assert.Null(AgentsTold.Untold(new RoomCommand.SeatAgent(OtherLead, "a program somewhere else"), view));
        Assert.Null(AgentsTold.Untold(new RoomCommand.SeatAgent(99, "boulware"), view));

        // Whoever may seat nobody is told that, and nothing else.
        Assert.Null(
            AgentsTold.Untold(new RoomCommand.SeatAgent(OtherLead, "boulware"), await table.ViewAsync(Principal))
        );

        await table.DoneAsync(0, new RoomCommand.CloseSeat(Principal));
        var late = new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 0) { Agent = "boulware" });
        Assert.Equal(RefusalKind.NobodyToTell, AgentsTold.Untold(late, await table.ViewAsync(0))?.Kind);
    }

    [Fact]
    public async Task The_server_refuses_it_whoever_asks_and_answers_what_was_done_before_as_it_was()
    {
        using Rooms table = await OpenAsync(TableKind.Real, hasPrincipal: true);
        var attended = new AttendedRooms(table.Live, new Lazy<AgentDesk>(() => throw new InvalidOperationException()));
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        var refused = Assert.IsType<MoveResult.Refused>(
            await attended.MoveAsync(
                Id,
                new RoomMove(0, new RoomCommand.SeatAgent(OtherLead, "boulware"), "one"),
                default
            )
        );
        Assert.Equal(RefusalKind.NobodyToTell, refused.Refusal.Kind);
        Assert.Null((await table.ViewAsync(0)).Seats[OtherLead].Agent);

        var told = new RoomMove(0, new RoomCommand.SeatAgent(Lead, "boulware"), "two");
        var first = Assert.IsType<MoveResult.Done>(await table.Live.MoveAsync(Id, told, default));
        await table.DoneAsync(0, new RoomCommand.CloseSeat(Principal));
        Assert.Equal(first, await attended.MoveAsync(Id, told, default));
    }

    [Fact]
    public async Task An_agent_that_was_not_told_says_so_once_and_plays_as_soon_as_its_principal_has_told_it()
    {
        using Rooms table = await OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(Lead, "boulware"));
        await table.DoneAsync(OtherLead, new RoomCommand.TakeSeat("Kim"));
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        var playing = new AgentRoom(table.Live, Id, table.Clock);
        await playing.MoveAllAsync(default);
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(OtherLead);
        Assert.Equal(HouseWords.NotTold, Assert.Single(view.Messages).Text);
        Assert.Empty(view.Offers);

        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Washington"));
        view = await table.ViewAsync(Principal);
        Scenario shared = PrivateDocuments.SharedOf(view);
        string wishes = PrivateDocuments.Of(shared, Hanoi.Scenario.As("stated").Parties[0]);
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(Principal, new RoomCommand.SetPreferences(wishes)));
        await playing.MoveAllAsync(default);
        Assert.Empty((await table.ViewAsync(OtherLead)).Offers);
        await table.DoneAsync(Principal, new RoomCommand.AdmitToSide(Lead, view.Seats[Lead].Occupation));
        await playing.MoveAllAsync(default);
        view = await table.ViewAsync(OtherLead);
        Assert.Equal(0, Assert.Single(view.Offers).Offer.Party);
        Assert.Single(view.Messages);
    }

    private static ImmutableArray<string> Faults(PageLanguage language, string sent)
    {
        var fields = sent.Split('&')
            .Select(each => each.Split('='))
            .ToDictionary(each => each[0], each => new StringValues(each[1]));
        new TableForm(new FormCollection(fields), Hanoi.Scenario).Read(language, out var faults);
        return faults;
    }
}
