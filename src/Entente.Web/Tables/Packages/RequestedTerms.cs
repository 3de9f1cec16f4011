using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Packages;

/// <summary>What a lead asks its principal to be allowed to bind the side to.</summary>
internal static class RequestedTerms
{
    /// <summary>The terms of the move; none where it binds to nothing that is seen.</summary>
    public static Terms Of(RoomView view, RoomCommand move) =>
        move switch
        {
            RoomCommand.MakeOffer make => make.Terms,
            RoomCommand.AcceptOffer accept => accept.Terms,
            RoomCommand.AnswerOneText text => view.OneTexts is [.., { } last] && text.Version <= last.Versions.Length
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
