using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>How much one stakeholder counts in the weighted mean.</summary>
/// <param name="Stakeholder">Its place.</param>
/// <param name="Share">Its share of the weight, 0 to 1.</param>
/// <param name="Without">Where the mean would be without it; null when nobody else has a weight.</param>
/// <param name="Pull">By how much it moves the mean: the mean with it minus the mean without it; null when nobody else has a weight.</param>
public sealed record StakeholderPull(int Stakeholder, Rational Share, Rational? Without, Rational? Pull);
