using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Packages;

/// <summary>What a lead asks its principal to be allowed to bind the side to.</summary>
internal static class RequestedTerms
{
    /// <summary>Whether it is known what a request was about: one on a one text names its version alone, and after another text was begun that could be of either.</summary>
    public static bool IsKnown(RoomView view, Approval request) =>
        request.IsOpen || request.Move is not RoomCommand.AnswerOneText || view.OneTexts.Length == 1;

    /// <summary>The terms of the move; none where it binds to nothing that is seen or known.</summary>
    public static Terms Of(RoomView view, Approval request) =>
        !IsKnown(view, request)
            ? Terms.None
            : request.Move switch
            {
                RoomCommand.MakeOffer make => make.Terms,
                RoomCommand.AcceptOffer accept => accept.Terms,
                RoomCommand.AnswerOneText text => view.OneTexts is [.., { } last]
                && text.Version <= last.Versions.Length
                    ? last.Versions[text.Version - 1].Terms
                    : Terms.None,
                RoomCommand.AnswerBlind blind => view.BlindSuggestions.FirstOrDefault(each =>
                    each.Number == blind.Suggestion
                )?.Terms
                    ?? Terms.None,
                RoomCommand.AnswerImprovement better => view.Improvements.FirstOrDefault(each =>
                    each.Number == better.Improvement
                )?.Terms
                    ?? Terms.None,
                _ => Terms.None,
            };
}
