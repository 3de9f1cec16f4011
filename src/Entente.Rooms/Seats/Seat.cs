using System.Collections.Immutable;

namespace Entente.Rooms.Seats;

/// <summary>A place at a table, for one person or one agent.</summary>
/// <param name="Number">Its number in the room, from 0: the order in which seats were opened.</param>
/// <param name="Role">What whoever sits there is.</param>
/// <param name="Party">The party it belongs to, by number; -1 for none. Of a third party, its number among the third parties.</param>
public sealed record Seat(int Number, Role Role, int Party)
{
    /// <summary>The strategy that plays here, in the text form of the catalogue; null for a person. Always disclosed to all.</summary>
    public string? Agent { get; init; }

    /// <summary>Whether that strategy sits in for somebody whose seat it is, and not one that was seated where nobody sat.</summary>
    public bool IsSittingIn { get; init; }

    /// <summary>How soon that strategy moves.</summary>
    public AgentPace Pace { get; init; }

    /// <summary>How often it changed who plays here: by sitting down, standing up, leaving, closing, a new link for somebody else. The same number is the same occupant.</summary>
    public int Occupation { get; init; }

    /// <summary>How often it changed which person has the seat; the same number is the same person, or nobody since. An agent that sits in for them changes nothing of it.</summary>
    public int Tenure { get; init; }

    /// <summary>Whether whoever the agent sits in for left the table, and did not just lose the line.</summary>
    public bool HasLeft { get; init; }

    /// <summary>How the seat stands.</summary>
    public SeatState State { get; init; }

    /// <summary>Whether it is somebody's: they have sat down here once, and may be away. At a real table nobody but they give anybody else a way to it; at an exercise the host can take it back, and then it is nobody's.</summary>
    public bool IsOwned { get; init; }

    /// <summary>Whether whoever sits here was let in to what the owner of the seat keeps to itself: as the first, or by somebody who was.</summary>
    public bool IsAdmitted { get; init; }

    /// <summary>Whether those of its side said that whoever has it is not let in: until they do after all, or somebody else has it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether somebody has the seat who was let in: they see what is kept, and let others in.</summary>
    public bool IsIn => IsOwned && IsAdmitted;

    /// <summary>The programs that may act here by a token, in the order in which they were let.</summary>
    public ImmutableArray<SeatProgram> Programs
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Whether it belongs to one of the parties whose consent is needed.</summary>
    public bool IsOfParty => Role is Role.Lead or Role.Adviser or Role.Principal;

    /// <summary>Whose private records this seat reads and writes; empty for the public.</summary>
    public string Owner => Owners.Of(Role, Party, Number);
}
