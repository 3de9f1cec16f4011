using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>The frame of a picture in a plane: where a value lies, in units of the picture, and the lines and numbers behind what is drawn.</summary>
/// <param name="Across">What goes to the right.</param>
/// <param name="Up">What goes upwards.</param>
/// <param name="Width">Width of the picture.</param>
/// <param name="Height">Height of the picture.</param>
/// <param name="Left">Room for the numbers at the left.</param>
/// <param name="Right">Room at the right.</param>
/// <param name="Top">Room above.</param>
/// <param name="Bottom">Room for the numbers below.</param>
internal sealed record PlotFrame(
    PictureAxis Across,
    PictureAxis Up,
    int Width,
    int Height,
    int Left,
    int Right,
    int Top,
    int Bottom
)
{
    private const int TextBelow = 18;
    private const int TextBeside = 8;
    private const int HalfText = 4;

    /// <summary>Whether what goes to the right is counted, so that its numbers are whole.</summary>
    public bool IsCounted { get; init; }

    public double X(double value) => Left + (Across.Share(value) * (Width - Left - Right));

    public double Y(double value) => Height - Bottom - (Up.Share(value) * (Height - Top - Bottom));

    /// <summary>Writes a line and a number for every tick of both axes.</summary>
    public void Grid(Markup svg, Language language)
    {
        svg.Raw("<g class=\"grid\">");
        foreach (double tick in AxisTicks.Of(Across))
        {
            string x = Markup.Length(X(tick));
            svg.Raw($"<line x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>");
            svg.Element(
                "text",
                language.Mark(tick, IsCounted ? 0 : AxisTicks.Decimals(Across)),
                $"x=\"{x}\" y=\"{Height - Bottom + TextBelow}\""
            );
        }

        foreach (double tick in AxisTicks.Of(Up))
        {
            string y = Markup.Length(Y(tick));
            svg.Raw($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/>");
            svg.Element(
                "text",
                language.Mark(tick, AxisTicks.Decimals(Up)),
                $"x=\"{Left - TextBeside}\" y=\"{Markup.Length(Y(tick) + HalfText)}\" class=\"end\""
            );
        }

        svg.Raw("</g>");
    }
}
