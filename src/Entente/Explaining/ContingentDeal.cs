using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>A deal of two parties that says one thing if an event happens and another if it does not, where neither would be a deal by itself.</summary>
/// <remarks>
/// Worth to a party what it expects: the chance that it gives to the event times the one outcome, plus the rest times the other. Acceptable to the first party when it gives the
/// event a chance of at least <see cref="FirstAtLeast"/>, to the second at most <see cref="SecondAtMost"/>.
/// </remarks>
/// <param name="If">What holds if the event happens: acceptable to the first party, not to the second.</param>
/// <param name="Otherwise">What holds if it does not: acceptable to the second party, not to the first.</param>
/// <param name="FirstAtLeast">The least chance at which the first party is content, above 0, at most 1.</param>
/// <param name="SecondAtMost">The largest chance at which the second party is content, at least 0, below 1.</param>
public sealed record ContingentDeal(Outcome If, Outcome Otherwise, Rational FirstAtLeast, Rational SecondAtMost)
{
    /// <summary>By how much the parties have to disagree about the chance of the event; at most 0 when the same belief will do for both.</summary>
    public Rational Disagreement => FirstAtLeast - SecondAtMost;
}
