using Entente.Protocols;

namespace Entente.Rooms.State;

/// <summary>Whose turn it is where parties move in turn.</summary>
/// <param name="First">The party that was first to move since something was last settled.</param>
/// <param name="Table">Where the protocol stands; the outcome on the table is the number of an offer, and party 0 is <paramref name="First"/>.</param>
/// <param name="Since">When this turn began.</param>
public sealed record TurnState(int First, AlternatingState Table, DateTimeOffset Since)
{
    /// <summary>The party that is awaited.</summary>
    /// <param name="parties">How many parties there are.</param>
    public int Awaited(int parties) => (First + Table.Party) % parties;

    /// <summary>A party's place in the order of play.</summary>
    /// <param name="party">The party.</param>
    /// <param name="parties">How many there are.</param>
    public int PlaceOf(int party, int parties) => (party - First + parties) % parties;
}
