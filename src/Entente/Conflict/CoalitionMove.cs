using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>What one or several decision makers do in one go.</summary>
/// <param name="Members">Who, as numbers from 0, in order.</param>
/// <param name="From">The state it starts at.</param>
/// <param name="To">The state it leads to: by a move of the one; by a joint change of several; or, in an answer that is to pay, by an improvement of the several, whatever moves it takes.</param>
public sealed record CoalitionMove(ImmutableArray<int> Members, int From, int To);
