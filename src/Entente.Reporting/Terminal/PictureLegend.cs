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
            string frontier = style.HasUnicode ? "⣿" : "o";
            string fallback = style.HasUnicode ? "┊" : ":";
            return legend
                + RichText.Of(frontier, Tone.Accent)
                + language.Say(" efficient   ", " efficiënt   ")
                + RichText.Faint(fallback)
                + language.Say(" without a deal", " zonder akkoord");
        }

        string own = style.HasUnicode ? "┃" : "|";
        return legend + RichText.Strong(own) + language.Say(" without a deal", " zonder akkoord");
    }
}
