using Bunit;
using Entente.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Languages;
using Entente.Web.Components.Understanding;
using Entente.Web.Questions;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Components;

/// <summary>Coalitions, ways and the inverse question of a conflict, asked about a state that one chooses.</summary>
public sealed class ConflictViewTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly QuestionShelf Shelf = new();
    private static readonly UnderstandingBudget Patient = UnderstandingBudget.Ordinary with
    {
        Time = TimeSpan.FromMinutes(5),
    };

    private readonly WorkPlace place = new(Patient, TimeProvider.System);
    private Page page = new(Language.English);

    public void Dispose()
    {
        page.Dispose();
        place.Dispose();
    }

    private ConflictDesk Desk(UnderstandingBudget? budget = null) => new(budget ?? Patient, place);

    private async Task<ConflictFindings> FindAsync(string id, UnderstandingBudget? budget = null)
    {
        ConflictModel model = Shelf.Find(QuestionKind.Conflict, id)!.File.Conflict!;
        return Assert.IsType<Finding<ConflictFindings>.Done>(await Desk(budget).OfAsync(model)).Result;
    }

    private async Task<IRenderedComponent<ConflictView>> ViewAsync(
        ConflictFindings findings,
        Language language,
        Action<ComponentParameterCollectionBuilder<ConflictView>>? more = null
    )
    {
        page.Dispose();
        page = new Page(language);
        page.Services.AddSingleton(Desk());
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        IRenderedComponent<ConflictView> view = page.Render<ConflictView>(given =>
        {
            given.Add(each => each.Findings, findings);
            more?.Invoke(given);
        });
        await view.WaitForAssertionAsync(() => Assert.NotEmpty(view.FindAll("#asked-inverse")), Patience);
        return view;
    }

    [Theory]
    [InlineData("hanoi-mini-a", "en", "What they could gain together", "What would make", "From ")]
    [InlineData("hanoi-mini-b", "nl", "Wat ze samen kunnen winnen", "Wat ", "Van ")]
    public async Task A_conflict_says_what_coalitions_gain_and_of_a_state_which_ways_lead_there_and_what_would_hold_it(
        string id,
        string language,
        string coalitions,
        string inverse,
        string paths
    )
    {
        ConflictFindings findings = await FindAsync(id);
        IRenderedComponent<ConflictView> view = await ViewAsync(
            findings,
            language == "nl" ? Language.Dutch : Language.English
        );
        Assert.Contains(coalitions, view.Find("#coalitions").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(inverse, view.Find("#asked-inverse h3").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(paths, view.Find("#asked-paths-1 h3").TextContent, StringComparison.Ordinal);

        // Nobody has asked about a state yet: none is marked.
        Assert.Empty(view.FindAll("svg.graph .state.asked"));
        string[] ids = [.. view.FindAll("[id]").Select(each => each.Id!)];
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Whatever_state_is_chosen_is_answered_in_the_sense_that_is_chosen_and_marked_in_the_picture()
    {
        ConflictFindings findings = await FindAsync("hanoi-mini-a");
        IRenderedComponent<ConflictView> view = await ViewAsync(findings, Language.English);
        for (int state = 1; state <= findings.Graph.Space.Count; state++)
        {
            string number = $"{state}";
            await view.InvokeAsync(() => view.Find("#asked-state").ChangeAsync(number));
            string name = StateTitles.Of(findings.Graph, Language.English)[state - 1];
            await view.WaitForAssertionAsync(
                () => Assert.Equal(name, view.Find(".asked [role=status]").TextContent),
                Patience
            );
            Assert.Equal(number, view.Find("svg.graph .state.asked").GetAttribute("data-state"));
        }

        await view.InvokeAsync(() => view.Find("#asked-sense").ChangeAsync("Nash"));
        await view.WaitForAssertionAsync(
            () => Assert.Contains("(Nash)", view.Find("#asked-inverse h3").TextContent, StringComparison.Ordinal),
            Patience
        );
        await view.InvokeAsync(() => view.Find("#asked-from").ChangeAsync("1"));
        await view.WaitForAssertionAsync(
            () => Assert.StartsWith("From ", view.Find("#asked-paths-1 h3").TextContent, StringComparison.Ordinal),
            Patience
        );
    }

    [Fact]
    public async Task A_page_that_is_not_live_asks_by_its_address_and_what_makes_no_sense_in_it_counts_for_nothing()
    {
        ConflictFindings findings = await FindAsync("hanoi-mini-a");
        IRenderedComponent<ConflictView> view = await ViewAsync(
            findings,
            Language.English,
            given =>
                given
                    .Add(each => each.Address, "/questions/conflict/hanoi-mini-a")
                    .Add(each => each.State, "2")
                    .Add(each => each.From, "many")
                    .Add(each => each.Sense, "Nash")
        );
        Assert.Equal("/questions/conflict/hanoi-mini-a#asked", view.Find("form").GetAttribute("action"));
        Assert.Equal("2", view.Find("svg.graph .state.asked").GetAttribute("data-state"));
        Assert.Equal("Nash", view.Find("#asked-sense option[selected]").GetAttribute("value"));
        int start = findings.Graph.Model.StatusQuo!.Value;
        Assert.Equal($"{start + 1}", view.Find("#asked-from option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_asked_at_first_is_a_state_that_holds_and_is_not_there_yet()
    {
        ConflictFindings findings = await FindAsync("hanoi-mini-b");
        var asked = StateAsked.Of(findings.Stability);
        Assert.NotEqual(findings.Graph.Model.StatusQuo, asked.State);
        Assert.Contains(findings.Stability.Concepts, each => each.Equilibria.Contains(asked.State));
        ConflictFindings other = await FindAsync("hanoi-mini-a");
        string small = StateTitles.Of(other.Graph, Language.English)[StateAsked.Of(other.Stability).State];
        Assert.StartsWith("The small deal", small, StringComparison.Ordinal);
        Assert.Equal(asked, asked.With(findings.Graph, "0", "-1", "Guess"));
        Assert.Equal(asked, asked.With(findings.Graph, "1000000", null, "17"));
        Assert.Equal(2, asked.With(findings.Graph, "3", null, null).State);
    }

    [Fact]
    public async Task Coalitions_of_a_large_conflict_are_left_out_and_that_is_said()
    {
        UnderstandingBudget small = Patient with { MostStatesOfCoalitions = 3 };
        ConflictFindings findings = await FindAsync("hanoi-mini-a", small);
        Assert.Null(findings.Coalitions);
        IRenderedComponent<ConflictView> view = await ViewAsync(findings, Language.English);
        Assert.Contains("--coalitions", view.Markup, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("#coalitions"));
    }
}
