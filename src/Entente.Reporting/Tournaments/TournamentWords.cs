using Entente.Evaluation;
using Entente.Evaluation.Games;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tournaments;

/// <summary>What the results of a tournament say, in sentences.</summary>
internal sealed class TournamentWords(TournamentAnalysis analysis, Language language)
{
    private const double Gone = 0.0005;
    private const int MostEquilibria = 8;

    private EmpiricalGame? Game => analysis.Game;

    private string Level => language.Short(analysis.Options.Significance * 100) + "%";

    public string NameOf(int strategy) => analysis.Standings[strategy].Strategy;

    public string Number(double? value, int decimals = 3) =>
        value is { } known ? language.Number(known, decimals) : "–";

    public string Interval(double? low, double? high) =>
        low is { } from && high is { } to ? $"{language.Number(from, 3)} – {language.Number(to, 3)}" : "–";

    /// <summary>Who obtained most, and whether that is certain.</summary>
    public RichText Lead()
    {
        Estimate best = analysis.Standings[0].Of(Measure.Advantage);
        if (best.Mean is null)
        {
            return language.Say(
                "In none of these scenarios could anybody gain anything.",
                "In geen van deze scenario's viel er voor iemand iets te winnen."
            );
        }

        string range = best is { Low: not null, High: not null }
            ? language.Say(
                $" (95% interval over scenarios: {Interval(best.Low, best.High)})",
                $" (95%-interval over scenario's: {Interval(best.Low, best.High)})"
            )
            : "";
        RichText lead =
            RichText.Strong(NameOf(0))
            + language.Say(" obtained most: a mean advantage of ", " behaalde het meest: een gemiddeld voordeel van ")
            + RichText.Strong(Number(best.Mean))
            + $"{range}. ";
        return lead + Certainty();
    }

    private RichText Certainty()
    {
        string[] close =
        [
            .. analysis
                .Comparisons.Where(each => each is { First: 0, IsSignificant: false })
                .Select(each => NameOf(each.Second)),
        ];
        return analysis.Standings.Length == 1 ? RichText.Empty
            : close.Length == 0
                ? language.Say(
                    "The difference to every other is significant.",
                    "Het verschil met elke andere is significant."
                )
            : close.Length == analysis.Standings.Length - 1
                ? language.Say(
                    "No difference to another is significant.",
                    "Geen enkel verschil met een andere is significant."
                )
            : language.Say(
                $"The difference is not significant to {language.List(close)}.",
                $"Het verschil is niet significant met {language.List(close)}."
            );
    }

    /// <summary>What the comparison of pairs rests on, and what it can claim.</summary>
    public string Test()
    {
        int most = analysis.Comparisons.IsEmpty ? 0 : analysis.Comparisons.Max(each => each.Pairs);
        string unit = analysis.Pairing switch
        {
            PairingUnit.Scenario => language.Say(
                "one difference a scenario, so that it speaks of scenarios like these",
                "één verschil per scenario, zodat de uitspraak over zulke scenario's gaat"
            ),
            PairingUnit.Seat => language.Say(
                "one difference a seat of a scenario",
                "één verschil per plaats in een scenario"
            ),
            _ => language.Say(
                "one difference a seat of a scenario and opponent, so that it speaks of these very scenarios and opponents",
                "één verschil per plaats in een scenario en tegenstander, zodat de uitspraak alleen over deze scenario's en tegenstanders gaat"
            ),
        };
        return language.Say(
            $"Two strategies that share a letter do not differ significantly at {Level}: Wilcoxon's signed-rank test on mean advantages, {unit} (at most {language.Count(most)}), with Holm's correction for {language.Count(analysis.Comparisons.Length)} comparisons.",
            $"Twee strategieën met een gemeenschappelijke letter verschillen niet significant bij {Level}: Wilcoxons rangtekentoets op gemiddelde voordelen, {unit} (hoogstens {language.Count(most)}), met Holms correctie voor {language.Count(analysis.Comparisons.Length)} vergelijkingen."
        );
    }

