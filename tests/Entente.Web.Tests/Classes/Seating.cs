using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Classes;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Tests.Classes;

/// <summary>What a teacher does at the board, without a board.</summary>
internal static class Seating
{
    /// <summary>Has agents sit in wherever a side of a table has nobody.</summary>
    public static async Task SitAgentsInAsync(
        this Classroom classes,
        ClassTable table,
        bool isDroppedToo,
        AgentPace pace,
        CancellationToken cancel
    )
    {
        foreach (SeatView seat in table.View.Seats.Where(each => Classroom.IsAbsent(each, isDroppedToo)))
        {
            var sit = new RoomCommand.SeatAgent(seat.Number, StrategyChoice.Usual) { Pace = pace };
            await classes.HostAsync(table.Room, sit, cancel);
        }
    }
}
