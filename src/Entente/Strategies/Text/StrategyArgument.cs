namespace Entente.Strategies.Text;

/// <summary>One argument: a name, and a number or another call.</summary>
/// <param name="Name">What it sets.</param>
/// <param name="Number">The number; null for a call.</param>
/// <param name="Call">The call; null for a number.</param>
/// <param name="Position">The place in the text, from 1.</param>
internal sealed record StrategyArgument(string Name, double? Number, StrategyCall? Call, int Position);
