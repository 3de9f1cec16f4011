using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Entente.Rooms.Agenda;

/// <summary>What something that was added during the talks is worth to one side, in numbers of its own scale: exact, as text (<c>12</c>, <c>-0.5</c>, <c>1/3</c>).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OfIssue), "issue")]
[JsonDerivedType(typeof(OfOption), "option")]
public abstract record AdditionScore
{
    private AdditionScore() { }

    /// <summary>What each value of an added issue adds to the worth of a package.</summary>
    /// <param name="Points">By the name of the value: every value of an issue with named ones; of numbers the lowest, the highest, and any between, which straight lines join.</param>
    public sealed record OfIssue(ImmutableSortedDictionary<string, string> Points) : AdditionScore;

    /// <summary>What an added option is worth, held against one that was there before it.</summary>
    /// <param name="Like">The name of that option: a package with the added one is worth as much as the same package with this one,</param>
    /// <param name="More">and so much more; below 0 for less.</param>
    public sealed record OfOption(string Like, string More) : AdditionScore;
}
