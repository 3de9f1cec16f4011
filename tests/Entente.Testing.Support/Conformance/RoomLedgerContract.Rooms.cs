using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Testing.Support.Conformance;

public abstract partial class RoomLedgerContract
{
    private const int North = 1;

    [Fact]
    public async Task What_the_key_of_a_move_was_for_is_known_after_a_restart_and_to_another_server()
    {
        var services = new RoomServices(Ledger, new MemoryKeyRing(), new SeededEntropy(1), new ManualClock());
        var says = new RoomCommand.Send(MessageKind.Text, "Yes.");
        var notes = new RoomCommand.KeepNote("No.");
        MoveResult said;
        using (LiveRoom here = await LiveRoom.LoadAsync(Hanoi, services, default))
        using (LiveRoom there = await LiveRoom.LoadAsync(Hanoi, services, default))
        {
            var setup = new RoomSetup(
                TableKind.Real,
                "A table",
                new OutcomeSpace([new Issue.YesNo("liaison")], []),
                [new RoomParty("North", "North"), new RoomParty("South", "South")]
            );
            await here.MoveAsync(
                new RoomMove(-1, new RoomCommand.OpenTable(setup, [new SeatWanted(Role.Lead, 0)])),
                default
            );
            await here.MoveAsync(new RoomMove(North, new RoomCommand.TakeSeat("Ann")), default);
            await there.CatchUpAsync(default);

            // The other does not know of these: it meets the conflict when it writes, reads, and sees the keys.
            said = await here.MoveAsync(new RoomMove(North, says, "said"), default);
            Assert.IsType<MoveResult.Kept>(await here.MoveAsync(new RoomMove(North, notes, "noted"), default));
            await OnlyAsKeptAsync(there);
        }

        Ledger = await ReopenAsync(Ledger);
        using LiveRoom later = await LiveRoom.LoadAsync(Hanoi, services with { Ledger = Ledger }, default);
        await OnlyAsKeptAsync(later);
        Assert.Equal(said, await later.MoveAsync(new RoomMove(North, says, "said"), default));
        Assert.IsType<MoveResult.Kept>(await later.MoveAsync(new RoomMove(North, notes, "noted"), default));
        Assert.Single(later.View(North)!.Messages);

        async Task OnlyAsKeptAsync(LiveRoom room)
        {
            foreach (string key in new[] { "said", "noted" })
            {
                MoveResult other = await room.MoveAsync(
                    new RoomMove(North, new RoomCommand.Send(MessageKind.Text, "Perhaps."), key),
                    default
                );
                Assert.Equal(RefusalKind.KeyUsedOtherwise, Assert.IsType<MoveResult.Refused>(other).Refusal.Kind);
            }
        }
    }
}
