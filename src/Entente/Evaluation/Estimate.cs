namespace Entente.Evaluation;

/// <summary>A mean over scenarios, every scenario counting the same, with its 95 % intervals.</summary>
/// <param name="Mean">The mean over scenarios of the means within each; null when nothing was measured.</param>
/// <param name="Low">The lower end of the interval over scenarios (bootstrap); null for fewer than two scenarios.</param>
/// <param name="High">The upper end of the interval over scenarios.</param>
/// <param name="Margin">
/// Half the width of the interval for these very scenarios, from the spread over seats within each (normal approximation); null when nothing was measured.
/// </param>
/// <param name="Count">How many seats were measured.</param>
/// <remarks>
/// The two intervals answer different questions: the first, what to expect on other scenarios like these; the second, how far repetitions and opponents leave the mean on these scenarios open.
/// </remarks>
public sealed record Estimate(double? Mean, double? Low, double? High, double? Margin, long Count);
