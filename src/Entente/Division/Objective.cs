using Entente.Numbers;

namespace Entente.Division;

/// <summary>Something by which alternatives are judged.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsMoreBetter">Whether more of it is better; less is better otherwise.</param>
/// <param name="Slight">A difference that hardly matters, in its own unit; 0 for none.</param>
public sealed record Objective(string Name, bool IsMoreBetter, Rational Slight = default);
