using System.Collections.Immutable;

namespace Entente.Explaining;

/// <summary>Something that an explanation says and that can be checked; equal when it says the same about the same.</summary>
/// <param name="Kind">What it says.</param>
public sealed record ExplanationClaim(ClaimKind Kind)
{
    /// <summary>What it is about, as numbers from 0 (stages are counted); <see cref="ClaimKind"/> says which.</summary>
    public ImmutableArray<int> About { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(ExplanationClaim? other) =>
        other is not null && Kind == other.Kind && About.AsSpan().SequenceEqual(other.About.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Kind);
        foreach (int number in About)
        {
            hash.Add(number);
        }

        return hash.ToHashCode();
    }

    /// <summary>A claim, about these.</summary>
    internal static ExplanationClaim That(ClaimKind kind, params ImmutableArray<int> about) =>
        new(kind) { About = about };
}
