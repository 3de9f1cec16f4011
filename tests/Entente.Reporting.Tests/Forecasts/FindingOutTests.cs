using Entente.Forecasting;
using Entente.Reporting.Documents;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Tests.Forecasts;

/// <summary>What is best found out is a number that the reader finds in the table, also where it is not one of those that matter most.</summary>
public sealed class FindingOutTests
{
    [Theory]
    [InlineData("en", "(in the table below)")]
    [InlineData("nl", "(in de tabel hieronder)")]
    public void What_is_best_found_out_stands_in_the_table_of_what_is_not_known(string tag, string said)
    {
        Scenario scenario = Examples.Orchard;
        var known = new FindingValue(0, 0, 0, [0, 0]);

        // Eight fallbacks matter more to whether there is a deal; the score of 'sold' is what is worth knowing.
        InputForecast[] others =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(_ => Input(new UncertainInput(UncertainKind.Fallback, 0, 0, 0, 0), 0.9, known)),
        ];
        InputForecast best = Input(
            new UncertainInput(UncertainKind.Score, 1, 0, 2, 0),
            0.5,
            new FindingValue(0.2, 0.1, 0.3, [0, 0])
        );
        var forecast = new Forecast(scenario, 1_000, 0)
        {
            Deal = Chance.Of(0.5, 1_000),
            EffectiveWorlds = 1_000,
            Inputs = [.. others, best],
        };
        Language language = Language.Of(tag)!;
        Document document = new ForecastStory([new ForecastReading(null, forecast)], language).Document();
        Table table = document
            .Sections.SelectMany(section => section.Blocks)
            .OfType<Block.Tabular>()
            .Select(block => block.Table)
            .Single(each =>
                each.Columns[0].Heading.Plain == (tag == "en" ? "What is not known" : "Wat niet vaststaat")
            );
        string text = string.Join(
            ' ',
            document
                .Sections.SelectMany(section => section.Blocks)
                .OfType<Block.Bullets>()
                .SelectMany(block => block.Items)
                .Select(item => item.Plain)
        );

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(9, table.Rows.Length);
        Assert.Equal(new ForecastWords(forecast, language).Input(best.Input), table.Rows[8][0].Text.Plain);
        // With the ends of its interval, as every number of the table that has one.
        Assert.Equal(tag == "en" ? "20.0 (10.0–30.0)" : "20,0 (10,0–30,0)", table.Rows[8][3].Text.Plain);
        Assert.Equal(tag == "en" ? "5.0% (3.8%–6.5%)" : "5,0% (3,8%–6,5%)", table.Rows[8][1].Text.Plain);
        Assert.Equal("–", table.Rows[0][3].Text.Plain);
    }

    private static InputForecast Input(UncertainInput input, double swing, FindingValue finding) =>
        new(input, 0, 1, Chance.Of(0.05, 1_000), Chance.Of(0.05 + swing, 1_000), finding);
}
