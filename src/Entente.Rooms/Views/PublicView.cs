using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Rooms.State;

namespace Entente.Rooms.Views;

/// <summary>All that somebody without a seat may see of a table that is open to the public.</summary>
/// <param name="Room">Which room.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Parties">Who negotiates, by number.</param>
/// <param name="Phase">Where the talks are; not how they ended, which the parties publish or do not.</param>
/// <param name="Meeting">The number of the meeting; 0 before the first.</param>
/// <param name="Published">What was published, in order.</param>
public sealed record PublicView(
    RoomId Room,
    LocalizedText Title,
    ImmutableArray<RoomParty> Parties,
    TalkPhase Phase,
    int Meeting,
    ImmutableArray<PublishedText> Published
)
{
    /// <summary>The tables before in the series, in order, where what was published there can be read; not what was agreed there, which the parties publish or do not.</summary>
    public ImmutableArray<RoomId> Before { get; init; } = [];
}
