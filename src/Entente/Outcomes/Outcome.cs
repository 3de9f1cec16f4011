using System.Collections.Immutable;

namespace Entente.Outcomes;

/// <summary>A value for every issue, in the order of the issues.</summary>
public sealed class Outcome : IEquatable<Outcome>
{
    /// <summary>An outcome.</summary>
    /// <param name="values">One value an issue, in the order of the issues.</param>
    public Outcome(ImmutableArray<IssueValue> values) => Values = values;

    /// <summary>One value an issue, in the order of the issues.</summary>
    public ImmutableArray<IssueValue> Values { get; }

    /// <summary>An outcome of numbered values.</summary>
    /// <param name="indexes">The number of the value of every issue, in the order of the issues.</param>
    public static Outcome At(params ReadOnlySpan<int> indexes)
    {
        ImmutableArray<IssueValue>.Builder values = ImmutableArray.CreateBuilder<IssueValue>(indexes.Length);
        foreach (int index in indexes)
        {
            values.Add(IssueValue.At(index));
        }

        return new Outcome(values.MoveToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(Outcome? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Outcome);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (IssueValue value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
