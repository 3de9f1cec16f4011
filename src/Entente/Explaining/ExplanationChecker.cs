using Entente.Explaining.Checking;

namespace Entente.Explaining;

/// <summary>Checks every claim of an explanation by the definitions, outcome by outcome, in code that shares nothing with what found it.</summary>
/// <remarks>
/// For every change its outcome is the witness that it is enough: the demands are evaluated with the change made. That no smaller one would do is shown by looking at every
/// outcome that the rules allow. Time and memory grow with their number.
/// </remarks>
public static class ExplanationChecker
{
    /// <summary>How many combinations of values can be gone through.</summary>
    public const int MostCombinations = 2_000_000;

    /// <summary>Checks an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Null when there are more combinations than <see cref="MostCombinations"/>.</returns>
    public static ExplanationCheck? Check(DealExplanation explanation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        if (explanation.Scenario.Space.Combinations > MostCombinations)
        {
            return null;
        }

        var outcomes = new ListedOutcomes(explanation, cancellation);
        var claims = new Claims();
        new DemandClaims(explanation, outcomes, claims).Check();
        new ChangeClaims(explanation, outcomes, claims).Check();
        new OfferClaims(explanation, outcomes, claims).Check();
        return new ExplanationCheck(outcomes.Count, claims.Count, [.. claims.Refuted]);
    }
}
