using System.Collections.Immutable;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>A question as it was read, with the names of those whom it is about.</summary>
/// <param name="Question">The question; null when it has faults.</param>
/// <param name="Parties">The names; empty for one that could not be read.</param>
internal sealed record Asked(Question? Question, ImmutableArray<string> Parties)
{
    /// <summary>What beside them can be named in several languages: goods, objectives, the words of a scale.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Whether all names could be read, so that any other is none.</summary>
    public bool AreNamesKnown { get; init; } = !Parties.Contains("") && (Question is not null || !Parties.IsEmpty);
}
