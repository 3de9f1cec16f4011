using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Terminal;

/// <summary>What the signs of a drawing stand for.</summary>
internal static class PictureLegend
{
    public static RichText Of(OutcomePicture picture, TerminalStyle style, Language language)
    {
        RichText legend = RichText.Empty;
        foreach (PictureMark mark in picture.Marks)
        {
            Tone tone = mark.Kinds[0] <= MarkKind.Ordinal ? Tone.Good : Tone.Strong;
            legend = legend + RichText.Of(mark.Letters[..1], tone) + $" {mark.Name}   ";
        }

        if (picture.Axes.Length == 2)
        {
            string frontier = style.HasUnicode ? "●" : "O";
            string fallback = style.HasUnicode ? "┊" : ":";
            return legend
                + RichText.Of(frontier, Tone.Accent)
                + language.Say(" efficient   ", " efficiënt   ")
                + (picture.Frontier.All(point => point.IsAcceptable) ? RichText.Empty : Refused(style, language))
                + RichText.Faint(fallback)
                + language.Say(" without a deal", " zonder akkoord");
        }

        string own = style.HasUnicode ? "┃" : "|";
        return legend + RichText.Strong(own) + language.Say(" without a deal", " zonder akkoord");
    }

    private static RichText Refused(TerminalStyle style, Language language) =>
        RichText.Of(style.HasUnicode ? "○" : "o", Tone.Accent)
        + language.Say(" efficient, not acceptable to all   ", " efficiënt, niet voor allen aanvaardbaar   ");
}
