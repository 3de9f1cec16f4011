using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Testing.Support;
using Entente.Web.Components;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Components;

public class QuickPlayTests
{
    [Theory]
    [InlineData("en", "Play against an agent, as")]
    [InlineData("nl", "Speel tegen een agent, als")]
    public async Task What_the_buttons_do_is_read_once_with_each_and_seen_once_beside_them(string tag, string words)
    {
        await using var page = new Page(Language.Of(tag)!);
        var entropy = new SeededEntropy(1);
        page.Services.AddSingleton(
            new FormOpenings(new TableOpenings(new MemoryDocumentStore(), entropy, TimeProvider.System), entropy)
        );
        ShelvedScenario hanoi = new ScenarioShelf().Find("hanoi-2019")!;
        IRenderedComponent<QuickPlay> quick = page.Render<QuickPlay>(given =>
            given.Add(each => each.Id, hanoi.Id).Add(each => each.Scenario, hanoi.Scenario)
        );
        IElement seen = Assert.Single(quick.FindAll("form > span"));
        Assert.Equal(words, seen.TextContent);
        Assert.Equal("true", seen.GetAttribute("aria-hidden"));
        IElement[] buttons = [.. quick.FindAll("button")];
        Assert.Equal(hanoi.Scenario.Parties.Length, buttons.Length);
        Assert.All(buttons, each => Assert.StartsWith(words + " ", each.TextContent, StringComparison.Ordinal));
        Assert.All(buttons, each => Assert.Equal(words, each.QuerySelector(".unseen")!.TextContent.Trim()));
    }
}
