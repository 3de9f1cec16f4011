using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What a lead may bind its party to without asking. Beyond it the move waits, unseen by the others, until whoever gave the mandate answers.</summary>
/// <remarks>A mandate names values, not utilities, so that what a lead may do does not depend on anything that preferences say.</remarks>
internal static class MandateRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command)
    {
        RoomDecision decision = Unbound(asked, command);
        Terms? bound = Bound(asked.State, command);
        return
            decision.Refusal is null
            && bound is not null
            && !Allows(asked.Own.Mandate, asked.Own.MandateRanges, asked.State.Space!, bound)
            ? Ask(asked, command)
            : decision;
    }

    /// <summary>
    /// Whether somebody acts in the place of an agent for whom nobody has sat down, where a principal may have given its side a mandate: whether the move was made, or waits, would tell them what the mandate allows. The agent's own
    /// moves tell nobody more than all see. Whoever is to act there sits down first.
    /// </summary>
    public static bool IsByHand(Asked asked, RoomCommand command) =>
        !asked.IsByAgent
        && asked.Seat is { Agent: not null, IsOwned: false } seat
        && command
            is RoomCommand.MakeOffer
                or RoomCommand.AcceptOffer
                or RoomCommand.AnswerOneText
                or RoomCommand.AnswerBlind
                or RoomCommand.AnswerImprovement
        && asked.State.Seats.Any(each => each is { Role: Role.Principal, Occupation: > 0 } && each.Party == seat.Party);

    /// <summary>Answers a lead's request; on a yes its move is made at once, as the lead's.</summary>
    public static RoomDecision Answer(Asked asked, RoomCommand.AnswerApproval answer)
    {
        Approval? request = asked.Own.Approvals.FirstOrDefault(each => each.Number == answer.Number);
        if (request is null)
        {
            return RoomDecision.No(RefusalKind.NothingThere, "request");
        }

        if (request.IsApproved is not null)
        {
            return RoomDecision.No(RefusalKind.DoneAlready);
        }

        if (!Phases.IsFit(answer.Reason, Bounds.Note))
        {
            return RoomDecision.No(RefusalKind.BadText, "reason");
        }

        string owner = asked.Seat!.Owner;
        var answered = new PrivateEvent.ApprovalAnswered(
            answer.Number,
            asked.Seat.Number,
            answer.IsApproved,
            answer.Reason
        );
        if (!answer.IsApproved)
        {
            return RoomDecision.Keep(owner, answered);
        }

        RoomDecision decision = Unbound(asked with { Seat = asked.State.SeatOf(request.Seat) }, request.Move);
        return decision.Refusal is null
            ? decision.And(owner, answered) with
            {
                MadeBy = request.Seat,
                MadeByProgram = request.Program,
            }
            : decision;
    }

    // What a move would bind the party to; null when it binds it to nothing.
    private static Terms? Bound(RoomState state, RoomCommand command) =>
        command switch
        {
            RoomCommand.MakeOffer make => make.Terms,
            RoomCommand.AcceptOffer accept => accept.Terms,
            RoomCommand.AnswerOneText { IsYes: true } => state.OpenOneText?.Versions[^1].Terms,
            RoomCommand.AnswerBlind { IsYes: true } answer => state
                .BlindSuggestions.FirstOrDefault(each => each.Number == answer.Suggestion)
                ?.Terms,
            RoomCommand.AnswerImprovement { IsYes: true } answer => state
                .Improvements.FirstOrDefault(each => each.Number == answer.Improvement)
                ?.Terms,
            _ => null,
        };

    private static RoomDecision Unbound(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.AnswerOneText => MediatorRules.Decide(asked, command),
            RoomCommand.AnswerBlind => BlindRules.Decide(asked, command),
            RoomCommand.AnswerImprovement => ImprovementRules.Decide(asked, command),
            _ => TalkRules.Decide(asked, command),
        };

    /// <summary>Whether a mandate lets a lead bind its party to terms without asking.</summary>
    public static bool Allows(
        ImmutableSortedDictionary<string, ImmutableArray<string>>? values,
        ImmutableSortedDictionary<string, MandateRange> ranges,
        OutcomeSpace space,
        Terms terms
    ) =>
        values is not { } mandate
        || terms.Values.All(each =>
        {
            bool isNamed = mandate.TryGetValue(each.Key, out ImmutableArray<string> allowed);
            bool isRanged = ranges.TryGetValue(each.Key, out MandateRange? range);
            return (!isNamed && !isRanged)
                || (isNamed && allowed.Contains(each.Value))
                || (
                    isRanged && space.IndexOf(each.Key) is >= 0 and var at && range!.Holds(space.Issues[at], each.Value)
                );
        });

    private static RoomDecision Ask(Asked asked, RoomCommand command)
    {
        int waiting = asked.Own.Approvals.Count(each => each.IsApproved is null);
        return waiting >= Bounds.Approvals
            ? RoomDecision.No(RefusalKind.TooMany, "requests")
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.ApprovalAsked(asked.Own.Approvals.Length + 1, asked.Seat.Number, command)
                {
                    Program = asked.Program,
                }
            );
    }
}
