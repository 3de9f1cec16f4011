using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Reporting.Pictures;
using Entente.Reporting.Sessions;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Web.Languages;
using Entente.Web.Rehearsing;

namespace Entente.Web.Components.Dance;

/// <summary>All that a drawing of offers needs, in the language of a page.</summary>
/// <param name="Axes">By party: its scale.</param>
/// <param name="Offers">The offers, in order.</param>
public sealed record DanceScene(ImmutableArray<PictureAxis> Axes, ImmutableArray<DanceOffer> Offers)
{
    private const int MostPoints = 300;

    /// <summary>Points of the frontier, by axis, in its order; empty when it is not known.</summary>
    public ImmutableArray<ImmutableArray<double>> Frontier { get; init; } = [];

    /// <summary>What was agreed, by axis; empty without agreement.</summary>
    public ImmutableArray<double> Agreement { get; init; } = [];

    /// <summary>The scene of a rehearsal.</summary>
    /// <param name="played">The rehearsal.</param>
    /// <param name="language">The language of the page.</param>
    public static DanceScene Of(RehearsalAnswer.Done played, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(played);
        ArgumentNullException.ThrowIfNull(language);
        PlayedSession session = played.Session;
        return new DanceScene(
            [.. session.Utilities.Select(utility => AxisOf(utility, language))],
            [
                .. session
                    .Result.Log.Where(each => each is { Event.Kind: SessionEventKind.OfferMade, Outcome: not null })
                    .Select(each => OfferOf(session, each, language)),
            ]
        )
        {
            Frontier = played.Review.Analysis is { Frontier: var frontier }
                ?
                [
                    .. frontier
                        .Take(MostPoints)
                        .Where(point => point.Utilities.All(each => each is not null))
                        .Select(point => point.Utilities.Select(each => each!.Value.ToDouble()).ToImmutableArray()),
                ]
                : [],
            Agreement = session.Result.Agreement is null ? [] : session.Result.Utilities,
        };
    }

    private static PictureAxis AxisOf(BidUtility utility, PageLanguage language)
    {
        double low = Math.Min(utility.Min, utility.Reservation);
        double high = Math.Max(utility.Max, utility.Reservation);
        double air = high > low ? 0 : 1;
        return new PictureAxis(
            language.Of(utility.Party.Title, utility.Party.Name),
            "",
            low - air,
            high + air,
            utility.Reservation,
            2
        );
    }

    private static DanceOffer OfferOf(PlayedSession session, LoggedEvent made, PageLanguage language)
    {
        Scenario scenario = session.Scenario;
        ImmutableArray<double> worths = session.Setup.Space.UtilitiesOf(made.Outcome!);
        string what = string.Join(
            ", ",
            scenario.Space.Issues.Select(
                (issue, i) => $"{language.NameOf(issue)}: {language.NameOf(issue, made.Outcome!.Values[i])}"
            )
        );
        string worth = string.Join(
            ", ",
            scenario.Parties.Select(
                (party, i) => $"{language.Of(party.Title, party.Name)} {language.Language.Short(worths[i])}"
            )
        );
        Party by = scenario.Parties[made.Event.Party];
        string told = language.Say(
            $"Round {made.Event.Round + 1}, {language.Of(by.Title, by.Name)} offers {what}. Worth: {worth}.",
            $"Ronde {made.Event.Round + 1}, {language.Of(by.Title, by.Name)} stelt voor: {what}. Waarde: {worth}."
        );
        return new DanceOffer(made.Event.Party, worths, told);
    }
}
