using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Rules;

/// <summary>The joint statement: drafted from what is agreed, changed by suggestions, supported, signed. Possible whenever something is agreed, and when a meeting or the talks are over.</summary>
internal static class StatementRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command)
    {
        RoomState state = asked.State;
        if (state.Phase == TalkPhase.Gathering)
        {
            return RoomDecision.No(RefusalKind.NotBegun);
        }

        if (command is RoomCommand.DraftStatement draft)
        {
            return Draft(state, draft.From);
        }

        if (state.OpenStatement is not { } statement)
        {
            return RoomDecision.No(RefusalKind.NoStatement);
        }

        return command switch
        {
            RoomCommand.UpdateStatement update => Update(state, statement, update.VoidsSupport),
            RoomCommand.SuggestChange suggest => Suggest(asked, statement, suggest),
            RoomCommand.AnswerSuggestion answer => Answer(asked, statement, answer),
            RoomCommand.ProposeStatement propose => Propose(state, statement, propose.LeavesOut),
            RoomCommand.SupportStatement support => Support(asked, statement, support),
            RoomCommand.WithdrawSupport => statement.Stage == StatementStage.Proposed
            && statement.SupportedBy.Contains(asked.Party)
                ? RoomDecision.Of(new RoomEvent.SupportWithdrawn(statement.Number, asked.Party))
                : RoomDecision.No(RefusalKind.WrongStage),
            RoomCommand.SignStatement sign => Sign(asked, statement, sign),
            RoomCommand.RejectStatement reject => Phases.IsFit(reject.Reason, Bounds.Note)
                ? RoomDecision.Of(new RoomEvent.StatementRejected(statement.Number, asked.Party, reject.Reason))
                : RoomDecision.No(RefusalKind.BadText, "reason"),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };
    }

    private static RoomDecision Draft(RoomState state, int from) =>
        state.OpenStatement is not null ? RoomDecision.No(RefusalKind.StatementOpen)
        : state.Settled.IsEmpty && state.Phase is TalkPhase.Talking or TalkPhase.Paused
            ? RoomDecision.No(RefusalKind.NothingAgreed)
        : state.Statements.Length >= Bounds.Statements ? RoomDecision.No(RefusalKind.TooMany, "statements")
        : from == 0
            ? RoomDecision.Of(new RoomEvent.StatementDrafted(state.Statements.Length + 1, StatementText.Draft(state)))
        : from < 0 || from > state.Statements.Length ? RoomDecision.No(RefusalKind.NothingThere, "statement")
        : state.Statements[from - 1] is not { Stage: StatementStage.Rejected } unsigned
            ? RoomDecision.No(RefusalKind.WrongStage)
        : RoomDecision.Of(
            new RoomEvent.StatementDrafted(
                state.Statements.Length + 1,
                StatementText.Again(state, unsigned, Bounds.Clauses),
                from
            )
        );

    private static RoomDecision Suggest(Asked asked, Statement statement, RoomCommand.SuggestChange suggest)
    {
        RoomRefusal? fault =
            statement.Stage >= StatementStage.Signing ? new(RefusalKind.WrongStage)
            : Fault(asked.State, statement, suggest.Change) is { } bad ? bad
            : !Phases.IsFit(suggest.Note, Bounds.Note) ? new(RefusalKind.BadText, "note")
            : statement.Suggestions.Length >= Bounds.Suggestions ? new(RefusalKind.TooMany, "suggestions")
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(
                new RoomEvent.ChangeSuggested(
                    statement.Number,
                    statement.Suggestions.Length + 1,
                    asked.Party,
                    suggest.Change,
                    suggest.Note
                )
            );
    }

    private static RoomDecision Answer(Asked asked, Statement statement, RoomCommand.AnswerSuggestion answer)
    {
        Suggestion? suggestion = statement.Suggestions.FirstOrDefault(each => each.Number == answer.Suggestion);
        RoomRefusal? fault =
            suggestion is null ? new(RefusalKind.NothingThere, "suggestion")
            : statement.Stage >= StatementStage.Signing ? new(RefusalKind.WrongStage)
            : suggestion.State == SuggestionState.Outdated ? new(RefusalKind.TextChanged)
            : suggestion.State != SuggestionState.Open
            || (answer.Accepts && suggestion.AcceptedBy.Contains(asked.Party))
                ? new(RefusalKind.DoneAlready)
            : !Phases.IsFit(answer.Reason, Bounds.Note) ? new(RefusalKind.BadText, "reason")
            : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        var answered = new RoomEvent.SuggestionAnswered(
            statement.Number,
            answer.Suggestion,
            asked.Party,
            answer.Accepts,
            answer.Reason
        );
        if (!answer.Accepts || suggestion!.AcceptedBy.Length < asked.State.Parties - 1)
        {
            return RoomDecision.Of(answered);
        }

        if (Fault(asked.State, statement, suggestion.Change) is { } late)
        {
            return RoomDecision.No(late);
        }

        return !statement.SupportedBy.IsEmpty && !answer.VoidsSupport
            ? RoomDecision.No(
                RoomRefusal.Of(RefusalKind.VoidsSupport, asked.State.Setup!.Parties, statement.SupportedBy)
            )
            : RoomDecision.Of(
                answered,
                new RoomEvent.TextChanged(statement.Number, suggestion.Number, statement.Version + 1, suggestion.Change)
            );
    }

    private static RoomDecision Update(RoomState state, Statement statement, bool voidsSupport)
    {
        ImmutableArray<ClauseChange> behind = StatementText.Behind(state, statement);
        int added = behind.Count(change => change is ClauseChange.Insert);
        int gone = behind.Count(change => change is ClauseChange.Remove);
        RoomRefusal? fault =
            statement.Stage >= StatementStage.Signing ? new(RefusalKind.WrongStage)
            : behind.IsEmpty ? new(RefusalKind.DoneAlready)
            : statement.Clauses.Length + added - gone > Bounds.Clauses ? new(RefusalKind.TooMany, "clauses")
            : !statement.SupportedBy.IsEmpty && !voidsSupport
                ? RoomRefusal.Of(RefusalKind.VoidsSupport, state.Setup!.Parties, statement.SupportedBy)
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of([
                .. behind.Select(
                    (change, i) => new RoomEvent.TextChanged(statement.Number, 0, statement.Version + 1 + i, change)
                ),
            ]);
    }

    private static RoomDecision Propose(RoomState state, Statement statement, bool leavesOut) =>
        statement.Stage != StatementStage.Draft ? RoomDecision.No(RefusalKind.WrongStage)
        : statement.Clauses.IsEmpty ? RoomDecision.No(RefusalKind.BadText, "statement")
        : (Stale(state, statement) ?? LeftOut(state, statement, leavesOut)) is { } fault ? RoomDecision.No(fault)
        : RoomDecision.Of(new RoomEvent.StatementProposed(statement.Number) { LeavesOut = Unstated(state, statement) });

    // What is signed says what was decided last.
    private static RoomRefusal? Stale(RoomState state, Statement statement) =>
        statement.Clauses.FirstOrDefault(clause => clause.IsStale(state.Decisions)) is { } behind
            ? new(RefusalKind.DecidedAnew, behind.Issue)
            : null;

    private static RoomRefusal? LeftOut(RoomState state, Statement statement, bool isMeant) =>
        !isMeant && Unstated(state, statement) is { IsEmpty: false } unstated
            ? RoomRefusal.Of(
                RefusalKind.LeavesOut,
                unstated.Select(name => state.Space!.Issues.First(issue => issue.Name == name))
            )
            : null;

    private static ImmutableArray<string> Unstated(RoomState state, Statement statement) =>
        [.. StatementText.Unstated(state, statement).Select(clause => clause.Issue)];

    private static RoomDecision Support(Asked asked, Statement statement, RoomCommand.SupportStatement support)
    {
        RoomRefusal? fault =
            statement.Stage != StatementStage.Proposed ? new(RefusalKind.WrongStage)
            : support.Version != statement.Version ? new(RefusalKind.TextChanged)
            : statement.SupportedBy.Contains(asked.Party) ? new(RefusalKind.DoneAlready)
            : Stale(asked.State, statement) ?? LeftOut(asked.State, statement, support.LeavesOut);
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        var supported = new RoomEvent.StatementSupported(statement.Number, asked.Party, support.Version)
        {
            LeavesOut = Unstated(asked.State, statement),
        };
        return statement.SupportedBy.Length < asked.State.Parties - 1
            ? RoomDecision.Of(supported)
            : RoomDecision.Of(
                supported,
                new RoomEvent.SigningOpened(statement.Number, asked.State.Head, Statement.HashOf(statement.Clauses))
            );
    }

    private static RoomDecision Sign(Asked asked, Statement statement, RoomCommand.SignStatement sign)
    {
        RoomRefusal? fault =
            statement.Stage != StatementStage.Signing ? new(RefusalKind.WrongStage)
            : statement.Signatures.Any(each => each.Party == asked.Party) ? new(RefusalKind.DoneAlready)
            : sign.Text != statement.TextHash ? new(RefusalKind.TextChanged)
            : Stale(asked.State, statement) is { } stale ? new(RefusalKind.SignsStale, stale.Subject)
            : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        var signed = new RoomEvent.StatementSigned(statement.Number, asked.Party);
        return statement.Signatures.Length < asked.State.Parties - 1
            ? RoomDecision.Of(signed)
            : RoomDecision.Of(signed, new RoomEvent.StatementSealed(statement.Number));
    }

    private static RoomRefusal? Fault(RoomState state, Statement statement, ClauseChange change) =>
        change switch
        {
            ClauseChange.Rewrite rewrite => statement.ClauseOf(rewrite.Clause) is null
                ? new(RefusalKind.NothingThere, "clause")
                : FaultOf(rewrite.Text),
            ClauseChange.Insert insert => insert.After != 0 && statement.ClauseOf(insert.After) is null
                ? new(RefusalKind.NothingThere, "clause")
            : insert.Issue is null || (insert.Issue.Length > 0 && !state.Decisions.ContainsKey(insert.Issue))
                ? new(RefusalKind.NothingAgreed)
            : statement.Clauses.Length >= Bounds.Clauses ? new(RefusalKind.TooMany, "clauses")
            : FaultOf(insert.Text),
            ClauseChange.Remove remove => statement.ClauseOf(remove.Clause) is null
                ? new(RefusalKind.NothingThere, "clause")
                : null,
            _ => throw new InvalidOperationException($"There is no rule for {change.GetType().Name}."),
        };

    private static RoomRefusal? FaultOf(Annotations.LocalizedText text) =>
        Phases.IsFit(text, Bounds.Message, mayBeEmpty: false) ? null : new(RefusalKind.BadText, "clause");
}
