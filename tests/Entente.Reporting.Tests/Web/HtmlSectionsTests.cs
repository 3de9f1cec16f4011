using System.Text.RegularExpressions;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;

namespace Entente.Reporting.Tests.Web;

public partial class HtmlSectionsTests
{
    public static TheoryData<string> Names => [.. Examples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parts_of_a_report_hold_no_style_and_no_script_of_their_own(string example)
    {
        var analysed = Analysed.Of(example);
        foreach (HtmlSection section in HtmlSections.Of(analysed.Analysis, analysed.Context, Language.Dutch))
        {
            Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=\"", section.Markup);
            Assert.DoesNotMatch(Script(), section.Markup);
        }
    }

    [Fact]
    public void A_picture_is_followed_by_what_it_shows_as_a_table()
    {
        var analysed = Analysed.Of("orchard");
        HtmlSection picture = HtmlSections
            .Of(analysed.Analysis, analysed.Context, Language.English)
            .Single(section => section.Key == "picture");
        Assert.Contains("The efficient outcomes as a table", picture.Markup, StringComparison.Ordinal);
        int rows = picture.Markup.Split("<tr><th scope=\"row\">").Length - 1;
        Assert.Equal(analysed.Analysis.Frontier.Count, rows);
    }

    [GeneratedRegex("<script(?! type=\"application/json\")")]
    private static partial Regex Script();
}
