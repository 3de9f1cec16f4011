using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Terminal;

/// <summary>What the signs of a drawing stand for, an entry never broken where it fits on a line.</summary>
internal sealed class PictureLegend(OutcomePicture picture, TerminalStyle style, Language language)
{
    private const int Gap = 3;

    public IEnumerable<Line> Lines()
    {
        var line = new Line();
        foreach (RichText entry in Entries())
        {
            List<Line> lines = TextWrap.Lines(entry, style.Columns);
            if (line.Width > 0 && line.Width + Gap + lines[0].Width > style.Columns)
            {
                yield return line;
                line = new Line();
            }

            line.Add(line.Width > 0 ? new string(' ', Gap) : "").Add(lines[0]);
            foreach (Line rest in lines.Skip(1))
            {
                yield return line;
                line = rest;
            }
        }

        yield return line;
    }

    private IEnumerable<RichText> Entries()
    {
        foreach (PictureMark mark in picture.Marks)
        {
            Tone tone = mark.Kinds[0] <= MarkKind.Ordinal ? Tone.Good : Tone.Strong;
            yield return RichText.Of(mark.Letters[..1], tone) + $" {mark.Name}";
        }

        if (picture.Axes.Length == 2)
        {
            yield return RichText.Of(style.HasUnicode ? "●" : "O", Tone.Accent)
                + language.Say(" efficient", " efficiënt");
            if (picture.Frontier.Any(point => !point.IsAcceptable))
            {
                yield return RichText.Of(style.HasUnicode ? "○" : "o", Tone.Accent)
                    + language.Say(" efficient, not acceptable to all", " efficiënt, niet voor allen aanvaardbaar");
            }
        }

        string fallback =
            picture.Axes.Length == 2
                ? style.HasUnicode
                    ? "┊"
                    : ":"
                : style.HasUnicode
                    ? "┃"
                    : "|";
        yield return RichText.Strong(fallback) + language.Say(" without a deal", " zonder akkoord");
    }
}
