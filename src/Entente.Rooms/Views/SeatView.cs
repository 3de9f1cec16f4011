using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Seats;

namespace Entente.Rooms.Views;

/// <summary>A seat as all at the table see it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Role">What whoever sits there is.</param>
/// <param name="Party">Its party or third party; -1 for none.</param>
/// <param name="State">How it stands.</param>
/// <param name="Line">How its line is.</param>
/// <param name="Name">The name that whoever sits there gave; empty before, or after it was erased.</param>
/// <param name="Agent">The strategy that plays there; null for a person.</param>
public sealed record SeatView(
    int Number,
    Role Role,
    int Party,
    SeatState State,
    LineState Line,
    string Name,
    string? Agent
)
{
    /// <summary>
    /// Which one whoever sits there is of those who are called alike (see <see cref="Admission.ShortText.AreAlike"/>), by seat, from 1; 0, and not written, where nobody else is. The host is not counted, who may sit at a second
    /// seat under the same name.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Namesake { get; init; }

    /// <summary>How soon that strategy moves.</summary>
    public AgentPace Pace { get; init; }

    /// <summary>How often it changed who plays there; the same number is the same occupant.</summary>
    public int Occupation { get; init; }

    /// <summary>Whether it is somebody's, who may be away: at a real table nobody else gives a way to it.</summary>
    public bool IsOwned { get; init; }

    /// <summary>Whether whoever sits there waits to be let in by others of the side, and sees nothing of what it keeps.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Whether those of the side said that whoever sits there is not let in; not written where they did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRefused { get; init; }

    /// <summary>Whether a lead is missed here: they left or their line stayed down, the grace time is over, and they are not back.</summary>
    public bool IsMissed { get; init; }

    /// <summary>Whether nobody is left who could let them in.</summary>
    public bool IsForsaken { get; init; }

    /// <summary>The programs that may act there by a token.</summary>
    public ImmutableArray<SeatProgram> Programs { get; init; } = [];
}
