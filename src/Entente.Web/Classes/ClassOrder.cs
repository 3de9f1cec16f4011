using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.Text;

namespace Entente.Web.Classes;

/// <summary>What a teacher orders at the board: agents for the absent, a move as the host, or both, at one table or at several.</summary>
/// <param name="Tables">At which, as they were seen when it was ordered.</param>
/// <param name="Command">The move; null for agents alone.</param>
public sealed record ClassOrder(ImmutableArray<ClassTable> Tables, RoomCommand? Command)
{
    /// <summary>How soon agents move that sit in for whoever is absent; null when none sit in.</summary>
    public AgentPace? Agents { get; init; }

    /// <summary>Whether a side whose line is down counts as absent.</summary>
    public bool IsDroppedToo { get; init; }

    /// <summary>Whether it was given to all tables at once.</summary>
    public bool IsForAll { get; init; }

    /// <summary>What it says, as bytes: the same for the same order.</summary>
    internal byte[] Content() =>
        [
            .. Encoding.UTF8.GetBytes(string.Join(' ', Tables.Select(each => each.Room.ToString()))),
            .. Encoding.UTF8.GetBytes($" {Agents} {IsDroppedToo} {IsForAll} "),
            .. Command is null ? [] : RoomText.Of(Command),
        ];
}
