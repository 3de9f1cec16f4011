using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What the talks are about: issues and options are added and left aside when all parties agree; each party says what it demands.</summary>
internal static class AgendaRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        Phases.Closed(asked.State) is { } closed
            ? RoomDecision.No(closed.Kind)
            : command switch
            {
                RoomCommand.ProposeAgenda propose => Propose(asked, propose),
                RoomCommand.AnswerAgenda answer => Answer(asked, answer),
                RoomCommand.TakeUpIssue take => asked.State.Parked.Contains(take.Issue ?? "")
                    ? RoomDecision.Of(new RoomEvent.IssueTakenUp(take.Issue!))
                    : RoomDecision.No(RefusalKind.NotParked, Named(take.Issue)),
                RoomCommand.TakePosition take => TakePosition(asked, take),
                RoomCommand.DropPosition drop => DropPosition(asked, drop),
                _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
            };

    private static RoomDecision Propose(Asked asked, RoomCommand.ProposeAgenda propose)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            Fault(state, propose.Change) is { } bad ? bad
            : !Phases.IsFit(propose.Note, Bounds.Note) ? new(RefusalKind.BadText, "note")
            : state.Proposals.Length >= Bounds.Proposals ? new(RefusalKind.TooMany, "proposals")
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(
                new RoomEvent.AgendaProposed(
                    state.Proposals.Length + 1,
                    asked.Seat!.IsOfParty ? asked.Party : -1,
                    propose.Change,
                    propose.Note
                )
            );
    }

    private static RoomDecision Answer(Asked asked, RoomCommand.AnswerAgenda answer)
    {
        if (!Phases.IsFit(answer.Reason, Bounds.Note))
        {
            return RoomDecision.No(RefusalKind.BadText, "reason");
        }

        AgendaProposal? proposal = asked.State.Proposals.FirstOrDefault(each => each.Number == answer.Proposal);
        if (proposal is null)
        {
            return RoomDecision.No(RefusalKind.NothingThere, "proposal");
        }

        if (proposal.State != ProposalState.Open || (answer.Agrees && proposal.AgreedBy.Contains(asked.Party)))
        {
            return RoomDecision.No(RefusalKind.DoneAlready);
        }

        var answered = new RoomEvent.AgendaAnswered(answer.Proposal, asked.Party, answer.Agrees, answer.Reason);
        if (!answer.Agrees || proposal.AgreedBy.Length < asked.State.Parties - 1)
        {
            return RoomDecision.Of(answered);
        }

        // What was in order when it was proposed may have been overtaken.
        return Fault(asked.State, proposal.Change) is { } fault
            ? RoomDecision.No(fault)
            : RoomDecision.Of(answered, new RoomEvent.AgendaChanged(proposal.Number, proposal.Change));
    }

    private static RoomDecision TakePosition(Asked asked, RoomCommand.TakePosition take)
    {
        int issue = take.Issue is null ? -1 : asked.State.Space!.IndexOf(take.Issue);
        if (issue < 0)
        {
            return RoomDecision.No(RefusalKind.NoSuchIssue, Named(take.Issue));
        }

        RoomRefusal? fault =
            take.Value is null ? new(RefusalKind.NoSuchValue, take.Issue!)
            : TermsCheck.Fault(
                new OutcomeSpace(asked.State.Space!.Issues),
                [],
                Terms.None,
                new Terms([new(take.Issue!, take.Value)])
            )
                is { } bad
                ? bad
            : !Phases.IsFit(take.Note, Bounds.Note) ? new(RefusalKind.BadText, "note")
            : asked.State.Positions.Length >= Bounds.Positions ? new(RefusalKind.TooMany, "positions")
            : asked.State.PositionOf(asked.Party, take.Issue!) is { Value: { } value }
            && value == take.Value
            && take.Note.Length == 0
                ? new(RefusalKind.DoneAlready)
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(new RoomEvent.PositionTaken(asked.Party, take.Issue!, take.Value!, take.Note));
    }

    private static RoomDecision DropPosition(Asked asked, RoomCommand.DropPosition drop) =>
        !Phases.IsFit(drop.Reason, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "reason")
        : asked.State.PositionOf(asked.Party, drop.Issue ?? "")?.Value is null
            ? RoomDecision.No(RefusalKind.NoPosition, Named(drop.Issue))
        : asked.State.Positions.Length >= Bounds.Positions ? RoomDecision.No(RefusalKind.TooMany, "positions")
        : RoomDecision.Of(new RoomEvent.PositionDropped(asked.Party, drop.Issue!, drop.Reason));

    /// <summary>Why a change of the agenda cannot be made; null when it can.</summary>
    public static RoomRefusal? Fault(RoomState state, AgendaChange change) =>
        change switch
        {
            AgendaChange.AddIssue add => Fault(state, add.Issue),
            AgendaChange.AddOption add => Fault(state, add),
            AgendaChange.Park park when state.Space!.IndexOf(park.Issue) < 0 => new(
                RefusalKind.NoSuchIssue,
                Named(park.Issue)
            ),
            AgendaChange.Park park when state.Settled[park.Issue] is not null => new(
                RefusalKind.IssueSettled,
                park.Issue
            ),
            AgendaChange.Park park when state.Parked.Contains(park.Issue) => new(RefusalKind.DoneAlready),
            AgendaChange.Park when state.OpenIssues.Count() == 1 => new(RefusalKind.LastOpenIssue),
            AgendaChange.Park => null,
            _ => throw new InvalidOperationException($"There is no rule for {change.GetType().Name}."),
        };

    private static RoomRefusal? Fault(RoomState state, Issue issue) =>
        !IsName(issue.Name) ? new(RefusalKind.BadIssue, "its name is missing or too long")
        : state.Space!.IndexOf(issue.Name) >= 0 ? new(RefusalKind.IssueThere, issue.Name)
        : state.Space.Issues.Length >= Bounds.Issues ? new(RefusalKind.TooMany, "issues")
        : !Phases.IsFit(issue.Title, Bounds.Note) || !Phases.IsFit(issue.About, Bounds.Note)
            ? new(RefusalKind.BadText, "title")
        : issue.Group.Length > Bounds.Name ? new(RefusalKind.BadText, "group")
        : issue switch
        {
            Issue.Choice choice => Fault(choice),
            Issue.YesNo => null,
            Issue.Integer whole => whole.Low >= whole.High || whole.Step < 1 || whole.Unit.Length > Bounds.Name
                ? new(RefusalKind.BadIssue, "its numbers go from a lower to a higher one in steps above zero")
                : null,
            Issue.Real real => real.Low >= real.High || real.Step <= Rational.Zero || real.Unit.Length > Bounds.Name
                ? new(RefusalKind.BadIssue, "its numbers go from a lower to a higher one in steps above zero")
                : null,
            _ => throw new InvalidOperationException($"There is no rule for {issue.GetType().Name}."),
        };

    private static RoomRefusal? Fault(Issue.Choice choice) =>
        choice.Options.IsDefault || choice.Options.Length is < 2 or > Bounds.Options
            ? new(RefusalKind.BadIssue, $"it has 2 to {Bounds.Options} options")
        : choice.Options.DistinctBy(option => option.Name, StringComparer.Ordinal).Count() != choice.Options.Length
            ? new(RefusalKind.BadIssue, "every option has a name of its own")
        : choice.Options.Select(Fault).FirstOrDefault(fault => fault is not null);

    private static RoomRefusal? Fault(RoomState state, AgendaChange.AddOption add)
    {
        int issue = add.Issue is null ? -1 : state.Space!.IndexOf(add.Issue);
        return issue < 0 ? new(RefusalKind.NoSuchIssue, Named(add.Issue))
            : state.Space!.Issues[issue] is not Issue.Choice choice
                ? new(RefusalKind.BadIssue, "options are added to an issue that has named options")
            : state.Settled[add.Issue!] is not null ? new(RefusalKind.IssueSettled, add.Issue!)
            : choice.Options.Any(option => option.Name == add.Option.Name)
                ? new(RefusalKind.IssueThere, Named(add.Option.Name))
            : choice.Options.Length >= Bounds.Options ? new(RefusalKind.TooMany, "options")
            : Fault(add.Option);
    }

    private static RoomRefusal? Fault(Option option) =>
        !IsName(option.Name) ? new(RefusalKind.BadIssue, "the name of an option is missing or too long")
        : !Phases.IsFit(option.Title, Bounds.Note) || !Phases.IsFit(option.About, Bounds.Note)
            ? new(RefusalKind.BadText, "option")
        : null;

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= Bounds.Name;

    private static string Named(string? name) =>
        name is null ? ""
        : name.Length <= Bounds.Name ? name
        : name[..Bounds.Name];
}
