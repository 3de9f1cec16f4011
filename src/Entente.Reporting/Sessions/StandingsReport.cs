using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Simulation.Tournaments;

namespace Entente.Reporting.Sessions;

/// <summary>The standings of a tournament as a table to be read in a terminal.</summary>
public static class StandingsReport
{
    /// <summary>The table, lines ended by line feeds.</summary>
    /// <param name="standings">The standings.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(ImmutableArray<Standing> standings, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var table = new Table(
            [
                new(""),
                new(language.Say("advantage", "voordeel"), IsNumeric: true),
                new("± 95%", IsNumeric: true),
                new(language.Say("agreed", "akkoord"), IsNumeric: true),
                new(language.Say("seats", "plaatsen"), IsNumeric: true),
            ],
            [
                .. standings.Select(each =>
                    (ImmutableArray<Cell>)
                        [
                            RichText.Strong(each.Strategy),
                            new Cell(language.Number(each.Advantage, 4), Math.Clamp(each.Advantage, 0, 1)),
                            language.Number(each.Margin, 4),
                            language.Percent(each.Agreed),
                            language.Count(each.Seats),
                        ]
                ),
            ]
        )
        {
            Caption = language.Say("Strategies by mean advantage", "Strategieën naar gemiddeld voordeel"),
        };
        var document = new Document(
            language.Say("Standings", "Stand"),
            language.Say(
                "Advantage: the gain over the fallback as a share of the most that could be gained, every scenario counting the same",
                "Voordeel: de winst boven de terugvaloptie als deel van de hoogst mogelijke winst, elk scenario telt even zwaar"
            ),
            [new Section("standings", "", [new Block.Tabular(table)])]
        );
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(document))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
