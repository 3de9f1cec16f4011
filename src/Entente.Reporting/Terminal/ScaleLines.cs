using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Terminal;

/// <summary>One line a party, from its worst to its best outcome, with everything that has a name on it (parallel coordinates, laid down).</summary>
internal sealed class ScaleLines(OutcomePicture picture, TerminalStyle style, Language language)
{
    private const int LongestName = 22;

    public IEnumerable<Line> Lines()
    {
        int margin = Math.Min(LongestName, picture.Axes.Max(axis => TextWidth.Of(axis.Party))) + 1;
        for (int i = 0; i < picture.Axes.Length; i++)
        {
            PictureAxis axis = picture.Axes[i];
            string low = language.Mark(axis.Low, axis.Decimals);
            string high = language.Mark(axis.High, axis.Decimals);
            int columns = Math.Max(10, style.Columns - margin - low.Length - high.Length - 4);
            foreach (Line marks in Marks(axis, i, columns, margin + low.Length + 2))
            {
                yield return marks;
            }

            var line = new Line();
            line.Add(TextWrap.Lines(RichText.Strong(axis.Party), margin - 1)[0]).PadTo(margin);
            yield return line.Add(low + " ", Tone.Faint).Add(Scale(axis, columns)).Add(" " + high, Tone.Faint);
        }
    }

    // Letters that would fall on each other are stacked.
    private IEnumerable<Line> Marks(PictureAxis axis, int party, int columns, int start)
    {
        var rows = new List<Dictionary<int, PictureMark>>();
        foreach (PictureMark mark in picture.Marks)
        {
            int at = PlaceOf(axis.Share(mark.Utilities[party]), columns);
            Dictionary<int, PictureMark>? free = rows.Find(row => !row.ContainsKey(at));
            if (free is null)
            {
                free = [];
                rows.Add(free);
            }

            free[at] = mark;
        }

        rows.Reverse();
        foreach (Dictionary<int, PictureMark> row in rows)
        {
            var line = new Line();
            foreach ((int at, PictureMark mark) in row.OrderBy(each => each.Key))
            {
                Tone tone = mark.Kinds[0] <= MarkKind.Ordinal ? Tone.Good : Tone.Strong;
                line.PadTo(start + at).Add(mark.Letters[..1], tone);
            }

            yield return line;
        }
    }

    private Line Scale(PictureAxis axis, int columns)
    {
        int reservation = PlaceOf(axis.Share(axis.Reservation), columns);
        var line = new Line();
        (char refused, char accepted, char fallback) = style.HasUnicode ? ('┈', '━', '┃') : ('.', '=', '|');
        line.Add(new string(refused, reservation), Tone.Faint);
        line.Add(fallback.ToString(), Tone.Strong);
        return line.Add(new string(accepted, Math.Max(0, columns - reservation - 1)), Tone.Accent);
    }

    private static int PlaceOf(double share, int columns) =>
        Math.Clamp((int)Math.Round(share * (columns - 1)), 0, columns - 1);
}
