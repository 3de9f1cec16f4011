using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Web.Tables;

/// <summary>Whether what a lead asked its principal for can still be done.</summary>
internal static class MootApproval
{
    /// <summary>Whether nothing would come of an approval: whoever asked does not play there any more, what it answers was taken back, replaced or answered, or the talks are over.</summary>
    /// <param name="view">What the principal or the lead sees.</param>
    /// <param name="asked">What was asked for.</param>
    public static bool IsMoot(this RoomView view, Approval asked) =>
        view.IsAskerGone(asked)
        || asked.Move switch
        {
            RoomCommand.AnswerImprovement answer => !view.Improvements.Any(each =>
                each.Number == answer.Improvement && each.State == ImprovementState.Open
            ),
            _ when view.Phase == TalkPhase.Ended => true,
            RoomCommand.AcceptOffer accept => !view.Offers.Any(each =>
                each.Offer.Number == accept.Offer && each.Offer.State == OfferState.Standing
            ),
            RoomCommand.AnswerOneText answer => view.OneTexts is not [.., { State: OneTextState.Put } text]
                || text.Versions.Length != answer.Version,
            RoomCommand.AnswerBlind answer => !view.BlindSuggestions.Any(each =>
                each.Number == answer.Suggestion && each.State == BlindState.Open
            ),
            _ => false,
        };

    /// <summary>Whether whoever asked does not play at that seat any more, or not by the program that asked.</summary>
    /// <param name="view">What the principal or the lead sees.</param>
    /// <param name="asked">What was asked for.</param>
    public static bool IsAskerGone(this RoomView view, Approval asked) =>
        view.Seats[asked.Seat] is var seat
        && (
            seat.State != SeatState.Taken
            || !asked.IsBy(seat.Occupation)
            || (asked.Program is { } program && !seat.Programs.Any(each => each.Id == program))
        );
}
