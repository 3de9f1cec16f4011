using System.Collections.Immutable;

namespace Entente.Annotations;

/// <summary>A text for people, in one or several languages.</summary>
/// <remarks>A text without a language stands under the empty tag and serves every reader who has no better one.</remarks>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private LocalizedText(ImmutableSortedDictionary<string, string> byLanguage) => ByLanguage = byLanguage;

    /// <summary>The text without words.</summary>
    public static LocalizedText Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The texts by language tag (<c>en</c>, <c>nl</c>); the empty tag holds a text whose language is not stated.</summary>
    public ImmutableSortedDictionary<string, string> ByLanguage { get; }

    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => ByLanguage.IsEmpty;

    /// <summary>A text whose language is not stated.</summary>
    public static LocalizedText Of(string text) => IsNothing(text) ? Empty : new(Empty.ByLanguage.Add("", text));

    /// <summary>A text in several languages.</summary>
    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string>> byLanguage) =>
        new(Empty.ByLanguage.AddRange(byLanguage));

    /// <summary>A text whose language is not stated.</summary>
    public static implicit operator LocalizedText(string text) => Of(text);

    /// <summary>The text in a language, else the one without language, else English, else the first there is, else nothing.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out string? text) ? text
        : ByLanguage.TryGetValue("", out text) ? text
        : ByLanguage.TryGetValue("en", out text) ? text
        : ByLanguage.Values.FirstOrDefault("");

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null && ByLanguage.Count == other.ByLanguage.Count && ByLanguage.SequenceEqual(other.ByLanguage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ByLanguage.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <inheritdoc/>
    public override string ToString() => In("en");

    private static bool IsNothing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0;
    }
}
