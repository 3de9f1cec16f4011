using System.Collections.Immutable;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>A question as it was read, with the names of those whom it is about.</summary>
/// <param name="Question">The question; null when it has faults.</param>
/// <param name="Parties">The names.</param>
internal sealed record Asked(Question? Question, ImmutableArray<string> Parties);
