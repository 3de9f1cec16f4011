using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;

namespace Entente.Rooms.State;

/// <content>What the talks are about.</content>
public sealed partial record RoomState
{
    /// <summary>All proposals to change the agenda, by number from 1.</summary>
    public ImmutableArray<AgendaProposal> Proposals { get; init; } = [];

    /// <summary>All positions that parties took or dropped, by number from 1.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>What a party said last on an issue, or null when it said nothing.</summary>
    public Position? PositionOf(int party, string issue) =>
        Positions.LastOrDefault(each => each.Party == party && each.Issue == issue);

    private RoomState AfterAgenda(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.AgendaProposed proposed => this with
            {
                Proposals = Proposals.Add(
                    new AgendaProposal(proposed.Proposal, entry.Seat, entry.At, proposed.Change, proposed.Note)
                    {
                        AgreedBy = proposed.Party < 0 ? [] : [proposed.Party],
                    }
                ),
            },
            RoomEvent.AgendaAnswered { Agrees: true } answered => WithProposal(
                answered.Proposal,
                proposal => proposal with { AgreedBy = proposal.AgreedBy.Add(answered.Party) }
            ),
            RoomEvent.AgendaAnswered answered => WithProposal(
                answered.Proposal,
                proposal =>
                    proposal with
                    {
                        State = ProposalState.Refused,
                        RefusedBy = answered.Party,
                        Reason = answered.Reason,
                    }
            ),
            RoomEvent.AgendaChanged changed => WithProposal(
                    changed.Proposal,
                    proposal => proposal with { State = ProposalState.Adopted }
                )
                .Changed(changed.Change),
            RoomEvent.IssueTakenUp taken => this with { Parked = Parked.Remove(taken.Issue) },
            RoomEvent.PositionTaken taken => Stated(taken.Party, taken.Issue, taken.Value, taken.Note, entry.At),
            RoomEvent.PositionDropped dropped => Stated(dropped.Party, dropped.Issue, null, dropped.Reason, entry.At),
            _ => AfterStatement(happened, entry),
        };

    private RoomState WithProposal(int proposal, Func<AgendaProposal, AgendaProposal> change) =>
        this with
        {
            Proposals = Proposals.SetItem(proposal - 1, change(Proposals[proposal - 1])),
        };

    private RoomState Stated(int party, string issue, string? value, string note, DateTimeOffset at) =>
        this with
        {
            Positions =
            [
                .. Positions.Select(each =>
                    each.IsCurrent && each.Party == party && each.Issue == issue
                        ? each with
                        {
                            IsCurrent = false,
                        }
                        : each
                ),
                new Position(Positions.Length + 1, party, issue, value, at, note, true),
            ],
        };

    // What is added comes last, so that the rules of the space mean what they meant.
    private RoomState Changed(AgendaChange change) =>
        change switch
        {
            AgendaChange.AddIssue add => this with
            {
                Space = new OutcomeSpace(Space!.Issues.Add(add.Issue), Space.Rules),
            },
            AgendaChange.AddOption add => this with { Space = WithOption(add) },
            AgendaChange.Park park => this with { Parked = Parked.Add(park.Issue) },
            _ => throw new InvalidOperationException($"There is no rule for {change.GetType().Name}."),
        };

    private OutcomeSpace WithOption(AgendaChange.AddOption add)
    {
        int issue = Space!.IndexOf(add.Issue);
        var before = (Issue.Choice)Space.Issues[issue];
        var after = new Issue.Choice(before.Name, before.Options.Add(add.Option))
        {
            Title = before.Title,
            About = before.About,
            Group = before.Group,
        };
        return new OutcomeSpace(Space.Issues.SetItem(issue, after), Space.Rules);
    }
}
