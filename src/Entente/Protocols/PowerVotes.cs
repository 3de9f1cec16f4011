using System.Runtime.CompilerServices;

namespace Entente.Protocols;

/// <summary>The votes of up to 16 parties on the offers of each other, kept in the value itself.</summary>
public readonly struct PowerVotes : IEquatable<PowerVotes>
{
    /// <summary>How many parties there is room for.</summary>
    public const int Capacity = 16;

    private readonly Places places;

    private PowerVotes(in Places places) => this.places = places;

    /// <summary>The vote of a party on an offer.</summary>
    /// <param name="voter">The number of the party that votes.</param>
    /// <param name="maker">The number of the party whose offer it is.</param>
    public PowerVote this[int voter, int maker] => places[(voter * Capacity) + maker];

    /// <summary>The same with another vote.</summary>
    /// <param name="voter">The number of the party that votes.</param>
    /// <param name="maker">The number of the party whose offer it is.</param>
    /// <param name="vote">The vote.</param>
    public PowerVotes With(int voter, int maker, PowerVote vote)
    {
        Places changed = places;
        changed[(voter * Capacity) + maker] = vote;
        return new(changed);
    }

    /// <inheritdoc/>
    public bool Equals(PowerVotes other)
    {
        ReadOnlySpan<PowerVote> own = places;
        ReadOnlySpan<PowerVote> others = other.places;
        return own.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PowerVotes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (PowerVote vote in places)
        {
            hash.Add(vote);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether all votes are the same.</summary>
    public static bool operator ==(PowerVotes left, PowerVotes right) => left.Equals(right);

    /// <summary>Whether a vote differs.</summary>
    public static bool operator !=(PowerVotes left, PowerVotes right) => !left.Equals(right);

    [InlineArray(Capacity * Capacity)]
    private struct Places
    {
        private PowerVote first;
    }
}
