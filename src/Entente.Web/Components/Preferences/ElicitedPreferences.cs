using Entente.Elicitation;
using Entente.Preferences;

namespace Entente.Web.Components.Preferences;

/// <summary>What a person came to say with the wizard.</summary>
/// <param name="Preferences">The fitted part-worths, in hundredths of a point.</param>
/// <param name="Fallback">What there is without agreement.</param>
/// <param name="Fit">How they came about.</param>
public sealed record ElicitedPreferences(PreferenceModel.Scores Preferences, Fallback Fallback, PreferenceFit Fit)
{
    /// <summary>The preferences that answers come to; null while something is missing.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="unit">What the points are called.</param>
    public static ElicitedPreferences? Of(WizardAnswers answers, string unit)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Statement() is not { } statement)
        {
            return null;
        }

        PreferenceFit fit = PreferenceFitter.Fit(statement, FitAssumptions.Usual);
        return new ElicitedPreferences(
            fit.Worths.Rounded(Numbers.Rational.Parse("0.01")).ToPreferences(unit),
            new Fallback { Outcome = answers.LeastAcceptable, About = answers.FallbackWords.Trim() },
            fit
        );
    }
}
