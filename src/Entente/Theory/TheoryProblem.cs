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

    /// <summary>The names for people of parties, goods, alternatives, objectives and words of scales that have one beside that by which the file refers to them.</summary>
    public ImmutableDictionary<string, LocalizedText> Names { get; init; } =
        ImmutableDictionary<string, LocalizedText>.Empty;

    /// <summary>The name for people of whatever has one, else that in the file.</summary>
    /// <param name="language">The tag of the language.</param>
    /// <param name="name">The name in the file.</param>
    public string NameIn(string language, string name) =>
        Names.TryGetValue(name, out LocalizedText? text) && text.In(language) is { Length: > 0 } own ? own : name;

    /// <summary>Where the numbers come from.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}
