using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Testing.Support;

namespace Entente.Rooms.Tests.Live;

public class OpeningTests
{
    [Fact]
    public async Task A_table_is_not_opened_on_issues_that_are_none()
    {
        Issue[][] faulty =
        [
            [],
            [new Issue.YesNo("liaison"), new Issue.YesNo("liaison")],
            [new Issue.Integer("days", 9, 1, 1)],
            [new Issue.Choice("relief", [])],
        ];
        foreach (Issue[] issues in faulty)
        {
            RoomSetup setup = Table.Setup with
            {
                Space = new OutcomeSpace([.. issues], []),
                StatusQuo = Offers.Terms.None,
            };
            using var rooms = new LocalRooms(
                new RoomServices(new MemoryLedger(), new MemoryKeyRing(), new SeededEntropy(1), new ManualClock())
            );
            var refused = Assert.IsType<MoveResult.Refused>(
                await rooms.MoveAsync(
                    Table.Id,
                    new RoomMove(-1, new RoomCommand.OpenTable(setup, [])),
                    CancellationToken.None
                )
            );
            Assert.Equal(RefusalKind.BadSetup, refused.Refusal.Kind);
        }
    }
}
