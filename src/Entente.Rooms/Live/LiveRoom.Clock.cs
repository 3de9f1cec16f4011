using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Rules;
using Entente.Rooms.State;

namespace Entente.Rooms.Live;

/// <summary>What the clock brings about in a room.</summary>
public sealed partial class LiveRoom
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    // What the clock brings about comes before any move, so that no move is taken after the time was over.
    private async ValueTask DoDueAsync(CancellationToken cancel)
    {
        for (int attempt = 0; attempt < MostAttempts && keeper.State.Setup is not null; attempt++)
        {
            DateTimeOffset now = Now();
            int? found = lines.Found(keeper.State);
            // What is due first happens first; at the same moment time is over before somebody is missed.
            int? overdue =
                found is null && !(DueRules.Next(keeper.State) <= lines.Next(keeper.State))
                    ? lines.Overdue(keeper.State, now)
                    : null;
            if (overdue is { } lost && ProposesFirst(lost))
            {
                lines.Reported(keeper.State, lost);
                continue;
            }

            RoomCommand command =
                found is { } back ? new RoomCommand.ReportLine(back) { IsBack = true }
                : overdue is { } seat ? new RoomCommand.ReportLine(seat)
                : new RoomCommand.Tick();
            RoomState before = keeper.State;
            RoomDecision decision = RoomRules.Decide(
                new Asked(before, keeper.Kept, null, now) { Up = lines.AllUp },
                command
            );
            if (decision.Refusal is not null && command is RoomCommand.Tick)
            {
                if (SearchIfDue(now) is not { } unsearched)
                {
                    return;
                }

                decision = unsearched;
            }

            // Only what was written has happened: while the store is away nobody is taken to have been missed.
            bool isOver =
                decision.Refusal is not null
                || await AddAsync(new RoomEntry(now, -1, decision.Events), decision, null, cancel)
                    .ConfigureAwait(false);
            if (isOver && command is RoomCommand.ReportLine { IsBack: false } report)
            {
                lines.Reported(before, report.Seat);
            }
        }
    }

    private async Task TickAsync()
    {
        try
        {
            await gate.WaitAsync().ConfigureAwait(false);
            try
            {
                await DoDueAsync(CancellationToken.None).ConfigureAwait(false);
                await NoteAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is LedgerFullException or LedgerUnavailableException)
            {
                timer.Change(Again, Timeout.InfiniteTimeSpan);
                return;
            }
            finally
            {
                gate.Release();
            }

            SetTimer();
        }
        catch (ObjectDisposedException)
        {
            // The room was put away while its clock was ticking; whoever takes it up again does what is due.
        }
    }

    // To the millisecond, and never before what has happened.
    private DateTimeOffset Now()
    {
        DateTimeOffset now = services.Time.GetUtcNow();
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return keeper.State.Timeline is [.., { At: var last }] && last > now ? last : now;
    }
}
