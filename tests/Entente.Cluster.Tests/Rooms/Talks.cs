using System.Globalization;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Cluster.Tests.Rooms;

/// <summary>A table of two parties with a host, as these tests use it.</summary>
internal static class Talks
{
    public const int Host = 0;
    public const int North = 1;
    public const int South = 2;

    public static RoomSetup Setup { get; } =
        new(
            TableKind.Real,
            "A table",
            new OutcomeSpace([new Issue.YesNo("liaison"), new Issue.YesNo("relief")], []),
            [new RoomParty("North", "North"), new RoomParty("South", "South")]
        );

    public static async Task OpenAsync(IRooms rooms, RoomId room)
    {
        SeatWanted[] seats = [new(Role.Lead, 0), new(Role.Lead, 1)];
        await DoneAsync(rooms, room, -1, new RoomCommand.OpenTable(Setup, [.. seats]), "open");
        for (int seat = 0; seat < 3; seat++)
        {
            await DoneAsync(rooms, room, seat, new RoomCommand.TakeSeat($"Person {seat}"), $"seat {seat}");
        }

        await DoneAsync(rooms, room, Host, new RoomCommand.OpenMeeting(), "meeting");
    }

    public static RoomMove Says(int seat, int number) =>
        new(
            seat,
            new RoomCommand.Send(Entente.Rooms.Offers.MessageKind.Text, Text(seat, number)),
            string.Create(CultureInfo.InvariantCulture, $"{seat}-{number}")
        );

    public static string Text(int seat, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"message {number} of seat {seat}");

    public static async Task<MoveResult.Done> DoneAsync(
        IRooms rooms,
        RoomId room,
        int seat,
        RoomCommand command,
        string key
    ) =>
        Assert.IsType<MoveResult.Done>(
            await rooms.MoveAsync(room, new RoomMove(seat, command, key), CancellationToken.None)
        );
}
