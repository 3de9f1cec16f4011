using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>A forecast as a picture: how often each package is good enough for all, and below it how much the chance of a deal changes with each uncertain number.</summary>
public static class ForecastSvg
{
    private sealed record Frame(int Width, int Left, int Right, int Row, bool IsStacked)
    {
        public double X(double share) => Left + (share * (Width - Left - Right));
    }

    private static readonly Frame Desk = new(960, 430, 110, 32, IsStacked: false);
    private static readonly Frame Phone = new(PictureShapes.NarrowWidth, 8, 116, 58, IsStacked: true);

    private const int Head = 40;
    private const int MostInputs = 10;
    private const int MostText = 48;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ForecastReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Part(readings, language, $"{Asset.FigureStyle}\n{Asset.ForecastStyle}", PictureShape.Alone) + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(
        ImmutableArray<ForecastReading> readings,
        Language language,
        string style,
        PictureShape shape
    )
    {
        Frame frame = shape == PictureShape.Narrow ? Phone : Desk;
        int height = readings.Sum(each => HeightOf(each.Forecast, frame)) + 12;
        string title = language.Say(
            "How likely a deal is, and what matters most",
            "Hoe waarschijnlijk een akkoord is, en wat het meest uitmaakt"
        );
        var svg = new Markup();
        svg.Raw(
            $"<svg class=\"plot forecast\"{shape.Mark()} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {frame.Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        svg.Style(style, frame.Width, height);
        svg.Element("title", title).NewLine();
        int top = 0;
        foreach (ForecastReading reading in readings)
        {
            Panel(svg, frame, reading, new ForecastWords(reading.Forecast, language), top);
            top += HeightOf(reading.Forecast, frame);
        }

        return svg.Raw("</svg>").ToString();
    }

    private static int HeightOf(Forecast forecast, Frame frame) =>
        (2 * Head)
        + (frame.IsStacked ? 40 : 8)
        + (frame.Row * (1 + forecast.Packages.Length + Math.Min(MostInputs, forecast.Inputs.Length)));

    private static void Panel(Markup svg, Frame frame, ForecastReading reading, ForecastWords words, int top)
    {
        Forecast forecast = reading.Forecast;
        string title =
            !frame.IsStacked && reading.Reading is { } named ? words.Names.Of(named.Title, named.Name) + ": " : "";
        int y = top + 26;
        svg.Element(
                "text",
                title
                    + words.Say(
                        "in how many worlds it is good enough for all",
                        "in hoeveel werelden het goed genoeg is voor iedereen"
                    ),
                $"class=\"title\" x=\"12\" y=\"{y}\""
            )
            .NewLine();
        y += frame.IsStacked ? frame.Row : Head - 10;
        string some = words.Say("some package", "enig pakket");
        Bar(svg, frame, words, some, some, forecast.Deal, y);
        foreach (PackageForecast package in forecast.Packages)
        {
            y += frame.Row;
            string name = words.Package(package);
            Bar(
                svg,
                frame,
                words,
                package.IsStatusQuo || package.Name.Length > 0 ? name : Labelled(words, package, name),
                package.IsStatusQuo || package.Name.Length > 0 ? name : $"{name}: {words.Content(package.Outcome)}",
                package.AcceptableToAll,
                y
            );
        }

        y += Head;
        if (forecast.Inputs.IsEmpty)
        {
            return;
        }

        svg.Element(
                "text",
                frame.IsStacked
                    ? words.Say("the chance of a deal: low ◆, high ●", "de kans op een akkoord: laag ◆, hoog ●")
                    : words.Say(
                        "the chance of a deal when it is low ◆ and high ●",
                        "de kans op een akkoord als het laag ◆ en hoog ● is"
                    ),
                $"class=\"title\" x=\"12\" y=\"{y}\""
            )
            .NewLine();
        // Where labels stand above what they name, the line is only there where there are no labels.
        string middle = Markup.Length(frame.X(forecast.Deal.Share));
        int rows = Math.Min(MostInputs, forecast.Inputs.Length);
        string line = frame.IsStacked
            ? string.Concat(Enumerable.Range(1, rows).Select(row => $"M{middle} {y + (row * frame.Row) - 14}v20"))
            : $"M{middle} {y + 8}V{y + 8 + (rows * frame.Row)}";
        svg.Raw($"<path class=\"line\" d=\"{line}\"/>").NewLine();
        foreach (InputForecast input in forecast.Inputs.Take(MostInputs))
        {
            y += frame.Row;
            Swing(svg, frame, words, input, y);
        }
    }

    // A package that was found is named by the answers in which it differs from most that were; all of it stands below the picture and in its title.
    private static string Labelled(ForecastWords words, PackageForecast package, string name) =>
        words.Apart(package.Outcome) is { Length: > 0 } apart ? $"{name}, {words.Say("with", "met")} {apart}" : name;

    // In one line or two, beside what it names or above it.
    private static void Label(Markup svg, Frame frame, string text, string whole, int y)
    {
        string[] lines = LinesOf(text, frame.IsStacked ? MostText : MostText + 6);
        string anchor = frame.IsStacked ? "start" : "end";
        int x = frame.IsStacked ? frame.Left : frame.Left - 12;
        int first =
            frame.IsStacked ? y - 20 - (16 * (lines.Length - 1))
            : lines.Length == 1 ? y
            : y - 8;
        for (int i = 0; i < lines.Length; i++)
        {
            svg.Raw($"<text text-anchor=\"{anchor}\" x=\"{x}\" y=\"{first + (i * (frame.IsStacked ? 16 : 14))}\">")
                .Element("title", whole)
                .Text(lines[i])
                .Raw("</text>");
        }
    }

    private static string[] LinesOf(string text, int most)
    {
        if (text.Length <= most)
        {
            return [text];
        }

        int at = text.LastIndexOf(' ', most);
        return at < 1 ? [PictureShapes.Cut(text, most)] : [text[..at], PictureShapes.Cut(text[(at + 1)..], most)];
    }

    private static void Bar(
        Markup svg,
        Frame frame,
        ForecastWords words,
        string text,
        string whole,
        Chance chance,
        int y
    )
    {
        Label(svg, frame, text, whole, y);
        svg.Raw(
            $"<rect class=\"share\" x=\"{frame.Left}\" y=\"{y - 13}\" width=\"{Markup.Length(frame.X(chance.Share) - frame.Left)}\" height=\"16\"/>"
        );
        svg.Raw(
            $"<path class=\"ends\" d=\"M{Markup.Length(frame.X(chance.Low))} {y - 5}H{Markup.Length(frame.X(chance.High))}\"/>"
        );
        svg.Element("text", words.Percent(chance.Share), $"x=\"{Markup.Length(frame.X(chance.High) + 8)}\" y=\"{y}\"")
            .NewLine();
    }

    private static void Swing(Markup svg, Frame frame, ForecastWords words, InputForecast input, int y)
    {
        string name = words.Input(input.Input);
        Label(svg, frame, words.InputBriefly(input.Input), name, y);
        double low = frame.X(input.WhenLow.Share);
        double high = frame.X(input.WhenHigh.Share);
        svg.Raw(
            $"<path class=\"ends\" d=\"M{Markup.Length(Math.Min(low, high))} {y - 5}H{Markup.Length(Math.Max(low, high))}\"/>"
        );
        string at = Markup.Length(low);
        svg.Raw($"<path class=\"low\" d=\"M{at} {y - 12}l7 7l-7 7l-7 -7z\"/>");
        svg.Raw($"<circle class=\"high\" cx=\"{Markup.Length(high)}\" cy=\"{y - 5}\" r=\"6\"/>");
        svg.Element(
                "text",
                $"{words.Percent(input.WhenLow.Share)} – {words.Percent(input.WhenHigh.Share)}",
                $"class=\"soft\" x=\"{Markup.Length(Math.Max(low, high) + 12)}\" y=\"{y}\""
            )
            .NewLine();
    }
}
