using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Web.Tables;

/// <summary>Whether what a lead asked its principal for can still be done.</summary>
internal static class MootApproval
{
    /// <summary>Whether nothing would come of an approval: what it answers was taken back, replaced or answered, or the talks are over.</summary>
    /// <param name="view">What the principal or the lead sees.</param>
    /// <param name="asked">What was asked for.</param>
    public static bool IsMoot(this RoomView view, Approval asked) =>
        asked.Move switch
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
}
