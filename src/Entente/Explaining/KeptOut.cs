using System.Collections.Immutable;

namespace Entente.Explaining;

/// <summary>A value that is in no deal: every outcome that has it breaks a demand.</summary>
/// <param name="Issue">The number of the issue.</param>
/// <param name="Value">The number of the value.</param>
/// <param name="Tabled">In how many of the offers on the table it was, each counted as often as it was made.</param>
/// <param name="Ways">Which demands would have to give way for a deal that has it: the smallest sets.</param>
public sealed record KeptOut(int Issue, int Value, int Tabled, ImmutableArray<WayOut> Ways);
