using System.Collections.Immutable;
using System.Diagnostics;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;

namespace Entente.Web.Classes;

/// <summary>A class that bots play on this server, now, to see whether it holds.</summary>
/// <param name="classes">Opens its tables.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="entropy">Where ids come from.</param>
/// <param name="clock">The time.</param>
public sealed class ClassRehearsal(Classroom classes, IRooms rooms, IEntropy entropy, TimeProvider clock)
{
    /// <summary>Within how many milliseconds nineteen in twenty moves have to be acknowledged for the class to hold.</summary>
    public const int Limit = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>How many rounds the bots play: those of the class, and no more than an agent reckons with where there is no limit.</summary>
    /// <param name="record">The class.</param>
    public static int RoundsOf(ClassRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Rounds > 0 ? Math.Min(record.Rounds, AgentSeat.VirtualRounds) : AgentSeat.VirtualRounds;
    }

    /// <summary>Plays it: agents at all seats, and at every table a message of the host every so often, whose acknowledgement is timed.</summary>
    /// <param name="taught">The id of the class, whose tables are set as these are.</param>
    /// <param name="record">The class.</param>
    /// <param name="tables">How many tables.</param>
    /// <param name="told">Told how far it is: tables that have ended.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RehearsalReport> PlayAsync(
        RoomId taught,
        ClassRecord record,
        int tables,
        Action<int> told,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(told);
        Scenario scenario =
            await classes.ScenarioAsync(taught, record, cancel).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The scenario of the class is there no more.");
        RoomId id = NewId();
        ClassRecord quick = record with
        {
            Turns = TurnOrder.InTurn,
            Rounds = RoundsOf(record),
            Minutes = 0,
            Pace = AgentPace.AtOnce,
            // Nobody looks back on these tables: they need no copy of a scenario of one's own.
            IsOwn = false,
        };
        long began = clock.GetTimestamp();
        var open = ImmutableArray.CreateBuilder<RoomId>();
        for (int i = 0; i < tables; i++)
        {
            open.Add(
                await classes
                    .OpenTableAsync(
                        id,
                        quick,
                        scenario,
                        i + 1,
                        0,
                        null,
                        Actor.Server,
                        cancel,
                        RehearsalManners.At(i, quick.Rounds)
                    )
                    .ConfigureAwait(false)
                    ?? throw new InvalidOperationException("The table was not opened.")
            );
        }

        var waits = new List<double>();
        foreach (RoomId room in open)
        {
            waits.Add(await TimedAsync(room, new RoomCommand.OpenMeeting(), cancel).ConfigureAwait(false));
        }

        int ended = 0;
        while (ended < tables && clock.GetElapsedTime(began) < Patience)
        {
            ended = 0;
            foreach (RoomId room in open)
            {
                RoomView? view = await rooms.ViewAsync(room, SeatDesks.Host, cancel).ConfigureAwait(false);
                if (view is null or { Phase: TalkPhase.Ended })
                {
                    ended++;
                    continue;
                }

                waits.Add(
                    await TimedAsync(room, new RoomCommand.Send(Entente.Rooms.Offers.MessageKind.Text, "…"), cancel)
                        .ConfigureAwait(false)
                );
            }

            told(ended);
            await Task.Delay(Look, clock, cancel).ConfigureAwait(false);
        }

        return await ReportAsync(open.ToImmutable(), quick.Rounds, waits, clock.GetElapsedTime(began), cancel)
            .ConfigureAwait(false);
    }

    private RoomId NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return RoomId.Of(bytes);
    }

    private async Task<double> TimedAsync(RoomId room, RoomCommand command, CancellationToken cancel)
    {
        long from = Stopwatch.GetTimestamp();
        await classes.HostAsync(room, command, cancel).ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private async Task<RehearsalReport> ReportAsync(
        ImmutableArray<RoomId> open,
        int rounds,
        List<double> waits,
        TimeSpan took,
        CancellationToken cancel
    )
    {
        long moves = 0;
        int ended = 0;
        int agreements = 0;
        foreach (RoomId room in open)
        {
            if (await rooms.ViewAsync(room, SeatDesks.Host, cancel).ConfigureAwait(false) is { } view)
            {
                moves += view.Version;
                ended += view.Phase == TalkPhase.Ended ? 1 : 0;
                agreements += TalkResult.Of(view).Kind == TalkResultKind.Agreement ? 1 : 0;
            }
        }

        waits.Sort();
        return new RehearsalReport(
            open.Length,
            ended,
            agreements,
            rounds,
            moves,
            took,
            waits[(int)Math.Ceiling(waits.Count * 0.95) - 1],
            waits[^1]
        );
    }
}
