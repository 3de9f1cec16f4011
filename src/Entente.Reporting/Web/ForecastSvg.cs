using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>A forecast as a picture: how often each package is good enough for all, and below it how much the chance of a deal changes with each uncertain number.</summary>
public static class ForecastSvg
{
    private const int Width = 960;
    private const int Left = 430;
    private const int Right = 110;
    private const int Row = 28;
    private const int Head = 40;
    private const int MostInputs = 10;
    private const int MostText = 48;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ForecastReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Part(readings, language, $"{Asset.FigureStyle}\n{Asset.ForecastStyle}") + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(ImmutableArray<ForecastReading> readings, Language language, string style)
    {
        int height = readings.Sum(each => HeightOf(each.Forecast)) + 12;
        string title = language.Say(
            "How likely a deal is, and what matters most",
            "Hoe waarschijnlijk een akkoord is, en wat het meest uitmaakt"
        );
        var svg = new Markup();
        svg.Raw(
            $"<svg class=\"plot forecast\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        svg.Style(style, Width, height).NewLine();
        int top = 0;
        foreach (ForecastReading reading in readings)
        {
            Panel(svg, reading, new ForecastWords(reading.Forecast, language), top);
            top += HeightOf(reading.Forecast);
        }

        return svg.Raw("</svg>").ToString();
    }

    private static int HeightOf(Forecast forecast) =>
        (2 * Head) + 8 + (Row * (1 + forecast.Packages.Length + Math.Min(MostInputs, forecast.Inputs.Length)));

    private static double X(double share) => Left + (share * (Width - Left - Right));

    private static void Panel(Markup svg, ForecastReading reading, ForecastWords words, int top)
    {
        Forecast forecast = reading.Forecast;
        string title = reading.Reading is { } named ? words.Names.Of(named.Title, named.Name) + ": " : "";
        int y = top + 26;
        svg.Element(
                "text",
                title
                    + words.Say(
                        "in how many worlds it is good enough for all (by a letter: what sets it apart)",
                        "in hoeveel werelden het goed genoeg is voor iedereen (bij een letter: waarin het afwijkt)"
                    ),
                $"class=\"title\" x=\"12\" y=\"{y}\""
            )
            .NewLine();
        y += Head - 10;
        string some = words.Say("some package", "enig pakket");
        Bar(svg, words, some, some, forecast.Deal, y);
        foreach (PackageForecast package in forecast.Packages)
        {
            y += Row;
            string name = words.Package(package);
            Bar(
                svg,
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
                words.Say(
                    "the chance of a deal when it is low ◆ and high ●",
                    "de kans op een akkoord als het laag ◆ en hoog ● is"
                ),
                $"class=\"title\" x=\"12\" y=\"{y}\""
            )
            .NewLine();
        string middle = Markup.Length(X(forecast.Deal.Share));
        int rows = Math.Min(MostInputs, forecast.Inputs.Length);
        svg.Raw($"<path class=\"line\" d=\"M{middle} {y + 8}V{y + 8 + (rows * Row)}\"/>").NewLine();
        foreach (InputForecast input in forecast.Inputs.Take(MostInputs))
        {
            y += Row;
            Swing(svg, words, input, y);
        }
    }

    // What packages have in common is said below the picture, and in the title of each.
    private static string Labelled(ForecastWords words, PackageForecast package, string name) =>
        words.Apart(package.Outcome) is { Length: > 0 } apart ? $"{name}: {apart}" : name;

    private static void Label(Markup svg, string text, string whole, int y)
    {
        string shown = text.Length > MostText ? string.Concat(text.AsSpan(0, MostText - 1), "…") : text;
        svg.Raw($"<text text-anchor=\"end\" x=\"{Left - 12}\" y=\"{y}\">")
            .Element("title", whole)
            .Text(shown)
            .Raw("</text>");
    }

    private static void Bar(Markup svg, ForecastWords words, string text, string whole, Chance chance, int y)
    {
        Label(svg, text, whole, y);
        svg.Raw(
            $"<rect class=\"share\" x=\"{Left}\" y=\"{y - 13}\" width=\"{Markup.Length(X(chance.Share) - Left)}\" height=\"16\"/>"
        );
        svg.Raw(
            $"<path class=\"ends\" d=\"M{Markup.Length(X(chance.Low))} {y - 5}H{Markup.Length(X(chance.High))}\"/>"
        );
        svg.Element("text", words.Percent(chance.Share), $"x=\"{Markup.Length(X(chance.High) + 8)}\" y=\"{y}\"")
            .NewLine();
    }

    private static void Swing(Markup svg, ForecastWords words, InputForecast input, int y)
    {
        string name = words.Input(input.Input);
        Label(svg, name, name, y);
        double low = X(input.WhenLow.Share);
        double high = X(input.WhenHigh.Share);
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
