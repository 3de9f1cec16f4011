using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Theory;

/// <summary>A question with the names of those whom it is about.</summary>
/// <param name="Question">The question.</param>
/// <param name="Parties">The names of the parties, players, voters or sides, in order.</param>
public sealed record TheoryProblem(Question Question, ImmutableArray<string> Parties)
{
    /// <summary>What it is about, in a few words; empty for nothing.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>More about it; empty for nothing.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>Where the numbers come from.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}
