using Bunit;
using Entente.Web.Components.Preferences;
using Microsoft.AspNetCore.Components.Web;

namespace Entente.Web.Tests.Components.Preferences;

/// <summary>What a person does with the wizard.</summary>
internal static class WizardHands
{
    public static void Type(this IRenderedComponent<PreferenceWizard> wizard, string field, string text) =>
        wizard.Find(field).Input(text);

    public static void Press(this IRenderedComponent<PreferenceWizard> wizard, string field, string key) =>
        wizard.Find(field).KeyDown(new KeyboardEventArgs { Key = key });

    public static void Forward(this IRenderedComponent<PreferenceWizard> wizard) =>
        wizard.Find(".wizard-foot .button:not(.quiet)").Click();

    public static void DividePoints(this IRenderedComponent<PreferenceWizard> wizard, params string[] points)
    {
        for (int i = 0; i < points.Length; i++)
        {
            wizard.Type($"#points-{i}", points[i]);
        }
    }

    public static void Score(this IRenderedComponent<PreferenceWizard> wizard, int issue, params string[] scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            wizard.Type($"#score-{issue}-{i}", scores[i]);
        }
    }

    /// <summary>40 points for inspection, 40 for relief, 20 for few days; to the step of the packages.</summary>
    public static void ToPackages(this IRenderedComponent<PreferenceWizard> wizard)
    {
        wizard.DividePoints("40", "40", "20");
        wizard.Forward();
        wizard.Score(0, "0", "100");
        wizard.Score(1, "0", "50", "100");
        wizard.Score(2, "100", "50", "0");
        wizard.Forward();
    }
}
