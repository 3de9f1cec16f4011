using System.Text.Json;
using Entente.Reporting.Json;
using Entente.Testing.Support;

namespace Entente.Reporting.Tests.Json;

public sealed class AnalysisJsonTests
{
    [Theory]
    [InlineData("orchard")]
    [InlineData("no-deal")]
    [InlineData("three")]
    [InlineData("continuum")]
    [InlineData("ranked")]
    [InlineData("alone")]
    [InlineData("hostile")]
    [InlineData("border")]
    public void A_document_is_as_approved(string example)
    {
        var analysed = Analysed.Of(example);
        Approved.Matches(
            $"tests/Entente.Reporting.Tests/Json/Approved/{example}.json",
            AnalysisJson.Write(analysed.Analysis, analysed.Context)
        );
    }

    [Fact]
    public void A_limit_on_points_shortens_the_list_and_not_the_count()
    {
        var analysed = Analysed.Of("orchard");
        JsonElement all = Frontier(analysed, int.MaxValue);
        JsonElement some = Frontier(analysed, 2);
        Assert.Equal(all.GetProperty("count").GetInt32(), some.GetProperty("count").GetInt32());
        Assert.Equal(2, some.GetProperty("listed").GetInt32());
        Assert.Equal(2, some.GetProperty("points").GetArrayLength());
    }

    [Fact]
    public void Fields_of_the_contract_are_always_there()
    {
        string[] fields =
        [
            "schema",
            "scenario",
            "parties",
            "frontier",
            "solutions",
            "agreementZone",
            "opposition",
            "integrative",
            "trades",
            "fallbackGap",
            "nearest",
            "statusQuo",
            "thirdParties",
            "repairs",
            "warnings",
            "elapsedMs",
        ];
        foreach (string example in Examples.All.Keys)
        {
            var analysed = Analysed.Of(example);
            using var document = JsonDocument.Parse(AnalysisJson.Write(analysed.Analysis, analysed.Context));
            Assert.All(
                fields,
                field => Assert.True(document.RootElement.TryGetProperty(field, out _), $"{example}: {field}")
            );
        }
    }

    private static JsonElement Frontier(Analysed analysed, int mostPoints)
    {
        using var document = JsonDocument.Parse(
            AnalysisJson.Write(analysed.Analysis, analysed.Context with { MostPoints = mostPoints })
        );
        return document.RootElement.GetProperty("frontier").Clone();
    }
}
