using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>Requests of a log from before they said who sat at the seat that asked.</summary>
public class OldApprovalTests
{
    private const string Written =
        """{"at":"2026-01-02T03:04:05+00:00","events":[{"type":"mandate-given","seat":5,"allowed":{"relief":["none"]}},{"type":"approval-asked","number":1,"seat":1,"move":{"type":"make-offer","terms":{"relief":"all","sites":"all"}}}],"key":""}""";

    private static readonly RoomCommand Yes = new RoomCommand.AnswerApproval(1, true);

    [Fact]
    public async Task Where_nobody_else_ever_sat_there_the_request_is_carried_out()
    {
        using Table table = await OpenAsync();
        (RoomState state, RoomDecision decision) = await DecideAsync(table, Yes);
        Assert.Null(decision.Refusal);
        Assert.IsType<RoomEvent.OfferMade>(Assert.Single(decision.Events));
        Assert.Equal(North, decision.MadeBy);
        Approval seen = Assert.Single(Seen(state).Own!.Approvals);
        Assert.True(seen.IsOpen);
        Assert.Null(seen.Occupation);
    }

    [Theory]
    [InlineData("left and came back")]
    [InlineData("somebody else")]
    [InlineData("agent")]
    [InlineData("agent and back")]
    public async Task Where_somebody_else_may_have_asked_nothing_is_done_and_the_principal_reads_so(string who)
    {
        using Table table = await OpenAsync(
            Setup with
            {
                Kind = who.StartsWith("agent", StringComparison.Ordinal) ? TableKind.Exercise : TableKind.Real,
            }
        );
        switch (who)
        {
            case "agent":
                await table.DoneAsync(Host, new RoomCommand.SeatAgent(North, "boulware"));
                break;
            case "agent and back":
                await table.DoneAsync(Host, new RoomCommand.SeatAgent(North, "boulware"));
                await table.DoneAsync(North, new RoomCommand.TakeSeat("Person 1"));
                break;
            default:
                await table.DoneAsync(North, new RoomCommand.LeaveSeat());
                await table.DoneAsync(North, new RoomCommand.TakeSeat(who == "somebody else" ? "Another" : "Person 1"));
                break;
        }

        (_, RoomDecision decision) = await DecideAsync(table, Yes);
        Assert.Equal(RefusalKind.AskerGone, decision.Refusal?.Kind);
        Assert.Empty(decision.Events);
        (_, RoomDecision no) = await DecideAsync(table, new RoomCommand.AnswerApproval(1, false, "Not this."));
        Assert.Null(no.Refusal);
        Assert.Empty(no.Events);
    }

    [Fact]
    public void What_was_written_then_is_read_and_written_again_as_it_was()
    {
        PrivateEntry entry = RoomText.Kept(Encoding.UTF8.GetBytes(Written));
        byte[] again = RoomText.Of(entry);
        Assert.Equal(again, RoomText.Of(RoomText.Kept(again)));
        Assert.DoesNotContain("occupation", Encoding.UTF8.GetString(again), StringComparison.Ordinal);
    }

    private static async Task<(RoomState State, RoomDecision Decision)> DecideAsync(Table table, RoomCommand command)
    {
        RoomState state = new(Id);
        foreach (LogEntry each in await table.LogAsync())
        {
            state = state.After(RoomText.Entry(each.Content.Span), each.Hash);
        }

        var asked = new Asked(state, Kept(state), state.Seats[Principal], table.Clock.GetUtcNow());
        return (state, RoomRules.Decide(asked, command));
    }

    private static RoomView Seen(RoomState state) =>
        RoomViews.For(state, Kept(state), state.Seats[Principal], ImmutableSortedSet<int>.Empty);

    private static ImmutableSortedDictionary<string, PrivateState> Kept(RoomState state)
    {
        byte[] written = Encoding.UTF8.GetBytes(Written);
        return state
            .Seats.Select(seat => seat.Owner)
            .Distinct()
            .Select(owner => new PrivateState(owner, LogHash.Start(Id)))
            .Select(kept => kept.Owner == Owners.OfParty(0) ? kept.After(RoomText.Kept(written), written) : kept)
            .ToImmutableSortedDictionary(kept => kept.Owner, kept => kept, StringComparer.Ordinal);
    }
}
