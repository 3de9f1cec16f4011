using System.Collections.Immutable;
using Entente.Evaluation;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tournaments;

/// <summary>The report of a tournament in sections, before it is drawn.</summary>
internal sealed class TournamentDocument(AnalysedTournament tournament, Language language)
{
    private readonly TournamentAnalysis analysis = tournament.Analysis;
    private readonly TournamentWords words = new(tournament.Analysis, language);
    private readonly TournamentTables tables = new(tournament.Analysis, language);

    public string Title =>
        tournament.Name.Length > 0
            ? language.Say($"Tournament: {tournament.Name}", $"Toernooi: {tournament.Name}")
            : language.Say("Tournament", "Toernooi");

    public string Subtitle
    {
        get
        {
            string strategies = Counted(
                analysis.Standings.Length,
                "strategy",
                "strategies",
                "strategie",
                "strategieën"
            );
            string scenarios = Counted(analysis.Scenarios.Length, "scenario", "scenarios", "scenario", "scenario's");
            string sessions = Counted(analysis.Sessions, "session", "sessions", "sessie", "sessies");
            return $"{strategies}, {scenarios}, {sessions}";
        }
    }

    /// <summary>The words that say what advantage is.</summary>
    public string Advantage =>
        language.Say(
            "Advantage: the gain over the fallback as a share of the most that could be gained; every scenario counts the same.",
            "Voordeel: de winst boven de terugvaloptie als deel van de hoogst mogelijke winst; elk scenario telt even zwaar."
        );

    /// <summary>The standings, up to where payoffs are drawn.</summary>
    public Document Opening() =>
        new(
            Title,
            Subtitle,
            [
                new Section("lead", "", [new Block.Lead(words.Lead())]),
                new Section(
                    "standings",
                    language.Say("Standings", "Stand"),
                    [new Block.Tabular(tables.Standings()), new Block.Paragraph(RichText.Faint(Advantage)), .. Tests()]
                ),
            ]
        );

    /// <summary>What follows the payoffs.</summary>
    public Document Rest() => new("", "", [.. Game(), Social(), League(), Scenarios()]);

    public ImmutableArray<Block> Tests() =>
        analysis.Comparisons.IsEmpty ? [] : [new Block.Paragraph(RichText.Faint(words.Test()))];

    public IEnumerable<Section> Game()
    {
        if (analysis.Game is { } game)
        {
            yield return new Section(
                "game",
                language.Say(
                    "If parties could choose among these strategies",
                    "Als partijen uit deze strategieën konden kiezen"
                ),
                [new Block.Bullets([.. words.Equilibria()]), new Block.Tabular(tables.Regrets(game))]
            );
        }
    }

    public Section Social() =>
        new(
            "social",
            language.Say("For all parties together", "Voor alle partijen samen"),
            [new Block.Tabular(tables.Social()), new Block.Tabular(tables.Seats())]
        );

    public Section League() =>
        new(
            "league",
            language.Say("Concealing", "Verhulling"),
            analysis.HasConcealing
                ?
                [
                    new Block.Tabular(tables.League()),
                    new Block.Paragraph(
                        RichText.Faint(
                            language.Say(
                                "Concealing, as in ANL 2026: the two parties of a session share one point by the accuracy (1 + tau) / 2 of their models of each other; who publishes none forfeits its part. Tau is Kendall's.",
                                "Verhulling, als in ANL 2026: de twee partijen van een sessie delen één punt naar de nauwkeurigheid (1 + tau) / 2 van hun modellen van elkaar; wie er geen publiceert, verspeelt zijn deel. Tau is die van Kendall."
                            )
                        )
                    ),
                ]
                :
                [
                    new Block.Paragraph(
                        language.Say(
                            "Not available: the results tell of no opponent model in a session of two (columns model_tau_1 and model_tau_2). A tournament that is played with --models measures those that its strategies have.",
                            "Niet beschikbaar: de resultaten vertellen van geen model van de ander in een sessie van twee (kolommen model_tau_1 en model_tau_2). Een toernooi dat met --models gespeeld wordt, meet die van zijn strategieën."
                        )
                    ),
                ]
        );

    public Section Scenarios() =>
        new("scenarios", language.Say("By scenario", "Per scenario"), [new Block.Tabular(tables.Scenarios())]);

    private string Counted(long count, string one, string many, string een, string meer) =>
        language.Count(count) + " " + (count == 1 ? language.Say(one, een) : language.Say(many, meer));
}
