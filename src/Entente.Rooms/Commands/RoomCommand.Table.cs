using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Commands;

/// <content>What is asked for about the table itself.</content>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenTable), "open-table")]
[JsonDerivedType(typeof(OpenSeat), "open-seat")]
[JsonDerivedType(typeof(TakeSeat), "take-seat")]
[JsonDerivedType(typeof(LeaveSeat), "leave-seat")]
[JsonDerivedType(typeof(CloseSeat), "close-seat")]
[JsonDerivedType(typeof(SeatAgent), "seat-agent")]
[JsonDerivedType(typeof(UnseatAgent), "unseat-agent")]
[JsonDerivedType(typeof(AllowProgram), "allow-program")]
[JsonDerivedType(typeof(EndProgram), "end-program")]
[JsonDerivedType(typeof(ReplaceLink), "replace-link")]
[JsonDerivedType(typeof(AdmitToSide), "admit-to-side")]
[JsonDerivedType(typeof(RefuseToSide), "refuse-to-side")]
[JsonDerivedType(typeof(BeginAnew), "begin-anew")]
[JsonDerivedType(typeof(OpenMeeting), "open-meeting")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(GoOnWithout), "go-on-without")]
[JsonDerivedType(typeof(Adjourn), "adjourn")]
[JsonDerivedType(typeof(Extend), "extend")]
[JsonDerivedType(typeof(CloseTable), "close-table")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(NameFollowing), "name-following")]
[JsonDerivedType(typeof(ReportLine), "report-line")]
[JsonDerivedType(typeof(Tick), "tick")]
public abstract partial record RoomCommand
{
    /// <summary>Open the table; only as the first move of a room, and by the room itself. Seat 0 is the host's.</summary>
    /// <param name="Setup">What it is opened with.</param>
    /// <param name="Seats">The seats to set besides the host's, in order.</param>
    public sealed record OpenTable(RoomSetup Setup, ImmutableArray<SeatWanted> Seats) : RoomCommand
    {
        /// <summary>Of an exercise, what each owner is told to want: the private part of the scenario file, by owner.</summary>
        public ImmutableSortedDictionary<string, string> Sheets
        {
            get => field ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
            init;
        }
    }

    /// <summary>Set one more place.</summary>
    /// <param name="Wanted">What kind of place.</param>
    public sealed record OpenSeat(SeatWanted Wanted) : RoomCommand;

    /// <summary>Sit down at one's own seat; an agent that played there in one's absence plays no more from then on.</summary>
    /// <param name="Name">One's name, as the others will see it.</param>
    public sealed record TakeSeat(string Name) : RoomCommand;

    /// <summary>Leave one's seat on purpose.</summary>
    public sealed record LeaveSeat : RoomCommand;

    /// <summary>Close a seat.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record CloseSeat(int Seat) : RoomCommand;

    /// <summary>Have an agent play at the seat of a lead.</summary>
    /// <param name="Seat">Its number.</param>
    /// <param name="Strategy">The strategy in the text form of the catalogue, or the name of a program that holds a token.</param>
    public sealed record SeatAgent(int Seat, string Strategy) : RoomCommand
    {
        /// <summary>How soon it moves. A program that holds a token keeps its own time.</summary>
        public AgentPace Pace { get; init; }
    }

    /// <summary>Have the agent at a seat play no more.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record UnseatAgent(int Seat) : RoomCommand;

    /// <summary>Let a program act at a seat, by a token that was made for it.</summary>
    /// <param name="Seat">The number of the seat: one's own or, for the host, one that is nobody's.</param>
    /// <param name="Program">The id of the token.</param>
    /// <param name="Name">What the program is called.</param>
    public sealed record AllowProgram(int Seat, string Program, string Name) : RoomCommand;

    /// <summary>Let a program act at a seat no more.</summary>
    /// <param name="Seat">The number of the seat: one's own or, for the host, any.</param>
    /// <param name="Program">The id of the token.</param>
    public sealed record EndProgram(int Seat, string Program) : RoomCommand;

    /// <summary>Take a seat of an exercise, or at any table one that its side did not let in, back from whoever has it, for a new link: it is nobody's then, and whoever sits down there next is somebody else.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record ReplaceLink(int Seat) : RoomCommand;

    /// <summary>Let whoever sits at another seat of one's own side see and do what it keeps to itself.</summary>
    /// <param name="Seat">Its number.</param>
    /// <param name="Occupation">Who was seen there, as <see cref="Entente.Rooms.Seats.Seat.Occupation"/> counts: refused when it is somebody else by then.</param>
    public sealed record AdmitToSide(int Seat, int Occupation) : RoomCommand
    {
        /// <summary>The ids of the programs that may act there, as they were seen: refused when there are others.</summary>
        public ImmutableArray<string> Programs
        {
            get => field.IsDefault ? [] : field;
            init;
        }
    }

    /// <summary>Say that whoever sits at another seat of one's own side is not let in to what it keeps to itself. They can be let in after all, and the host can give the seat to somebody else.</summary>
    /// <param name="Seat">Its number.</param>
    /// <param name="Occupation">Who was seen there, as <see cref="Entente.Rooms.Seats.Seat.Occupation"/> counts: refused when it is somebody else by then.</param>
    public sealed record RefuseToSide(int Seat, int Occupation) : RoomCommand;

    /// <summary>Begin anew for a side of which nobody is left who could let one in. At a real table what it kept is erased for good, and nothing more can be kept there; at an exercise it is shown to nobody, and the side begins with its sheet.</summary>
    public sealed record BeginAnew : RoomCommand;

    /// <summary>Begin the talks, or the next meeting.</summary>
    public sealed record OpenMeeting : RoomCommand;

    /// <summary>Stop the clock.</summary>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record Pause(string Reason = "") : RoomCommand;

    /// <summary>Go on without a party for which nobody leads since the host closed the seat or took it back: its turns pass until somebody does. Nobody agrees for it.</summary>
    /// <param name="Party">The party.</param>
    public sealed record GoOnWithout(int Party) : RoomCommand;

    /// <summary>Let the clock run again.</summary>
    public sealed record Resume : RoomCommand;

    /// <summary>Adjourn the meeting: at once when host or mediator ask, when all parties ask otherwise.</summary>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    /// <param name="Until">When the next is meant to begin; null for nothing stated.</param>
    public sealed record Adjourn(string Reason = "", DateTimeOffset? Until = null) : RoomCommand;

    /// <summary>Give more time.</summary>
    /// <param name="By">How much more; above zero.</param>
    public sealed record Extend(TimeSpan By) : RoomCommand;

    /// <summary>End the talks.</summary>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record CloseTable(string Reason = "") : RoomCommand;

    /// <summary>Let whoever has a seat open the scenario, its analysis and the debrief.</summary>
    public sealed record Release : RoomCommand;

    /// <summary>Say which table follows on this one, so that all who sit here find it.</summary>
    /// <param name="Room">Its room.</param>
    public sealed record NameFollowing(RoomId Room) : RoomCommand;

    /// <summary>A line has stayed down beyond the grace time, whoever left is gone for so long, or whoever was missed is back; asked for by the room itself.</summary>
    /// <param name="Seat">The seat.</param>
    public sealed record ReportLine(int Seat) : RoomCommand
    {
        /// <summary>What the room itself proposes where nobody mediates; null for nothing.</summary>
        public Terms? Proposal { get; init; }

        /// <summary>Whether they are back.</summary>
        public bool IsBack { get; init; }
    }

    /// <summary>Do what is due by the clock; asked for by the room itself.</summary>
    public sealed record Tick : RoomCommand;
}
