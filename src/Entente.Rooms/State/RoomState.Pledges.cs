using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Pledges;

namespace Entente.Rooms.State;

/// <content>Commitments.</content>
public sealed partial record RoomState
{
    /// <summary>All commitments, by number from 1.</summary>
    public ImmutableArray<Pledge> Pledges { get; init; } = [];

    private RoomState AfterPledge(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.PledgeGiven given => this with
            {
                Pledges = Pledges.Add(
                    new Pledge(given.Pledge, given.Party, given.What, given.Due, given.Issue, given.Verifier)
                    {
                        Steps = [new PledgeStep(entry.At, entry.Seat, PledgeState.Pledged, "")],
                    }
                ),
            },
            RoomEvent.PledgeFellDue due => Stepped(due.Pledge, PledgeState.Due, "", entry),
            RoomEvent.PledgeReported reported => Stepped(reported.Pledge, PledgeState.Reported, reported.Note, entry),
            RoomEvent.PledgeJudged judged => Stepped(
                judged.Pledge,
                judged.IsKept ? PledgeState.Verified : PledgeState.Broken,
                judged.Note,
                entry
            ),
            _ => throw new InvalidOperationException($"There is no rule for {happened.GetType().Name}."),
        };

    private RoomState Stepped(int pledge, PledgeState state, string note, RoomEntry entry)
    {
        Pledge before = Pledges[pledge - 1];
        return this with
        {
            Pledges = Pledges.SetItem(
                pledge - 1,
                before with
                {
                    Steps = before.Steps.Add(new PledgeStep(entry.At, entry.Seat, state, note)),
                }
            ),
        };
    }

    // Seats are numbered anew at every table.
    private static ImmutableArray<PledgeStep> Elsewhere(ImmutableArray<PledgeStep> steps) =>
        [.. steps.Select(step => step with { Seat = -1 })];
}
