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
        return decision.Refusal is null && bound is not null && IsErased(asked.State, asked.Own)
                ? RoomDecision.No(asked.Own.IsKeyMissing ? RefusalKind.KeyMissing : RefusalKind.MandateErased)
            : decision.Refusal is null
            && bound is not null
            && !Allows(asked.Own.Mandate, asked.Own.MandateRanges, asked.State.Space!, bound)
                ? Ask(asked, command)
            : Ending(asked, command, decision);
    }

    /// <summary>
    /// Whether a side has erased what it keeps at a table at which a principal of it could give a mandate: what it may agree to is known to nobody any more, and nobody can answer for it. Else a lead would be rid of a mandate by erasing
    /// it. Said of the side whether there was a mandate or not, which the erasure has made the same.
    /// </summary>
    /// <param name="state">All that is shared.</param>
    /// <param name="own">What the side keeps.</param>
    public static bool IsErased(RoomState state, PrivateState own) =>
        own.IsErased && state.SidesWithPrincipal.Contains(own.Owner);

    /// <summary>Ends a request that waits for a principal.</summary>
    public static RoomDecision TakeBack(Asked asked, RoomCommand.TakeBackRequest back) =>
        asked.Own.Approvals.FirstOrDefault(each => each.Number == back.Number) is not { } request
            ? RoomDecision.No(RefusalKind.NothingThere, "request")
        : !request.IsOpen ? RoomDecision.No(RefusalKind.DoneAlready)
        : RoomDecision.Keep(asked.Seat!.Owner, Ended(asked, request, ApprovalEnd.TakenBack));

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

    /// <summary>Answers a lead's request; on a yes exactly that is done which came of the move if whoever asked sent it now, and nothing where they could not: else the others could tell it from a move of the lead's own.</summary>
    public static RoomDecision Answer(Asked asked, RoomCommand.AnswerApproval answer)
    {
        Approval? request = asked.Own.Approvals.FirstOrDefault(each => each.Number == answer.Number);
        if (request is null)
        {
            return RoomDecision.No(RefusalKind.NothingThere, "request");
        }

        if (!request.IsOpen)
        {
            return RoomDecision.No(request.Ended is null ? RefusalKind.DoneAlready : RefusalKind.RequestEnded);
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

        Seat lead = asked.State.Seats[request.Seat];
        Asked asking = asked with { Seat = lead, Program = request.Program, IsByAgent = lead.Agent is not null };
        if (!request.IsBy(lead.Occupation) || RoomRules.Barred(asking, lead, request.Move) is not null)
        {
            return RoomDecision.No(RefusalKind.AskerGone);
        }

        RoomDecision decision = Unbound(asking, request.Move);
        return decision.Refusal is not null ? decision
            // What the others see of a lead who is there no less: a move of their own would say that they are back.
            : !decision.Events.IsEmpty && IsAway(asking) ? RoomDecision.No(RefusalKind.AskerAway)
            : decision.And(owner, answered) with { MadeBy = request.Seat, MadeByProgram = request.Program };
    }

    private static bool IsAway(Asked asked) =>
        asked.State.Away.Contains(asked.Seat!.Number)
        || (asked.Seat.Agent is null && asked.Down.Contains(asked.Seat.Number));

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
        int waiting = asked.Own.Approvals.Count(each => each.IsOpen && !IsReplaced(asked.State, each.Move, command));
        return waiting >= Bounds.Approvals
            ? RoomDecision.No(RefusalKind.TooMany, "requests")
            : Ending(
                asked,
                command,
                RoomDecision.Keep(
                    asked.Seat!.Owner,
                    new PrivateEvent.ApprovalAsked(asked.Own.Approvals.Length + 1, asked.Seat.Number, command)
                    {
                        Program = asked.Program,
                        Occupation = asked.Seat.Occupation,
                    }
                )
            );
    }

    // The last word of a lead counts: what it asked for before on the same question waits for nobody any more.
    private static RoomDecision Ending(Asked asked, RoomCommand command, RoomDecision decision) =>
        decision.Refusal is not null
            ? decision
            : asked
                .Own.Approvals.Where(each => each.IsOpen && IsReplaced(asked.State, each.Move, command))
                .Aggregate(
                    decision,
                    (ending, each) => ending.And(asked.Seat!.Owner, Ended(asked, each, ApprovalEnd.Replaced))
                );

    private static PrivateEvent.ApprovalEnded Ended(Asked asked, Approval request, ApprovalEnd how) =>
        new(request.Number, asked.Seat!.Number, how);

    private static bool IsReplaced(RoomState state, RoomCommand asked, RoomCommand by) =>
        (asked, by) switch
        {
            (RoomCommand.AnswerBlind old, RoomCommand.AnswerBlind answer) => old.Suggestion == answer.Suggestion,
            (RoomCommand.AnswerImprovement old, RoomCommand.AnswerImprovement answer) => old.Improvement
                == answer.Improvement,
            (RoomCommand.AnswerOneText, RoomCommand.AnswerOneText) => true,
            (RoomCommand.AcceptOffer old, RoomCommand.AcceptOffer accept) => old.Offer == accept.Offer,
            (RoomCommand.AcceptOffer old, RoomCommand.RejectOffer reject) => old.Offer == reject.Offer,
            // As with offers that stand: in turn there is one, elsewhere one on the same issues.
            (RoomCommand.MakeOffer old, RoomCommand.MakeOffer make) => state.Turn is not null
                || old.Terms.Touches(make.Terms),
            (RoomCommand.MakeOffer old, RoomCommand.AcceptOffer accept) => state.Turn is not null
                || old.Terms.Touches(accept.Terms),
            _ => false,
        };
}
