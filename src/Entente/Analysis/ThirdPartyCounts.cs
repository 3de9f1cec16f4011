namespace Entente.Analysis;

/// <summary>How deals look to those who are not at the table, counted over all outcomes.</summary>
/// <param name="Deals">How many outcomes every party at the table accepts, as far as its preferences are known.</param>
/// <param name="Sparing">How many of them leave no third party worse off.</param>
/// <param name="Unblocked">How many of them no third party would block.</param>
public sealed record ThirdPartyCounts(int Deals, int Sparing, int Unblocked);
