using System.Text.Json.Serialization;
using Entente.Annotations;

namespace Entente.Rooms.Statements;

/// <summary>A change of the text of a joint statement.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Rewrite), "rewrite")]
[JsonDerivedType(typeof(Insert), "insert")]
[JsonDerivedType(typeof(Remove), "remove")]
public abstract record ClauseChange
{
    private ClauseChange() { }

    /// <summary>Other words for a clause.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Text">The words.</param>
    public sealed record Rewrite(int Clause, LocalizedText Text) : ClauseChange;

    /// <summary>One more clause.</summary>
    /// <param name="After">The clause that it comes after; 0 for the first place.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Issue">The issue that it states the decision on; empty for none.</param>
    public sealed record Insert(int After, LocalizedText Text, string Issue = "") : ClauseChange;

    /// <summary>A clause less.</summary>
    /// <param name="Clause">The clause.</param>
    public sealed record Remove(int Clause) : ClauseChange;
}
