using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Pledges;

namespace Entente.Rooms.State;

/// <content>Commitments, and what a following table takes over.</content>
public sealed partial record RoomState
{
    /// <summary>All commitments, by number from 1.</summary>
    public ImmutableArray<Pledge> Pledges { get; init; } = [];

    /// <summary>
    /// What a table that follows on this one is opened with: what was agreed is how things stand, issues that were added are on the agenda, commitments that are not verified are
    /// carried over, and this room's id and the hash of its log say what it follows on.
    /// </summary>
    /// <exception cref="InvalidOperationException">The room was never opened.</exception>
    public RoomSetup Following() =>
        (Setup ?? throw new InvalidOperationException("The room was never opened.")) with
        {
            Added =
            [
                .. Proposals
                    .Where(each => each is { State: ProposalState.Adopted, Change: not AgendaChange.Park })
                    .Select(each => each.Change),
            ],
            StatusQuo = StatusQuo,
            Previous = Id,
            PreviousHead = Head,
            Carried =
            [
                .. Pledges
                    .Where(each => each.State != PledgeState.Verified)
                    .Select((each, i) => each with { Number = i + 1, Steps = Elsewhere(each.Steps) }),
            ],
        };

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
