namespace Entente.Stakeholders;

/// <summary>Rounds of the expected-utility model that come again and again.</summary>
/// <param name="First">The first of them, 1 or more.</param>
/// <param name="Last">The last of them, after which all stand where they stood before the first.</param>
public sealed record StakeholderCycle(int First, int Last);
