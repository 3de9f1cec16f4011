using Entente.Evaluation;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>How the numbers of a page came about, for those who want to judge them.</summary>
internal sealed class MethodWords(TournamentAnalysis analysis, Language language)
{
    public IEnumerable<string> All()
    {
        EvaluationOptions options = analysis.Options;
        yield return language.Say(
            "Means are taken within each scenario over all seats, then over scenarios. Utilities, welfare, Nash products and distances are on the parties' own scales, so that scenarios in other units weigh more; advantages are not.",
            "Gemiddelden worden binnen elk scenario over alle plaatsen genomen, dan over scenario's. Nut, welvaart, Nashproducten en afstanden staan op de eigen schalen van de partijen, zodat scenario's in andere eenheden zwaarder wegen; voordelen niet."
        );
        yield return language.Say(
            $"Intervals over scenarios: {language.Count(options.Resamples)} times as many scenarios were drawn with replacement (seed {options.Seed}); the ends leave 2.5% of the resampled means on either side. With few scenarios such intervals are somewhat too narrow.",
            $"Intervallen over scenario's: {language.Count(options.Resamples)} keer werden evenveel scenario's met teruglegging getrokken (toevalsgetal {options.Seed}); de uiteinden laten aan elke kant 2,5% van de gemiddelden weg. Bij weinig scenario's zijn zulke intervallen iets te smal."
        );
        yield return language.Say(
            "Pairs: Wilcoxon's signed-rank test (exact up to 100 differences, those of 0 treated as Pratt proposed), corrected for the number of pairs by Holm's method.",
            "Paren: Wilcoxons rangtekentoets (exact tot 100 verschillen, die van 0 behandeld zoals Pratt voorstelde), gecorrigeerd voor het aantal paren met Holms methode."
        );
        if (analysis.Game is not null)
        {
            yield return language.Say(
                "The game: a payoff is the mean advantage over scenarios and both seats. Payoffs are rounded to 10^-12; equilibria of that game are exact. Regret counts the strategies of this tournament alone.",
                "Het spel: een opbrengst is het gemiddelde voordeel over scenario's en beide plaatsen. Opbrengsten zijn afgerond op 10^-12; evenwichten van dat spel zijn exact. Spijt telt alleen de strategieën van dit toernooi."
            );
        }
    }
}
