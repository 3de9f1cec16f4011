using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Components.Understanding;
using Entente.Web.Library;
using Entente.Web.Tests.Understanding;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Components.Understanding;

public sealed class UnderstandingTabsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly ScenarioShelf Shelf = new();
    private static readonly UnderstandingBudget Patient = UnderstandingBudget.Ordinary with
    {
        Time = TimeSpan.FromMinutes(5),
        Worlds = 100,
    };

    private readonly WorkPlace place = new(Patient, TimeProvider.System);
    private readonly OpenTo access = new(true);

    private IRenderedComponent<UnderstandingTabs> Open(Page page, string? part, UnderstandingBudget? budget = null)
    {
        page.Services.AddSingleton<IScenarioAccess>(access);
        page.Services.AddSingleton(new UnderstandingDesk(budget ?? Patient, place));
        page.Services.AddSingleton(new ConflictDesk(budget ?? Patient, place));
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        ShelvedScenario hanoi = Shelf.Find("hanoi-2019")!;
        return page.Render<UnderstandingTabs>(with =>
            with.Add(each => each.Scenario, hanoi.Scenario)
                .Add(each => each.Shelved, hanoi)
                .Add(each => each.Part, part)
                .Add(each => each.Address, "/understand/hanoi-2019")
        );
    }

    [Theory]
    [InlineData("en", "By the likeliest numbers a deal was possible, in both readings")]
    [InlineData("nl", "Naar de waarschijnlijkste getallen was een akkoord mogelijk, in beide lezingen")]
    public void Why_there_was_no_deal_is_said_in_a_sentence_drawn_and_traced_to_its_evidence(string tag, string lead)
    {
        using var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, null);
        tabs.WaitForAssertion(() => Assert.Contains(lead, tabs.Find(".lead").TextContent), Patience);
        Assert.Single(tabs.FindAll("figure.answer svg.why[data-for=wide]"));
        Assert.Single(tabs.FindAll("figure.answer svg.why[data-for=narrow]"));
        Assert.Contains("[trump]", tabs.Markup, StringComparison.Ordinal);
        Assert.Empty(tabs.FindAll("[style], style"));
    }

    [Fact]
    public void How_likely_a_deal_is_comes_with_a_picture_for_every_reading()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, "chance");
        tabs.WaitForAssertion(
            () => Assert.Equal(2, tabs.FindAll("figure.answer svg.forecast[data-for=wide]").Count),
            Patience
        );
        Assert.Equal("How likely a deal is", tabs.Find("[aria-current=page]").TextContent);
        Assert.Contains("The chance that there is a package", tabs.Find(".lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_waits_for_its_place_can_be_stopped_and_begun_again()
    {
        using var page = new Page(Language.English);
        using var full = new ManualResetEventSlim();
        Task[] others =
        [
            .. Enumerable
                .Range(0, Patient.AtOnce)
                .Select(_ => place.RunAsync(over => Occupy(full, over), CancellationToken.None)),
        ];
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, "chance");
        await Button(tabs, "Stop").ClickAsync(new());
        tabs.WaitForAssertion(
            () => Assert.Contains("Stopped before it was done.", tabs.Markup, StringComparison.Ordinal),
            Patience
        );
        full.Set();
        await Task.WhenAll(others);
        await Button(tabs, "Begin again").ClickAsync(new());
        tabs.WaitForAssertion(() => Assert.NotEmpty(tabs.FindAll("svg.forecast")), Patience);
    }

    [Fact]
    public async Task What_each_can_do_begins_with_a_guess_that_can_be_put_right()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, "moves");
        tabs.WaitForAssertion(() => Assert.Single(tabs.FindAll("figure.answer svg.graph")), Patience);
        Assert.Contains("Nobody would move from there", tabs.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Contains("What if the others answer differently", tabs.Markup, StringComparison.Ordinal);
        Assert.All(tabs.FindAll("select"), field => Assert.Single(tabs.FindAll($"label[for={field.Id}]")));

        foreach (string id in tabs.FindAll("select[id^=owner]").Select(each => each.Id!).ToList())
        {
            await tabs.Find("#" + id).ChangeAsync(new ChangeEventArgs { Value = "-1" });
        }

        await tabs.Find("form").SubmitAsync();
        Assert.Contains("Nobody can decide about anything alone here", tabs.Markup, StringComparison.Ordinal);
        Assert.Empty(tabs.FindAll("svg.graph"));
    }

    [Fact]
    public void A_conflict_that_is_too_large_says_so_in_a_sentence()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, "moves", Patient with { MostStates = 3 });
        tabs.WaitForAssertion(
            () => Assert.Contains("a page looks at up to 3", tabs.Find(".notice").TextContent),
            Patience
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("chance")]
    [InlineData("moves")]
    public void Nothing_is_worked_out_for_somebody_who_may_not_see_the_scenario(string? part)
    {
        using var page = new Page(Language.English);
        access.IsOpen = false;
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, part);
        Assert.Contains("It is an exercise in use", tabs.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Yongbyon", tabs.Markup, StringComparison.Ordinal);
        Assert.Equal(1, access.Asked);
    }

    [Fact]
    public async Task Somebody_who_took_a_seat_since_is_refused_the_next_piece_of_work()
    {
        using var page = new Page(Language.English);
        IRenderedComponent<UnderstandingTabs> tabs = Open(page, "moves");
        tabs.WaitForAssertion(() => Assert.Single(tabs.FindAll("svg.graph")), Patience);
        access.IsOpen = false;
        await tabs.Find("form").SubmitAsync();
        Assert.Contains("It is an exercise in use", tabs.Markup, StringComparison.Ordinal);
        Assert.Empty(tabs.FindAll("svg.graph"));
    }

    public void Dispose() => place.Dispose();

    private static Finding<int> Occupy(ManualResetEventSlim full, CancellationToken over)
    {
        full.Wait(over);
        return new Finding<int>.Done(0);
    }

    private static IElement Button(IRenderedComponent<UnderstandingTabs> tabs, string text) =>
        tabs.FindAll("button").Single(button => button.TextContent == text);
}
