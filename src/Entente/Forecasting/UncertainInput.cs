namespace Entente.Forecasting;

/// <summary>A number of a party that is not known exactly.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Party">The number of the party, from 0.</param>
/// <param name="Issue">The number of the issue, from 0; -1 for none.</param>
/// <param name="Value">The number of the value of the issue, from 0; -1 for none.</param>
/// <param name="Number">Which of the party's uncertain numbers it is, from 0.</param>
public sealed record UncertainInput(UncertainKind Kind, int Party, int Issue, int Value, int Number);
