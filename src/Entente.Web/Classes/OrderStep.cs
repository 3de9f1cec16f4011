using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Views;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Classes;

/// <summary>One move of an order, at one table.</summary>
/// <param name="table">The table, as it was seen when the order was given.</param>
/// <param name="move">The move.</param>
internal sealed class OrderStep(ClassTable table, RoomMove move)
{
    /// <summary>The number of the table.</summary>
    public int Table => table.Number;

    /// <summary>What came of it; null as long as that is open.</summary>
    public MoveResult? Result { get; private set; }

    /// <summary>Whether nothing is left to be done.</summary>
    public bool IsOver => Result is not null || isMoot;

    /// <summary>Whether a try may have reached the record.</summary>
    public bool MayHaveHappened { get; private set; }

    /// <summary>Whether it was carried out.</summary>
    public bool IsDone => Result is MoveResult.Done or MoveResult.Kept;

    private bool isMoot;

    /// <summary>The moves of an order, table after table: agents first, so that a table can begin with them.</summary>
    /// <param name="order">The order.</param>
    /// <param name="key">Its key; the same in all rooms, since each knows its own moves.</param>
    public static IEnumerable<OrderStep> Of(ClassOrder order, string key)
    {
        foreach (ClassTable table in order.Tables)
        {
            if (order.Agents is { } pace)
            {
                foreach (SeatView seat in table.View.Seats.Where(each => Classroom.IsAbsent(each, order.IsDroppedToo)))
                {
                    var sit = new RoomCommand.SeatAgent(seat.Number, StrategyChoice.Usual) { Pace = pace };
                    yield return new OrderStep(table, new RoomMove(SeatDesks.Host, sit, $"{key}-{seat.Number}"));
                }
            }

            if (order.Command is { } command)
            {
                yield return new OrderStep(table, new RoomMove(SeatDesks.Host, command, key));
            }
        }
    }

    /// <summary>Tries it.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="order">The order.</param>
    /// <param name="hasWaited">Whether it had to wait: then it is made only if nothing has happened that bears on it.</param>
    /// <param name="isRecalled">Whether the order was taken back: then only what became of it is asked.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task TryAsync(
        Classroom classes,
        ClassOrder order,
        bool hasWaited,
        bool isRecalled,
        CancellationToken cancel
    )
    {
        if (isRecalled && !MayHaveHappened)
        {
            isMoot = true;
            return;
        }

        RoomMove asked = move with { Seen = hasWaited ? table.View.Version : null, IsQuestion = isRecalled };
        if (move.Command is RoomCommand.SeatAgent { Seat: var seat } && hasWaited && !isRecalled)
        {
            // Whoever has come meanwhile keeps the seat.
            bool isAbsent =
                await classes.HostViewAsync(table.Room, cancel).ConfigureAwait(true) is { } now
                && now.Seats.Any(each => each.Number == seat && Classroom.IsAbsent(each, order.IsDroppedToo));
            asked = asked with { IsQuestion = !isAbsent };
            if (!isAbsent && !MayHaveHappened)
            {
                isMoot = true;
                return;
            }
        }

        MoveResult result = await classes.HostAsync(table.Room, asked, cancel).ConfigureAwait(true);
        if (result is MoveResult.Waiting)
        {
            MayHaveHappened |= !asked.IsQuestion;
        }
        else if (asked.IsQuestion && result is MoveResult.Refused { Refusal.Kind: RefusalKind.NothingThere })
        {
            isMoot = true;
        }
        else
        {
            Result = result;
        }
    }
}
