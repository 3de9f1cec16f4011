using Bunit;
using Entente.Formats.Exercises;
using Entente.Reporting.Languages;
using Entente.Web.Tables.Parts;

namespace Entente.Web.Tests.Tables.Parts;

public class MarkdownViewTests
{
    [Fact]
    public void A_role_sheet_becomes_headings_points_and_tables()
    {
        using var page = new Page(Language.English);
        string sheet = RoleSheet.Markdown(Rooms.Hanoi.Scenario.As("stated"), "north korea");
        IRenderedComponent<MarkdownView> shown = page.Render<MarkdownView>(with => with.Add(it => it.Text, sheet));
        Assert.Contains("North Korea", shown.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(shown.FindAll("table th[scope=row]"));
        Assert.NotEmpty(shown.FindAll("li"));
        Assert.DoesNotContain("**", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_document_says_never_becomes_markup()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<MarkdownView> shown = page.Render<MarkdownView>(with =>
            with.Add(
                it => it.Text,
                "# <script>alert(1)</script>\n\n- [x](javascript:alert(1))\n\n| <b>a</b> | b |\n|---|---|\n| \\| c | *d* |\n\n1 \\* 2 and **3**"
            )
        );
        Assert.Empty(shown.FindAll("script, a, b"));
        Assert.Contains("<script>alert(1)</script>", shown.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("| c", shown.Find("tbody th").TextContent);
        Assert.Equal("d", shown.Find("tbody em").TextContent);
        Assert.Equal("1 * 2 and 3", shown.Find("p").TextContent);
    }
}
