using System.Text.RegularExpressions;
using Entente.Forecasting;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Testing.Support;

namespace Entente.Reporting.Tests.Web;

public sealed partial class HtmlReportTests
{
    [Theory]
    [InlineData("orchard", "nl")]
    [InlineData("three", "en")]
    [InlineData("no-deal", "en")]
    [InlineData("continuum", "en")]
    [InlineData("border", "en")]
    public void A_page_is_as_approved(string example, string language) =>
        Approved.Matches(
            $"tests/Entente.Reporting.Tests/Web/Approved/{example}.{language}.html",
            Write(example, language)
        );

    [Fact]
    public void Texts_of_a_scenario_are_inert()
    {
        string page = Write("hostile", "en");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>A", page, StringComparison.Ordinal);
        Assert.Equal(2, CountOf(page, "<script"));
        Assert.Equal(2, CountOf(page, "</script"));
        Assert.Contains("&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_asks_the_network_for_nothing()
    {
        foreach (string example in Examples.All.Keys)
        {
            string page = Write(example, "en");
            string[] addresses = [.. Address().Matches(page).Select(match => match.Value).Distinct()];
            Assert.All(addresses, address => Assert.Equal("http://www.w3.org/2000/svg", address));
            Assert.DoesNotMatch("<[^>]* (src|href|srcset|data)=", page);
            Assert.DoesNotMatch("@import|url[(]", page);
            Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void How_likely_a_deal_is_has_a_section_of_its_own_with_a_picture_and_texts_that_are_inert()
    {
        var analysed = Analysed.Of("hostile");
        var forecast = new ForecastReading(
            null,
            Forecaster.Forecast(
                analysed.Analysis.Scenario,
                new ForecastOptions { Worlds = 50 },
                TestContext.Current.CancellationToken
            )
        );
        string page = HtmlReport.Write(
            analysed.Analysis,
            analysed.Context with
            {
                Forecasts = [forecast],
            },
            Language.English
        );

        string[] sections = page.Split("<h2>How likely a deal is</h2>");
        Assert.Equal(2, sections.Length);
        Assert.Contains("<section id=\"likelihood\">", sections[0], StringComparison.Ordinal);
        Assert.Contains("<section id=\"likelihood-forecast\">", sections[1], StringComparison.Ordinal);
        Assert.Contains("<figure", sections[1], StringComparison.Ordinal);
        Assert.Equal(2, CountOf(page, "<script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>A", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]* (src|href|srcset|data)=", page);
    }

    [Fact]
    public void Equal_input_gives_equal_bytes() => Assert.Equal(Write("three", "en"), Write("three", "en"));

    [Fact]
    public void A_picture_stands_by_itself()
    {
        var analysed = Analysed.Of("orchard");
        string picture = SvgReport.Write(analysed.Analysis, analysed.Context, Language.English)!;
        Approved.Matches("tests/Entente.Reporting.Tests/Web/Approved/orchard.svg", picture);
        Assert.StartsWith("<svg xmlns=", picture, StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(picture).Root);
    }

    private static string Write(string example, string language)
    {
        var analysed = Analysed.Of(example);
        return HtmlReport.Write(analysed.Analysis, analysed.Context, Language.Of(language)!);
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("https?://[^\"'<> ]+")]
    private static partial Regex Address();
}
