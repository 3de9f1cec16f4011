using System.Security.Cryptography;
using System.Text;
using Entente.Evaluation;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Tournaments;
using Entente.Reporting.Web.Tournaments;

namespace Entente.Reporting.Web;

/// <summary>What the results of a tournament say, as one page that needs nothing else: style, plots, numbers and script lie in it, and it asks the network for nothing.</summary>
/// <remarks>
/// Names are escaped, and the page's own policy forbids every script but its own. Without scripts everything can be read; with them, what one points at is told, and a strategy that is chosen
/// stands out in all plots. Beside every plot stand its numbers in a table.
/// </remarks>
public static class TournamentHtml
{
    /// <summary>The page.</summary>
    /// <param name="tournament">The tournament.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(AnalysedTournament tournament, Language language)
    {
        ArgumentNullException.ThrowIfNull(tournament);
        ArgumentNullException.ThrowIfNull(language);
        var document = new TournamentDocument(tournament, language);
        string script = Asset.TournamentScript;
        var page = new Markup();
        page.Raw("<!doctype html>\n").Open("html", $"lang=\"{language.Tag}\"").NewLine().Open("head").NewLine();
        page.Raw("<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Raw(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'\">\n"
        );
        page.Element("title", document.Title).NewLine();
        page.Open("style").NewLine().Raw(Asset.ReportStyle + "\n" + Asset.TournamentStyle).NewLine();
        page.Close("style").NewLine().Close("head").NewLine().Open("body").NewLine().Open("main").NewLine();
        page.Element("h1", document.Title).NewLine().Element("p", document.Subtitle, "class=\"subtitle\"").NewLine();
        new Sections(page, tournament, document, language).Write();
        page.Element("footer", language.Say("Made with Entente.", "Gemaakt met Entente.")).NewLine();
        page.Close("main").NewLine().Raw("<div id=\"tip\" role=\"status\"></div>\n");
        page.Raw("<script>").Raw(script).Raw("</script>\n");
        return page.Close("body").NewLine().Close("html").NewLine().ToString();
    }

    private static string HashOf(string script) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    private sealed class Sections(
        Markup page,
        AnalysedTournament tournament,
        TournamentDocument document,
        Language language
    )
    {
        // Larger tables stand below each other.
        private const int MostBeside = 10;

        private readonly TournamentAnalysis analysis = tournament.Analysis;
        private readonly HtmlBlocks blocks = new(page, null);
        private readonly TournamentTables tables = new(tournament.Analysis, language);
        private readonly TournamentWords words = new(tournament.Analysis, language);

        public void Write()
        {
            blocks.Write(new Block.Lead(words.Lead()));
            new StrategyChips(page, analysis, language).Write();
            Section("standings", language.Say("Standings", "Stand"), Standings);
            if (analysis.Standings.Length > 1)
            {
                Section("meetings", language.Say("Against each other", "Tegen elkaar"), Meetings);
            }

            foreach (Section section in document.Game())
            {
                Section(section.Key, section.Heading, () => Game(section));
            }

            if (!analysis.Agreements.IsEmpty)
            {
                Section("agreements", language.Say("What was agreed", "Wat werd afgesproken"), Agreements);
            }

            Section("times", language.Say("When it was agreed", "Wanneer het tot een akkoord kwam"), Times);
            Section("scenarios", language.Say("By scenario", "Per scenario"), Scenarios);
            Plain(document.Social());
            Plain(document.League());
            Section("method", language.Say("How this was counted", "Hoe dit is geteld"), Method);
        }

        private void Section(string key, string heading, Action write)
        {
            page.Open("section", $"id=\"{key}\"").NewLine().Element("h2", heading).NewLine();
            write();
            page.Close("section").NewLine();
        }

        private void Plain(Section section) =>
            Section(
                section.Key,
                section.Heading,
                () =>
                {
                    foreach (Block block in section.Blocks)
                    {
                        blocks.Write(block);
                    }
                }
            );

        private void Standings()
        {
            new StandingsTable(page, analysis, language).Write();
            Note(document.Advantage);
            Note(
                language.Say(
                    "Dots: means. Thick lines: 95% intervals over scenarios (bootstrap); thin lines: 95% intervals for these very scenarios, from the spread between sessions.",
                    "Punten: gemiddelden. Dikke lijnen: 95%-intervallen over scenario's (bootstrap); dunne lijnen: 95%-intervallen voor precies deze scenario's, uit de spreiding tussen sessies."
                )
            );
            foreach (Block block in document.Tests())
            {
                blocks.Write(block);
            }
        }

        private void Meetings()
        {
            var matrices = new Matrices(page, analysis, language);
            bool isLarge = analysis.Standings.Length > MostBeside;
            page.Open("div", isLarge ? "class=\"pair below\"" : "class=\"pair\"").NewLine();
            matrices.Payoffs();
            matrices.Significance();
            page.Close("div").NewLine();
        }

        private void Game(Section section)
        {
            var plots = new DynamicsPlots(page, analysis, language);
            blocks.Write(section.Blocks[0]);
            page.Open("div", "class=\"pair\"").NewLine();
            plots.FromUniform();
            plots.Portrait();
            page.Close("div").NewLine();
            plots.FromEach();
            foreach (Block block in section.Blocks.Skip(1))
            {
                blocks.Write(block);
            }
        }

        private void Agreements()
        {
            Note(
                language.Say(
                    "Each dot is an agreement: to the right the advantage of seat 1, upwards that of seat 2; its colour is the strategy of seat 1, its ring that of seat 2, its size how often. Line: the frontier. N: Nash, K: Kalai-Smorodinsky.",
                    "Elke punt is een akkoord: naar rechts het voordeel van plaats 1, omhoog dat van plaats 2; de kleur is de strategie van plaats 1, de ring die van plaats 2, de grootte hoe vaak. Lijn: het front. N: Nash, K: Kalai-Smorodinsky."
                )
            );
            new AgreementPlots(page, tournament, language).Write();
        }

        private void Times()
        {
            Note(
                language.Say(
                    "How the seats of a strategy ended: the share that agreed in each twentieth of the time, all on the same scale.",
                    "Hoe de plaatsen van een strategie eindigden: het deel dat in elk twintigste van de tijd tot een akkoord kwam, alle op dezelfde schaal."
                )
            );
            new TimePlots(page, analysis, language).Write();
        }

        private void Scenarios()
        {
            new Matrices(page, analysis, language).Scenarios();
            page.Open("details").Element("summary", language.Say("As a table", "Als tabel")).NewLine();
            blocks.Write(new Block.Tabular(tables.Scenarios()));
            page.Close("details").NewLine();
        }

        private void Method()
        {
            foreach (string sentence in new MethodWords(analysis, language).All())
            {
                Note(sentence);
            }
        }

        private void Note(string text) => page.Element("p", text, "class=\"faint\"").NewLine();
    }
}
