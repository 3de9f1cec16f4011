using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What a command leads to. Pure: the same circumstances give the same answer.</summary>
public static class RoomRules
{
    /// <summary>What a command leads to.</summary>
    /// <param name="asked">The circumstances.</param>
    /// <param name="command">What is asked for.</param>
    /// <returns>What happens, or why nothing does. A refusal says nothing that another party keeps to itself.</returns>
    public static RoomDecision Decide(Asked asked, RoomCommand command)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(command);
        if (command is RoomCommand.OpenTable open)
        {
            return asked.Seat is null && asked.State.Setup is null
                ? Opening.Decide(open)
                : RoomDecision.No(asked.Seat is null ? RefusalKind.AlreadyOpen : RefusalKind.NotYours);
        }

        if (asked.State.Setup is null)
        {
            return RoomDecision.No(RefusalKind.NoSuchSeat);
        }

        if (asked.Seat is not { } seat)
        {
            return Rights.Of(command.GetType()).IsEmpty || command is RoomCommand.OfferImprovement
                ? AbsenceRules.Following(asked, ByItself(asked, command))
                : RoomDecision.No(RefusalKind.NoSuchSeat);
        }

        return Barred(asked, seat, command) is { } barred
            ? RoomDecision.No(barred)
            : AbsenceRules.Following(asked, Readable(asked, BySeat(asked, command)));
    }

    /// <summary>Why whoever asks may ask for nothing like this from a seat, however the talks stand; null when they may.</summary>
    /// <param name="asked">The circumstances.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="command">What is asked for.</param>
    internal static RefusalKind? Barred(Asked asked, Seat seat, RoomCommand command) =>
        !ProgramRules.MayAct(seat, asked.Program) ? RefusalKind.NoSuchSeat
        : !Rights.May(seat.Role, command) ? RefusalKind.NotYours
        : seat.State == SeatState.Closed ? RefusalKind.SeatClosed
        : seat.State != SeatState.Taken && !IsBeforeSitting(command) ? RefusalKind.SeatNotTaken
        : asked.State.IsOutside(seat) && !Rights.IsForOutsiders(command.GetType()) ? RefusalKind.NotLetIn
        : !asked.State.IsShownOwn(seat) && SideRules.IsForThoseIn(command) ? RefusalKind.NotLetIn
        : MandateRules.IsByHand(asked, command) ? RefusalKind.SeatNotTaken
        : IsBesideAgent(asked, seat) && Rights.IsAtTable(command.GetType()) ? RefusalKind.AgentPlays
        : null;

    // One seat is never played by two: whoever's it is sits down first, and then the agent moves no more.
    private static bool IsBesideAgent(Asked asked, Seat seat) =>
        !asked.IsByAgent
        && seat is { Role: Role.Lead, Agent: not null, IsOwned: true }
        && asked.State.Phase != TalkPhase.Ended;

    // A host hands out the ways to the seats before sitting down.
    private static bool IsBeforeSitting(RoomCommand command) =>
        command
            is RoomCommand.TakeSeat
                or RoomCommand.AllowProgram
                or RoomCommand.EndProgram
                or RoomCommand.ReplaceLink;

    // What is kept under a key that was destroyed would be lost at once: whoever sends it is told.
    private static RoomDecision Readable(Asked asked, RoomDecision decision) =>
        decision is { Refusal: null, Events.IsEmpty: true }
        && decision.Private.Any(each => each.Owner == asked.Seat!.Owner)
        && asked.Own.IsErased
            ? RoomDecision.No(asked.Own.IsKeyMissing ? RefusalKind.KeyMissing : RefusalKind.Erased)
            : decision;

    private static RoomDecision ByItself(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.ReportLine line => LineRules.Decide(asked, line),
            RoomCommand.Tick => DueRules.Decide(asked),
            RoomCommand.OfferImprovement or RoomCommand.ReportNoImprovement => ImprovementRules.Decide(asked, command),
            _ => RoomDecision.No(RefusalKind.NotYours),
        };

    private static RoomDecision BySeat(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.OpenSeat
            or RoomCommand.TakeSeat
            or RoomCommand.LeaveSeat
            or RoomCommand.CloseSeat
            or RoomCommand.SeatAgent
            or RoomCommand.UnseatAgent => SeatRules.Decide(asked, command),
            RoomCommand.AllowProgram or RoomCommand.EndProgram or RoomCommand.ReplaceLink => ProgramRules.Decide(
                asked,
                command
            ),
            RoomCommand.AdmitToSide or RoomCommand.RefuseToSide or RoomCommand.BeginAnew => SideRules.Decide(
                asked,
                command
            ),
            RoomCommand.OpenMeeting
            or RoomCommand.Pause
            or RoomCommand.Resume
            or RoomCommand.GoOnWithout
            or RoomCommand.Adjourn
            or RoomCommand.Extend
            or RoomCommand.CloseTable
            or RoomCommand.Release
            or RoomCommand.NameFollowing => TableRules.Decide(asked, command),
            RoomCommand.MakeOffer
            or RoomCommand.AcceptOffer
            or RoomCommand.RejectOffer
            or RoomCommand.WithdrawOffer
            or RoomCommand.WalkAway
            or RoomCommand.Send
            or RoomCommand.Nudge
            or RoomCommand.AnswerOneText
            or RoomCommand.AnswerBlind
            or RoomCommand.AnswerImprovement => MandateRules.Decide(asked, command),
            RoomCommand.AllowMediator
            or RoomCommand.Caucus
            or RoomCommand.AllowDebrief
            or RoomCommand.ReviseOneText
            or RoomCommand.PutOneText => MediatorRules.Decide(asked, command),
            RoomCommand.SuggestBlind => BlindRules.Decide(asked, command),
            RoomCommand.WishImprovement or RoomCommand.OfferImprovement => ImprovementRules.Decide(asked, command),
            RoomCommand.GivePledge or RoomCommand.ReportPledge or RoomCommand.JudgePledge => PledgeRules.Decide(
                asked,
                command
            ),
            RoomCommand.SetPreferences
            or RoomCommand.ScoreAddition
            or RoomCommand.GiveMandate
            or RoomCommand.AnswerApproval
            or RoomCommand.TakeBackRequest
            or RoomCommand.Confer
            or RoomCommand.KeepNote => PrivateRules.Decide(asked, command),
            RoomCommand.ProposeAgenda
            or RoomCommand.AnswerAgenda
            or RoomCommand.TakeUpIssue
            or RoomCommand.TakePosition
            or RoomCommand.DropPosition => AgendaRules.Decide(asked, command),
            RoomCommand.DraftStatement
            or RoomCommand.UpdateStatement
            or RoomCommand.SuggestChange
            or RoomCommand.AnswerSuggestion
            or RoomCommand.ProposeStatement
            or RoomCommand.SupportStatement
            or RoomCommand.WithdrawSupport
            or RoomCommand.SignStatement
            or RoomCommand.RejectStatement => StatementRules.Decide(asked, command),
            RoomCommand.DraftCommunique or RoomCommand.AnswerCommunique => CommuniqueRules.Decide(asked, command),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };
}
