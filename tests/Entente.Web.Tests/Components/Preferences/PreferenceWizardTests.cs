using AngleSharp.Dom;
using Bunit;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Languages;
using Entente.Web.Components.Preferences;
using Entente.Web.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Components.Preferences;

public sealed class PreferenceWizardTests : BunitContext
{
    private static readonly OutcomeSpace Space = new([
        new Issue.YesNo("inspection"),
        new Issue.Choice("relief", [new("none"), new("some"), new("all")]),
        new Issue.Integer("days", 0, 30) { Unit = "days" },
    ]);

    private ElicitedPreferences? finished;

    public PreferenceWizardTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    private IRenderedComponent<PreferenceWizard> Wizard(Language? language = null)
    {
        Services.AddScoped(_ => new PageLanguage(language ?? Language.English));
        return Render<PreferenceWizard>(given =>
            given.Add(wizard => wizard.Space, Space).Add(wizard => wizard.Finished, elicited => finished = elicited)
        );
    }

    [Fact]
    public void Points_have_to_add_up_before_one_goes_on()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.Type("#points-0", "50");
        Assert.Contains("50 of 100 points left", wizard.Markup, StringComparison.Ordinal);
        wizard.Forward();
        Assert.Equal(WizardStep.Points, wizard.Instance.At);
        Assert.Contains("add up to 100", wizard.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        wizard.Type("#points-1", "70");
        Assert.Contains("20 points too many", wizard.Markup, StringComparison.Ordinal);
        wizard.Type("#points-1", "50");
        wizard.Forward();
        Assert.Equal(WizardStep.Scores, wizard.Instance.At);
    }

    [Fact]
    public void What_is_no_number_stays_in_its_field_and_is_told_beside_it()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.Type("#points-0", "fifty");
        IElement field = wizard.Find("#points-0");
        Assert.Equal("fifty", field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(
            "number from 0 to 100",
            wizard.Find("#" + field.GetAttribute("aria-describedby")).TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Arrow_and_page_keys_move_a_figure_and_stop_at_its_ends()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.Press("#points-0", "PageUp");
        wizard.Press("#points-0", "ArrowUp");
        Assert.Equal("11", wizard.Find("#points-0").GetAttribute("value"));
        wizard.Press("#points-0", "PageDown");
        wizard.Press("#points-0", "PageDown");
        Assert.Equal("0", wizard.Find("#points-0").GetAttribute("value"));
    }

    [Fact]
    public void A_number_that_is_none_of_the_values_stays_in_its_field_with_what_it_could_be()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard(Language.Dutch);
        wizard.DividePoints("40", "40", "20");
        wizard.Forward();
        wizard.Type("#number-2", "12,5");
        wizard.FindAll("button").Single(each => each.TextContent == "Toevoegen").Click();
        Assert.Equal("12,5", wizard.Find("#number-2").GetAttribute("value"));
        Assert.StartsWith(
            "12,5 is geen van de waarden",
            wizard.Find("#" + wizard.Find("#number-2").GetAttribute("aria-describedby")).TextContent,
            StringComparison.Ordinal
        );

        wizard.Type("#number-2", "12,0");
        wizard.FindAll("button").Single(each => each.TextContent == "Toevoegen").Click();
        Assert.Null(wizard.Find("#number-2").GetAttribute("aria-describedby"));
        Assert.Equal(4, wizard.FindAll("[id^='score-2-']").Count);
    }

    [Fact]
    public void Scores_that_are_missing_are_told_by_the_name_of_their_issue()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.DividePoints("40", "40", "20");
        wizard.Forward();
        wizard.Score(0, "0", "100");
        wizard.Forward();
        Assert.Equal(WizardStep.Scores, wizard.Instance.At);
        Assert.Contains("relief", wizard.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_comes_from_points_to_preferences_with_a_fallback()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.ToPackages();
        wizard.Forward();
        Assert.Equal(WizardStep.Fallback, wizard.Instance.At);
        wizard.Type("#fallback-words", "We wait.");
        wizard.Find("#least-3").Change("on");
        wizard.Forward();
        Assert.Equal(WizardStep.Result, wizard.Instance.At);
        wizard.Find(".wizard-foot .button:not(.quiet)").Click();

        Assert.NotNull(finished);
        var utilities = new UtilityFunction(Space, finished.Preferences);
        Assert.Equal(100, utilities.Of(Outcome.At(1, 2, 0)));
        Assert.Equal(40, utilities.Of(Outcome.At(1, 0, 30)));
        Assert.Equal(10, utilities.Of(Outcome.At(0, 0, 15)));
        Assert.Equal("We wait.", finished.Fallback.About.In("en"));
        Assert.Equal(50, utilities.Of(finished.Fallback.Outcome!).ToDouble(), 5.0);
    }

