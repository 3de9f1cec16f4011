using Entente.Evaluation;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Tournaments;

/// <summary>The payoffs of strategies against each other in a terminal: numbers in hundredths with a shade beside them, as many columns as fit.</summary>
internal sealed class HeatLines(TournamentAnalysis analysis, TerminalStyle style, Language language)
{
    private const int CellWidth = 6;
    private const int MostName = 28;
    private const int LeastName = 12;
    private const string Shades = " ░▒▓█";

    public IEnumerable<Line> Lines()
    {
        int count = analysis.Standings.Length;
        string heading = language.Say("Against each other", "Tegen elkaar");
        string lead = style.HasUnicode ? "── " : "-- ";
        var line = new Line().Add(lead, Tone.Faint).Add(heading, Tone.Strong).Add(" ");
        yield return new Line();
        yield return line.Add(new string(lead[0], Math.Max(0, style.Columns - line.Width)), Tone.Faint);
        int widest = analysis.Standings.Max(each => TextWidth.Of(each.Strategy)) + NumberWidth + 1;
        int name = Math.Clamp(widest, LeastName, Math.Min(MostName, style.Columns - (4 * CellWidth)));
        int columns = (style.Columns - name - 1) / CellWidth;
        for (int first = 0; first < count; first += columns)
        {
            if (first > 0)
            {
                yield return new Line();
            }

            foreach (Line each in Chunk(first, Math.Min(count, first + columns), name))
            {
                yield return each;
            }
        }

        string note = language.Say(
            "Rows: what a strategy obtained, in hundredths of the most; columns: the number of the strategy that it met. Marked >: the best reply.",
            "Rijen: wat een strategie behaalde, in honderdsten van het meeste; kolommen: het nummer van de strategie die ze trof. Met >: het beste antwoord."
        );
        foreach (Line each in TextWrap.Lines(RichText.Faint(note), style.Columns))
        {
            yield return each;
        }
    }

    private int NumberWidth => TournamentTables.NumberOf(analysis.Standings.Length - 1).Length;

    private IEnumerable<Line> Chunk(int first, int end, int name)
    {
        var heading = new Line().PadTo(name + 1);
        for (int other = first; other < end; other++)
        {
            heading.Add(TournamentTables.NumberOf(other).PadLeft(CellWidth - 1) + " ", Tone.Faint);
        }

        yield return heading;
        for (int own = 0; own < analysis.Standings.Length; own++)
        {
            var line = new Line()
                .Add(TournamentTables.NumberOf(own).PadLeft(NumberWidth) + " ", Tone.Faint)
                .Add(Fitted(analysis.Standings[own].Strategy, name - NumberWidth - 1), Tone.Strong)
                .PadTo(name + 1);
            for (int other = first; other < end; other++)
            {
                double payoff = analysis.Game!.Game.Payoffs[own][other];
                bool isBest = analysis.Game.Game.BestRepliesTo(other).Contains(own);
                string number = (isBest ? ">" : "") + language.Number(payoff * 100, 0);
                line.Add(number.PadLeft(CellWidth - 1), isBest ? Tone.Good : Tone.Plain)
                    .Add(ShadeOf(payoff), Tone.Accent);
            }

            yield return line;
        }
    }

    // Names are cut, their numbers stand in the standings in full.
    private static string Fitted(string name, int width)
    {
        if (TextWidth.Of(name) <= width)
        {
            return name;
        }

        int length = name.Length;
        while (TextWidth.Of(name[..length]) > width - 1)
        {
            length--;
        }

        return name[..length] + "…";
    }

    private string ShadeOf(double payoff)
    {
        int shade = (int)Math.Clamp(Math.Floor(payoff * Shades.Length), 0, Shades.Length - 1);
        return style.HasUnicode ? Shades[shade].ToString() : " ";
    }
}
