using System.Globalization;
using System.Xml.Linq;
using Entente.Forecasting;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;

namespace Entente.Reporting.Tests.Forecasts;

/// <summary>What the picture of a forecast shows stands where the numbers are.</summary>
public sealed class ForecastPictureTests
{
    private const double Half = 0.005; // Lengths have two decimals.

    private static readonly (double Low, double High)[] Swings = [(0, 1), (0.875, 0.25), (0.42, 0.58), (0.5, 0.5)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_bars_of_the_tornado_stand_at_the_chances_of_the_forecast(bool isNarrow)
    {
        Forecast forecast = Made();
        XElement svg = Picture(forecast, isNarrow);
        (double zero, double one) = Scale(svg);

        // Room to the left for names and to the right for figures; all of it within the picture.
        double width = double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);
        Assert.InRange(zero, 0, one - 200);
        Assert.InRange(one, zero, width);
        double At(double share) => zero + (share * (one - zero));

        // The first of these lines are those of the chances above.
        (double From, double To)[] lines = [.. Classed(svg, "ends").Skip(1 + forecast.Packages.Length).Select(Line)];
        double[] low = [.. Classed(svg, "low").Select(Start)];
        double[] high = [.. Classed(svg, "high").Select(each => Number(each, "cx"))];
        string[] figures = [.. Classed(svg, "soft").Select(each => each.Value)];
        Assert.Equal(Swings.Length, lines.Length);
        for (int i = 0; i < Swings.Length; i++)
        {
            (double least, double most) = (
                Math.Min(Swings[i].Low, Swings[i].High),
                Math.Max(Swings[i].Low, Swings[i].High)
            );
            Assert.Equal(At(Swings[i].Low), low[i], Half);
            Assert.Equal(At(Swings[i].High), high[i], Half);
            Assert.Equal(At(least), lines[i].From, Half);
            Assert.Equal(At(most), lines[i].To, Half);
            Assert.Equal(
                $"{Language.English.Percent(Swings[i].Low)} – {Language.English.Percent(Swings[i].High)}",
                figures[i]
            );
        }

        // The line through all bars: the chance of a deal.
        Assert.All(
            Classed(svg, "line").Single().Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries),
            part => Assert.Equal(At(forecast.Deal.Share), First(part), Half)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_bars_of_the_packages_are_as_long_as_their_chances_and_their_ends_those_of_the_intervals(
        bool isNarrow
    )
    {
        Forecast forecast = Made();
        XElement svg = Picture(forecast, isNarrow);
        (double zero, double one) = Scale(svg);
        Chance[] chances = [forecast.Deal, .. forecast.Packages.Select(package => package.AcceptableToAll)];
        XElement[] bars = [.. Classed(svg, "share")];
        (double From, double To)[] ends = [.. Classed(svg, "ends").Select(Line)];
        Assert.Equal(chances.Length, bars.Length);
        for (int i = 0; i < chances.Length; i++)
        {
            Assert.Equal(zero, Number(bars[i], "x"), Half);
            Assert.Equal(chances[i].Share * (one - zero), Number(bars[i], "width"), Half);
            Assert.Equal(zero + (chances[i].Low * (one - zero)), ends[i].From, Half);
            Assert.Equal(zero + (chances[i].High * (one - zero)), ends[i].To, Half);
        }
    }

    private static Forecast Made()
    {
        var nothing = new FindingValue(0, 0, 0, [0, 0]);
        return new Forecast(Examples.Orchard, 1_000, 0)
        {
            Deal = Chance.Of(0.625, 1_000),
            EffectiveWorlds = 1_000,
            Packages =
            [
                .. ((double[])[1, 0.3, 0]).Select(
                    (share, i) =>
                        new PackageForecast($"package {i}", Examples.Orchard.Packages[0].Outcome)
                        {
                            AcceptableToAll = Chance.Of(share, 1_000),
                        }
                ),
            ],
            Inputs =
            [
                .. Swings.Select(
                    (swing, i) =>
                        new InputForecast(
                            new UncertainInput(UncertainKind.Fallback, i % 2, -1, -1, i),
                            0,
                            1,
                            Chance.Of(swing.Low, 200),
                            Chance.Of(swing.High, 200),
                            nothing
                        )
                ),
            ],
        };
    }

    private static XElement Picture(Forecast forecast, bool isNarrow) =>
        XDocument
            .Parse(
                ForecastSvg.Part(
                    [new ForecastReading(null, forecast)],
                    Language.English,
                    "",
                    isNarrow ? PictureShape.Narrow : PictureShape.Alone
                )
            )
            .Root!;

    // The bar of a package that is always good enough is as long as the scale.
    private static (double Zero, double One) Scale(XElement svg)
    {
        XElement whole = Classed(svg, "share").ElementAt(1);
        return (Number(whole, "x"), Number(whole, "x") + Number(whole, "width"));
    }

    private static IEnumerable<XElement> Classed(XElement svg, string name) =>
        svg.Descendants().Where(each => each.Attribute("class")?.Value == name);

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double Start(XElement path) => First(path.Attribute("d")!.Value.TrimStart('M'));

    private static double First(string path) => double.Parse(path.Split(' ')[0], CultureInfo.InvariantCulture);

    // M12 30H40
    private static (double From, double To) Line(XElement path)
    {
        string[] parts = path.Attribute("d")!.Value.Split('M', ' ', 'H');
        return (
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[3], CultureInfo.InvariantCulture)
        );
    }
}
