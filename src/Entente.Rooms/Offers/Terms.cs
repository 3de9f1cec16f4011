using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Outcomes;

namespace Entente.Rooms.Offers;

/// <summary>What some issues are to be settled at, by name: a whole package or a part of one.</summary>
/// <remarks>Names, not numbers, so that terms mean the same after an issue or an option was added. Equal when they say the same.</remarks>
public sealed class Terms : IEquatable<Terms>
{
    /// <summary>Terms.</summary>
    /// <param name="values">The name of the value of each issue, by the name of the issue.</param>
    public Terms(IEnumerable<KeyValuePair<string, string>> values) =>
        Values = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, values);

    /// <summary>Terms that say nothing.</summary>
    public static Terms None { get; } = new([]);

    /// <summary>The name of the value of each issue, by the name of the issue (ordinal).</summary>
    public ImmutableSortedDictionary<string, string> Values { get; }

    /// <summary>Whether they say nothing.</summary>
    public bool IsEmpty => Values.IsEmpty;

    /// <summary>The value of an issue, or null when they say nothing about it.</summary>
    public string? this[string issue] => Values.GetValueOrDefault(issue);

    /// <summary>These terms, with others in place of what both speak of.</summary>
    public Terms With(Terms others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new Terms(Values.SetItems(others.Values));
    }

    /// <summary>These terms without some issues.</summary>
    public Terms Without(IEnumerable<string> issues) => new(Values.RemoveRange(issues));

    /// <summary>Whether both speak of some issue.</summary>
    public bool Touches(Terms others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return Values.Keys.Any(others.Values.ContainsKey);
    }

    /// <summary>The outcome that they say; null when they leave an issue out, or say of one what it has no value for.</summary>
    /// <param name="space">What can be agreed.</param>
    public Outcome? OutcomeIn(OutcomeSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        ImmutableArray<IssueValue>.Builder values = ImmutableArray.CreateBuilder<IssueValue>(space.Issues.Length);
        foreach (Issue issue in space.Issues)
        {
            if (this[issue.Name] is not { } text || !issue.TryFind(text, out IssueValue value))
            {
                return null;
            }

            values.Add(value);
        }

        return new Outcome(values.MoveToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Terms? other) =>
        other is not null && Values.Count == other.Values.Count && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Terms);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach ((string issue, string value) in Values)
        {
            hash.Add(issue, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The terms in one line: <c>liaison: yes, relief: none</c>.</summary>
    public override string ToString() => string.Join(", ", Values.Select(each => $"{each.Key}: {each.Value}"));
}
