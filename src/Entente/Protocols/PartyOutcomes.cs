using System.Runtime.CompilerServices;

namespace Entente.Protocols;

/// <summary>An outcome for every party of a table of up to 64, kept in the value itself. <c>default</c> has outcome 0 for all.</summary>
public readonly struct PartyOutcomes : IEquatable<PartyOutcomes>
{
    /// <summary>How many parties there is room for.</summary>
    public const int Capacity = 64;

    private readonly Places places;

    private PartyOutcomes(in Places places) => this.places = places;

    /// <summary>The outcome of a party, by its number in the session.</summary>
    /// <param name="party">The number of the party.</param>
    public long this[int party] => places[party];

    /// <summary>The same with another outcome for one party.</summary>
    /// <param name="party">The number of the party.</param>
    /// <param name="outcome">The number of the outcome.</param>
    public PartyOutcomes With(int party, long outcome)
    {
        Places changed = places;
        changed[party] = outcome;
        return new(changed);
    }

    /// <summary>Whether the first of the parties all have the same outcome.</summary>
    /// <param name="parties">How many parties are looked at; at least 1.</param>
    public bool AreEqual(int parties)
    {
        ReadOnlySpan<long> all = places;
        return !all[..parties].ContainsAnyExcept(all[0]);
    }

    /// <summary>Writes the outcomes of the first of the parties.</summary>
    /// <param name="outcomes">Room for the outcomes; its length says how many are written.</param>
    public void CopyTo(Span<long> outcomes)
    {
        ReadOnlySpan<long> all = places;
        all[..outcomes.Length].CopyTo(outcomes);
    }

    /// <inheritdoc/>
    public bool Equals(PartyOutcomes other)
    {
        ReadOnlySpan<long> own = places;
        ReadOnlySpan<long> others = other.places;
        return own.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartyOutcomes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (long outcome in places)
        {
            hash.Add(outcome);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether all parties have the same outcomes.</summary>
    public static bool operator ==(PartyOutcomes left, PartyOutcomes right) => left.Equals(right);

    /// <summary>Whether a party has another outcome.</summary>
    public static bool operator !=(PartyOutcomes left, PartyOutcomes right) => !left.Equals(right);

    [InlineArray(Capacity)]
    private struct Places
    {
        private long first;
    }
}