    [Fact]
    public void A_rating_moves_the_parts_and_a_hint_comes_as_it_is_typed()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.ToPackages();
        Assert.Empty(wizard.FindAll(".hints .notice"));
        wizard.Type("#rating-0", "100");
        Assert.Contains("Package A", wizard.Find(".packages").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(wizard.FindAll(".hints .notice li"));
        wizard.Type("#rating-0", "");
        Assert.Empty(wizard.FindAll(".hints .notice"));
    }

    [Fact]
    public void Packages_are_asked_about_one_by_one_and_none_twice()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.ToPackages();
        for (int i = 0; i < 4; i++)
        {
            wizard.Find(".wizard section > .row .button").Click();
        }

        string[] asked = [.. wizard.FindAll(".packages .package").Select(package => package.TextContent)];
        Assert.Equal(5, asked.Length);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public void Two_packages_can_be_compared_and_what_does_not_go_together_is_told_at_once()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.ToPackages();
        Assert.Empty(wizard.FindAll(".comparer"));
        wizard.Find(".wizard section > .row .button").Click();
        Assert.All(
            wizard.FindAll(".comparer select"),
            field => Assert.NotEqual("", wizard.Find($"label[for={field.Id}]").TextContent)
        );
        wizard.Find("#compare-second").Change("0");
        wizard.Find(".comparer .toolbar .button").Click();
        Assert.Contains("two different", wizard.Find(".comparer [role=alert]").TextContent, StringComparison.Ordinal);

        wizard.Find("#compare-second").Change("1");
        wizard.Find(".comparer .toolbar .button").Click();
        Assert.Contains("A is better than B", wizard.Find(".comparisons").TextContent, StringComparison.Ordinal);
        wizard.Find("#compare-how").Change("as-good");
        wizard.Find(".comparer .toolbar .button").Click();
        Assert.Contains(
            "A is as good as B",
            Assert.Single(wizard.FindAll(".comparisons li")).TextContent,
            StringComparison.Ordinal
        );

        wizard.Type("#rating-0", "90");
        wizard.Type("#rating-1", "10");
        Assert.Contains(
            "A and B as good as each other, and rate them apart",
            wizard.Find(".hints").TextContent,
            StringComparison.Ordinal
        );
        wizard.FindAll(".packages .row.between .button")[1].Click();
        Assert.Empty(wizard.FindAll(".comparer"));
        Assert.DoesNotContain("as good as each other", wizard.Find(".hints").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_the_ends_of_many_numbers_another_can_be_scored()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard();
        wizard.DividePoints("40", "40", "20");
        wizard.Forward();
        Assert.Equal(3, wizard.FindAll("[id^=score-2-].score-number").Count);
        wizard.Type("#number-2", "20");
        wizard.FindAll(".scores")[2].QuerySelectorAll(".row .button")[^1].Click();
        Assert.Equal(4, wizard.FindAll("[id^=score-2-].score-number").Count);
        Assert.Contains("20\u00a0days", wizard.Find("label[for=score-2-2]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_Dutch()
    {
        IRenderedComponent<PreferenceWizard> wizard = Wizard(Language.Dutch);
        Assert.Contains("Verdeel 100 punten", wizard.Markup, StringComparison.Ordinal);
        wizard.ToPackages();
        wizard.Forward();
        Assert.Contains("Elk akkoord is beter dan geen", wizard.Markup, StringComparison.Ordinal);
    }
}
