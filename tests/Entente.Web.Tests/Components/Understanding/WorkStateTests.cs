using Bunit;
using Entente.Annotations;
using Entente.Reporting.Languages;
using Entente.Web.Components.Understanding;

namespace Entente.Web.Tests.Components.Understanding;

/// <summary>Why something is not worked out, as a page says it.</summary>
public class WorkStateTests
{
    private static readonly Sentence Both = new("The question has faults.", "De vraag bevat fouten.");
    private static readonly Sentence English = Sentence.AsIs("'boulwar' is no strategy.");

    [Theory]
    [InlineData("en", "This cannot be worked out here: The question has faults.")]
    [InlineData("nl", "Dit kan hier niet worden uitgerekend: De vraag bevat fouten.")]
    public void The_reason_is_in_the_language_of_the_page(string tag, string text)
    {
        using var page = new Page(Language.Of(tag)!);
        var shown = page.Render<WorkState>(with => with.Add(each => each.Reason, Both));
        Assert.Equal(text, shown.Find(".notice p").TextContent);
        Assert.Empty(shown.FindAll("[lang]"));
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("nl", "en")]
    public void What_is_said_in_English_alone_is_marked_as_English_where_the_page_is_not(string tag, string? lang)
    {
        using var page = new Page(Language.Of(tag)!);
        var shown = page.Render<WorkState>(with => with.Add(each => each.Reason, English));
        Assert.Equal(lang, shown.Find(".notice span").GetAttribute("lang"));
    }

    [Fact]
    public void Without_a_reason_nothing_is_said()
    {
        using var page = new Page(Language.English);
        Assert.Empty(page.Render<WorkState>().Markup.Trim());
    }
}
