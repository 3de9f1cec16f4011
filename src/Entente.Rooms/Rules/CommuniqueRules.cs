using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Rules;

/// <summary>What the public reads: a text that all parties agreed to publish.</summary>
internal static class CommuniqueRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        asked.State.Phase == TalkPhase.Gathering
            ? RoomDecision.No(RefusalKind.NotBegun)
            : command switch
            {
                RoomCommand.DraftCommunique draft => Draft(asked, draft),
                RoomCommand.AnswerCommunique answer => Answer(asked, answer),
                _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
            };

    private static RoomDecision Draft(Asked asked, RoomCommand.DraftCommunique draft)
    {
        RoomState state = asked.State;
        if (!Phases.IsFit(draft.Text, Bounds.Message, mayBeEmpty: false))
        {
            return RoomDecision.No(RefusalKind.BadText, "text");
        }

        if (state.Communiques.Length >= Bounds.Communiques)
        {
            return RoomDecision.No(RefusalKind.TooMany, "communiques");
        }

        int[] agreed = state.Communiques is [.., { State: CommuniqueState.Draft } last]
            ? [.. last.AgreedBy.Where(party => party != asked.Party)]
            : [];
        return agreed.Length > 0 && !draft.VoidsSupport
            ? RoomDecision.No(RoomRefusal.Of(RefusalKind.VoidsSupport, state.Setup!.Parties, agreed))
            : RoomDecision.Of(
                new RoomEvent.CommuniqueDrafted(
                    state.Communiques.Length + 1,
                    asked.Seat!.IsOfParty ? asked.Party : -1,
                    draft.Text
                )
            );
    }

    private static RoomDecision Answer(Asked asked, RoomCommand.AnswerCommunique answer)
    {
        RoomState state = asked.State;
        Communique? communique = state.Communiques.FirstOrDefault(each => each.Number == answer.Communique);
        RoomRefusal? fault =
            communique is null ? new(RefusalKind.NothingThere, "communique")
            : communique.State != CommuniqueState.Draft || (answer.Agrees && communique.AgreedBy.Contains(asked.Party))
                ? new(RefusalKind.DoneAlready)
            : !Phases.IsFit(answer.Reason, Bounds.Note) ? new(RefusalKind.BadText, "reason")
            : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        var answered = new RoomEvent.CommuniqueAnswered(answer.Communique, asked.Party, answer.Agrees, answer.Reason);
        return answer.Agrees && communique!.AgreedBy.Length == state.Parties - 1
            ? RoomDecision.Of(answered, new RoomEvent.CommuniquePublished(answer.Communique))
            : RoomDecision.Of(answered);
    }
}
