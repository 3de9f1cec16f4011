using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;

namespace Entente.Rooms.State;

/// <content>What was agreed at tables before, and what a following table takes over.</content>
public sealed partial record RoomState
{
    // A log begins with how the table was opened.
    private const long Opening = 1;

    /// <summary>What was agreed at tables before in the series and holds, because nothing was agreed in its place here; part of <see cref="Settled"/>.</summary>
    public Terms AgreedBefore =>
        Setup is null or { Before.IsEmpty: true }
            ? Terms.None
            : new Terms(Settled.Values.Where(each => Decisions.GetValueOrDefault(each.Key) == Opening));

    /// <summary>The tables that were said to follow on this one, in order; the last counts.</summary>
    public ImmutableArray<RoomId> Next { get; init; } = [];

    /// <summary>
    /// What a table that follows on this one is opened with: what was agreed is agreed there as well until something else is agreed in its place, issues that were added are on the agenda,
    /// commitments that are not verified are carried over, and this room's id and the hash of its log say what it follows on.
    /// </summary>
    /// <exception cref="InvalidOperationException">The room was never opened.</exception>
    public RoomSetup Following()
    {
        RoomSetup setup = Setup ?? throw new InvalidOperationException("The room was never opened.");
        return setup with
        {
            Added =
            [
                .. Proposals
                    .Where(each => each is { State: ProposalState.Adopted, Change: not AgendaChange.Park })
                    .Select(each => each.Change),
            ],
            Previous = Id,
            PreviousHead = Head,
            Before = [.. setup.Before, new FormerTable(Id, Head, EndedAt, Settled.Without(AgreedBefore.Values.Keys))],
            Carried =
            [
                .. Pledges
                    .Where(each => each.State != PledgeState.Verified)
                    .Select(
                        (each, i) =>
                            each with
                            {
                                Number = i + 1,
                                Verifier = each.Verifier with { Seat = null },
                                Steps = Elsewhere(each.Steps),
                            }
                    ),
            ],
        };
    }

    private DateTimeOffset EndedAt =>
        (Timeline.FindLast(each => each.Events.Any(happened => happened is RoomEvent.TalksEnded)) ?? Timeline[^1]).At;

    private RoomState Opened(RoomSetup setup)
    {
        Terms agreed = setup.Before.Aggregate(Terms.None, (sofar, table) => sofar.With(table.Agreed));
        return this with
        {
            Setup = setup,
            Space = setup.Space,
            Time = setup.Time,
            Pledges = setup.Carried,
            Settled = agreed,
            Decisions = Decisions.SetItems(
                agreed.Values.Keys.Select(issue => new KeyValuePair<string, long>(issue, Opening))
            ),
        };
    }
}
