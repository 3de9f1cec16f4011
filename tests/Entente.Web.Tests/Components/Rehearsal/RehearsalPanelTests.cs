using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Components.Rehearsal;
using Entente.Web.Library;
using Entente.Web.Rehearsing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Components.Rehearsal;

public sealed class RehearsalPanelTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly ScenarioShelf Shelf = new();
    private readonly AnalysisDesk desk = new(
        AnalysisBudget.Ordinary with
        {
            Time = TimeSpan.FromMinutes(5),
        },
        TimeProvider.System
    );
    private readonly RehearsalStage stage = new(
        RehearsalBudget.Ordinary with
        {
            Time = TimeSpan.FromMinutes(5),
        },
        TimeProvider.System
    );

    private IRenderedComponent<RehearsalPanel> Open(Page page, string id)
    {
        page.Services.AddSingleton(desk);
        page.Services.AddSingleton(stage);
        page.Services.AddSingleton<TimeProvider>(new StoppedClock());
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        ShelvedScenario shelved = Shelf.Find(id)!;
        return page.Render<RehearsalPanel>(with =>
            with.Add(each => each.Scenario, shelved.Scenario).Add(each => each.Shelved, shelved)
        );
    }

    private static async Task TalkAsync(IRenderedComponent<RehearsalPanel> panel)
    {
        await panel.InvokeAsync(() => panel.Find("form").Submit());
        panel.WaitForAssertion(() => Assert.NotNull(panel.Find("svg.dance")), Patience);
    }

    private static IElement Button(IRenderedComponent<RehearsalPanel> panel, string text) =>
        panel.FindAll("button").Single(button => button.TextContent == text);

    [Fact]
    public async Task The_dance_is_drawn_offer_by_offer_and_its_end_told_in_words()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<RehearsalPanel> panel = Open(page, "hanoi-2019");
        Assert.Empty(panel.FindAll("svg"));
        await TalkAsync(panel);
        Assert.Single(panel.FindAll("circle.offer"));
        await panel.InvokeAsync(() => Button(panel, "Pause").Click());
        await panel.InvokeAsync(() => Button(panel, "Step").Click());
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll("circle.offer").Count), Patience);
        Assert.Contains("North Korea offers", panel.Find(".told").TextContent, StringComparison.Ordinal);
        Assert.Equal(panel.Find(".told").TextContent.Trim(), panel.Find("[role=status]").TextContent);
        Assert.Empty(panel.FindAll(".report"));

        IElement place = panel.Find("#place");
        await panel.InvokeAsync(() => panel.Find("#place").Input(place.GetAttribute("max")));
        int most = int.Parse(place.GetAttribute("max")!);
        panel.WaitForAssertion(() => Assert.Equal(most, panel.FindAll("circle.offer").Count), Patience);
        Assert.NotEmpty(panel.FindAll(".report .lead"));
        Assert.Contains("/api/scenarios/hanoi-2019/rehearsal?", panel.Find("a[download]").GetAttribute("href"));
        await panel.InvokeAsync(() => Button(panel, "Back").Click());
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".report")), Patience);
    }

    [Fact]
    public async Task More_than_two_parties_have_a_strip_each()
    {
        using var page = new Page(Language.Dutch);
        IRenderedComponent<RehearsalPanel> panel = Open(page, "climate-six");
        Assert.Equal(6, panel.FindAll("select[id^=strategy]").Count);
        await TalkAsync(panel);
        Assert.Equal(6, panel.FindAll("svg.dance").Count);
    }

    [Fact]
    public void Every_field_has_a_label()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<RehearsalPanel> panel = Open(page, "hanoi-2019");
        Assert.All(panel.FindAll("input, select"), field => Assert.Single(panel.FindAll($"label[for={field.Id}]")));
    }

    public void Dispose()
    {
        desk.Dispose();
        stage.Dispose();
    }
}
