using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>Which deals no side had offered, and where they came from.</summary>
internal static class MediationWords
{
    /// <summary>What was agreed on a proposal of the mediator, or of the table itself, in order.</summary>
    /// <param name="l">The language.</param>
    /// <param name="view">The table.</param>
    public static IEnumerable<string> MediatedDeals(this PageLanguage l, RoomView view) =>
        view.Timeline.Select(item => Deal(l, view, item)).OfType<string>();

    private static string? Deal(PageLanguage l, RoomView view, TimelineItem item) =>
        item.Events.Select(TermsOf).OfType<Terms>().FirstOrDefault() is { } terms
        && item.Events.Select(happened => Origin(l, view, happened)).OfType<string>().FirstOrDefault() is { } origin
            ? $"{l.TermsLine(view.Space, terms)} ({origin})"
            : null;

    private static Terms? TermsOf(RoomEvent happened) =>
        happened switch
        {
            RoomEvent.InterimAgreed agreed => agreed.Terms,
            RoomEvent.AgreementReached agreed => agreed.Terms,
            _ => null,
        };

    private static string? Origin(PageLanguage l, RoomView view, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.OneTextAnswered answered => l.Say(
                $"the mediator's one text {answered.OneText}, version {VersionOf(view, answered.OneText)}",
                $"de gemeenschappelijke tekst {answered.OneText} van de bemiddelaar, versie {VersionOf(view, answered.OneText)}"
            ),
            RoomEvent.BlindPublished { IsMatch: true } published => l.Say(
                $"the mediator's blind suggestion {published.Suggestion}",
                $"de blinde suggestie {published.Suggestion} van de bemiddelaar"
            ),
            RoomEvent.ImprovementPublished { IsTaken: true } published => l.Say(
                $"improvement {published.Improvement} after the deal, as the table or its mediator proposed it",
                $"verbetering {published.Improvement} na het akkoord, zoals de tafel of de bemiddelaar haar voorstelde"
            ),
            _ => null,
        };

    private static int VersionOf(RoomView view, int number) =>
        view.OneTexts.FirstOrDefault(each => each.Number == number)?.Versions.Length ?? 0;
}
