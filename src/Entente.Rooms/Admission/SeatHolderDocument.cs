using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Entente.Rooms.Admission;

/// <summary>Which session has a seat: the last that it was given to, and those of the same person in other browsers. Kept under the room and a hash of the seat's name.</summary>
internal sealed record SeatHolderDocument(string Session)
{
    public ImmutableArray<string> Others
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>The sessions of whoever has the seat.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => Others.Insert(0, Session);

    /// <summary>Whether it is by this session that somebody has the seat.</summary>
    public bool Has(string session) => All.Contains(session, StringComparer.Ordinal);
}
