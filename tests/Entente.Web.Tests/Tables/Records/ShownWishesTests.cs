using AngleSharp.Dom;
using Bunit;
using Entente.Annotations;
using Entente.Reporting.Languages;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Pages.Tables;

namespace Entente.Web.Tests.Tables.Records;

public class ShownWishesTests
{
    private static readonly Scenario Sale = new ScenarioShelf().Find("house-sale")!.Scenario;

    [Theory]
    [InlineData("en", "What you want", "Without agreement")]
    [InlineData("nl", "Wat u wilt", "Zonder akkoord")]
    public void Of_a_side_that_lets_all_see_it_scores_and_fallback_are_there_and_of_no_other(
        string tag,
        string want,
        string without
    )
    {
        Party seller = Sale.Parties[0] with
        {
            Fallback = Sale.Parties[0].Fallback with { About = LocalizedText.Of("The neighbour would pay 340.") },
        };
        using var page = new Page(Language.Of(tag)!);
        IRenderedComponent<ShownWishes> shown = page.Render<ShownWishes>(with =>
            with.Add(
                of => of.Scenario,
                Sale with
                {
                    Parties = [seller, Sale.Parties[1] with { Preferences = null, Confidential = "Not to be told." }],
                }
            )
        );
        IElement only = Assert.Single(shown.FindAll("details"));
        Assert.Contains(want, only.TextContent, StringComparison.Ordinal);
        Assert.Contains(without, only.TextContent, StringComparison.Ordinal);
        Assert.Contains("The neighbour would pay 340.", only.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Not to be told.", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_lets_anybody_see_it_nothing_is_there()
    {
        using var page = new Page(Language.English);
        Assert.Empty(
            page.Render<ShownWishes>(with =>
                    with.Add(
                        of => of.Scenario,
                        Sale with
                        {
                            Parties = [.. Sale.Parties.Select(party => party with { Preferences = null })],
                        }
                    )
                )
                .Markup.Trim()
        );
    }
}