    /// <summary>The equilibria and the dynamics.</summary>
    public IEnumerable<RichText> Equilibria()
    {
        if (Game is not { } game)
        {
            yield break;
        }

        foreach (SymmetricEquilibrium each in game.Symmetric.Found.Take(MostEquilibria))
        {
            yield return Equilibrium(game, each);
        }

        int more = game.Symmetric.Found.Length - MostEquilibria;
        if (more > 0)
        {
            yield return language.Say(
                $"There are {language.Count(more)} more such mixtures.",
                $"Er zijn nog {language.Count(more)} van zulke mengsels."
            );
        }

        PureProfile[] unequal = [.. game.Pure.Where(each => !each.IsSymmetric)];
        foreach (PureProfile each in unequal.Take(MostEquilibria))
        {
            yield return language.Say("One side plays ", "De ene kant speelt ")
                + RichText.Strong(NameOf(each.First))
                + language.Say(" and the other ", " en de andere ")
                + RichText.Strong(NameOf(each.Second))
                + language.Say(
                    ": neither gains by another strategy.",
                    ": geen van beide wint bij een andere strategie."
                );
        }

        if (!game.Symmetric.IsComplete)
        {
            yield return language.Say(
                $"Mixtures of more than {language.Count(game.Symmetric.LargestSupport)} of the {language.Count(game.Symmetric.Undominated)} strategies that are not dominated were not searched.",
                $"Mengsels van meer dan {language.Count(game.Symmetric.LargestSupport)} van de {language.Count(game.Symmetric.Undominated)} strategieën die niet gedomineerd worden, zijn niet onderzocht."
            );
        }
        else if (game.Symmetric.IsDegenerate)
        {
            yield return language.Say(
                "Some strategies do equally well here, so that there may be more mixtures than these.",
                "Sommige strategieën doen het hier even goed, zodat er meer mengsels kunnen zijn dan deze."
            );
        }

        yield return Dynamics(game.FromUniform);
    }

    private RichText Equilibrium(EmpiricalGame game, SymmetricEquilibrium each)
    {
        string value = Number(each.Value);
        if (each.IsPure)
        {
            int strategy = each.Support[0];
            string held = game.EquilibriumShares.IsEmpty
                ? ""
                : language.Say(
                    $" This holds in {language.Percent(game.EquilibriumShares[strategy])} of the resampled sets of scenarios.",
                    $" Dit geldt in {language.Percent(game.EquilibriumShares[strategy])} van de opnieuw getrokken verzamelingen scenario's."
                );
            return language.Say("Everyone plays ", "Iedereen speelt ")
                + RichText.Strong(NameOf(strategy))
                + language.Say(
                    $": {value} each, and nobody gains by another strategy.",
                    $": elk {value}, en niemand wint bij een andere strategie."
                )
                + held;
        }

        string mixture = language.List([
            .. each
                .Support.OrderByDescending(strategy => each.Mixture[strategy])
                .Select(strategy => $"{language.Percent(each.Mixture[strategy])} {NameOf(strategy)}"),
        ]);
        return language.Say("A mixture of ", "Een mengsel van ")
            + RichText.Strong(mixture)
            + language.Say(
                $": {value} each, and nobody gains by another strategy.",
                $": elk {value}, en niemand wint bij een andere strategie."
            );
    }

    private RichText Dynamics(Trajectory run)
    {
        string[] left =
        [
            .. Enumerable
                .Range(0, run.End.Length)
                .Where(i => run.End[i] > Gone)
                .OrderByDescending(i => run.End[i])
                .Select(i =>
                    run.End[i] > 1 - Gone ? NameOf(i) : $"{language.Percent(Math.Round(run.End[i], 3))} {NameOf(i)}"
                ),
        ];
        string end = language.List(left);
        return run.HasSettled
            ? language.Say(
                $"A population that begins with equal shares, in which what obtains more grows, ends as {end}.",
                $"Een bevolking die met gelijke delen begint en waarin groeit wat meer behaalt, eindigt als {end}."
            )
            : language.Say(
                $"A population that begins with equal shares, in which what obtains more grows, had not settled when the run ended; it was then {end}.",
                $"Een bevolking die met gelijke delen begint en waarin groeit wat meer behaalt, was aan het eind nog niet tot rust gekomen; ze was toen {end}."
            );
    }
}
