using System.Numerics;
using Entente.Explaining.Checking;
using Entente.Explaining.Checking.Sums;

namespace Entente.Explaining;

/// <summary>Checks every claim of an explanation by the definitions, in code that shares nothing with what found it.</summary>
/// <remarks>
/// For every change its outcome is the witness that it is enough: the demands are evaluated with the change made. That no smaller one would do is shown by looking at every
/// outcome that the rules allow, up to <see cref="MostCombinations"/> combinations of values that no rule about one issue forbids; time and memory grow with their number. Where there are more, it is shown by bounds: issues fall into parts that nothing ties
/// together, what every combination of values of a part adds is read off the definition, and no choice of one for each part reaches what a smaller change would ask
/// (<see cref="ExplanationCheck.AreListed"/>). What bounds cannot settle is left open, and said so (<see cref="ExplanationCheck.Open"/>).
/// </remarks>
public static class ExplanationChecker
{
    /// <summary>How many combinations of values are gone through one by one.</summary>
    public const int MostCombinations = 2_000_000;

    /// <summary>How many combinations of values there would be to go through one by one: those in which no value is forbidden by a rule about its issue alone.</summary>
    /// <param name="explanation">The explanation.</param>
    public static BigInteger CombinationsOf(DealExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return ListedOutcomes.CountOf(explanation.Scenario.Space);
    }

    /// <summary>Checks an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Null when there are more combinations than <see cref="MostCombinations"/>, and issues are tied together in more than 100,000 of them or numbers have too many digits.</returns>
    public static ExplanationCheck? Check(DealExplanation explanation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return CombinationsOf(explanation) > MostCombinations
            ? CheckBySums(explanation, cancellation)
            : OverAll(explanation, new ListedOutcomes(explanation, cancellation), cancellation);
    }

    /// <summary>Checks an explanation without listing outcomes, however many or few there are.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Null when issues are tied together in more than 100,000 combinations of values, or numbers have too many digits.</returns>
    public static ExplanationCheck? CheckBySums(DealExplanation explanation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return SummedOutcomes.Of(explanation, cancellation) is { } outcomes
            ? OverAll(explanation, outcomes, cancellation)
            : null;
    }

    private static ExplanationCheck OverAll(
        DealExplanation explanation,
        CheckedOutcomes outcomes,
        CancellationToken cancellation
    )
    {
        var claims = new Claims();
        new SuperfluousClaims(explanation, claims).Check();
        new DemandClaims(explanation, outcomes, claims).Check();
        new ClashClaims(explanation, outcomes, claims, cancellation).Check();
        new ChangeClaims(explanation, outcomes, claims).Check();
        new OfferClaims(explanation, outcomes, claims).Check();
        return new ExplanationCheck(outcomes.Count, claims.Count, [.. claims.Refuted])
        {
            AreListed = outcomes is ListedOutcomes,
            Open = [.. claims.Open],
        };
    }
}
