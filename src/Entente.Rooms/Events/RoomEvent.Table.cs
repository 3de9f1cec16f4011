using System.Text.Json.Serialization;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Events;

/// <content>What happens to the table itself.</content>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(SeatOpened), "seat-opened")]
[JsonDerivedType(typeof(SeatTaken), "seat-taken")]
[JsonDerivedType(typeof(SeatLeft), "seat-left")]
[JsonDerivedType(typeof(SeatClosed), "seat-closed")]
[JsonDerivedType(typeof(AgentSatDown), "agent-sat-down")]
[JsonDerivedType(typeof(AgentStoodUp), "agent-stood-up")]
[JsonDerivedType(typeof(ProgramAllowed), "program-allowed")]
[JsonDerivedType(typeof(ProgramEnded), "program-ended")]
[JsonDerivedType(typeof(SideJoined), "side-joined")]
[JsonDerivedType(typeof(SideRefused), "side-refused")]
[JsonDerivedType(typeof(SideBegunAnew), "side-begun-anew")]
[JsonDerivedType(typeof(LinkReplaced), "link-replaced")]
[JsonDerivedType(typeof(MeetingOpened), "meeting-opened")]
[JsonDerivedType(typeof(TalksPaused), "talks-paused")]
[JsonDerivedType(typeof(TalksResumed), "talks-resumed")]
[JsonDerivedType(typeof(GoneOnWithout), "gone-on-without")]
[JsonDerivedType(typeof(AdjournmentAsked), "adjournment-asked")]
[JsonDerivedType(typeof(TalksAdjourned), "talks-adjourned")]
[JsonDerivedType(typeof(TimeExtended), "time-extended")]
[JsonDerivedType(typeof(TurnPassed), "turn-passed")]
[JsonDerivedType(typeof(LineLost), "line-lost")]
[JsonDerivedType(typeof(LineBack), "line-back")]
[JsonDerivedType(typeof(TalksEnded), "talks-ended")]
[JsonDerivedType(typeof(TableReleased), "table-released")]
[JsonDerivedType(typeof(FollowingNamed), "following-named")]
public abstract partial record RoomEvent
{
    /// <summary>The host opened the table.</summary>
    /// <param name="Setup">What it was opened with.</param>
    public sealed record Opened(RoomSetup Setup) : RoomEvent;

    /// <summary>A place was set.</summary>
    /// <param name="Seat">Its number: the next.</param>
    /// <param name="Role">What whoever takes it is.</param>
    /// <param name="Party">The party it belongs to; -1 for none.</param>
    public sealed record SeatOpened(int Seat, Role Role, int Party) : RoomEvent;

    /// <summary>Somebody took a seat.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record SeatTaken(int Seat) : RoomEvent;

    /// <summary>Somebody left a seat on purpose.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record SeatLeft(int Seat) : RoomEvent;

    /// <summary>The host closed a seat; whoever sat there has no access any more.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record SeatClosed(int Seat) : RoomEvent;

    /// <summary>An agent plays at a seat from now on.</summary>
    /// <param name="Seat">Its number.</param>
    /// <param name="Strategy">The strategy in the text form of the catalogue, or the name of a program that holds a token.</param>
    public sealed record AgentSatDown(int Seat, string Strategy) : RoomEvent
    {
        /// <summary>How soon it moves.</summary>
        public AgentPace Pace { get; init; }
    }

    /// <summary>The agent at a seat plays no more.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record AgentStoodUp(int Seat) : RoomEvent;

    /// <summary>A program may act at a seat from now on, by a token: it sees and does there what whoever sits there may.</summary>
    /// <param name="Seat">Its number.</param>
    /// <param name="Program">The id of its token, which opens nothing.</param>
    /// <param name="Name">What it is called.</param>
    public sealed record ProgramAllowed(int Seat, string Program, string Name) : RoomEvent;

    /// <summary>A program may act at a seat no more.</summary>
    /// <param name="Seat">Its number.</param>
    /// <param name="Program">The id of its token.</param>
    /// <param name="Name">What it was called.</param>
    public sealed record ProgramEnded(int Seat, string Program, string Name) : RoomEvent;

    /// <summary>The host took a seat of an exercise, or one that its side did not let in, back from whoever had it: it is nobody's, and whoever sits down there next is somebody else.</summary>
    /// <param name="Seat">Its number.</param>
    public sealed record LinkReplaced(int Seat) : RoomEvent;

    /// <summary>Somebody of a side let whoever sits at another seat of it see and do what the side keeps to itself.</summary>
    /// <param name="Seat">The seat that was let in.</param>
    public sealed record SideJoined(int Seat) : RoomEvent;

    /// <summary>Somebody of a side said that whoever sits at another seat of it is not let in to what the side keeps to itself. Until somebody else has the seat, or they are let in after all.</summary>
    /// <param name="Seat">The seat that was not let in.</param>
    public sealed record SideRefused(int Seat) : RoomEvent;

    /// <summary>Nobody of a side was left, and whoever came later began anew: what the side kept was erased, at an exercise is shown to nobody.</summary>
    /// <param name="Seat">The seat that began anew.</param>
    public sealed record SideBegunAnew(int Seat) : RoomEvent;

    /// <summary>A meeting began: the first, or the next after an adjournment.</summary>
    /// <param name="Meeting">Its number, from 1.</param>
    public sealed record MeetingOpened(int Meeting) : RoomEvent;

    /// <summary>The clock stands still.</summary>
    /// <param name="Reason">Why, for people; empty for nothing stated.</param>
    public sealed record TalksPaused(string Reason) : RoomEvent;

    /// <summary>The clock runs again.</summary>
    public sealed record TalksResumed : RoomEvent;

    /// <summary>The host goes on without a party for which nobody leads: its turns pass until somebody does.</summary>
    /// <param name="Party">The party.</param>
    public sealed record GoneOnWithout(int Party) : RoomEvent;

    /// <summary>A party asks that the meeting be adjourned; it is when all have.</summary>
    /// <param name="Party">The party.</param>
    /// <param name="Reason">Why, for people; empty for nothing stated.</param>
    public sealed record AdjournmentAsked(int Party, string Reason) : RoomEvent;

    /// <summary>The meeting is over, and another is to come. What was agreed stays agreed; offers lapse.</summary>
    /// <param name="Reason">Why, for people; empty for nothing stated.</param>
    /// <param name="Until">When the next is meant to begin; null for nothing stated.</param>
    public sealed record TalksAdjourned(string Reason, DateTimeOffset? Until) : RoomEvent;

    /// <summary>There is more time.</summary>
    /// <param name="By">How much more.</param>
    public sealed record TimeExtended(TimeSpan By) : RoomEvent;

    /// <summary>The time of a turn was over, or nobody was there to use it, and it is the next party's.</summary>
    /// <param name="Party">The party whose turn it was.</param>
    public sealed record TurnPassed(int Party) : RoomEvent;

    /// <summary>A line stayed down beyond the grace time, or whoever left was gone for so long, and the host's policy was applied.</summary>
    /// <param name="Seat">The seat.</param>
    /// <param name="Policy">The policy.</param>
    public sealed record LineLost(int Seat, DropPolicy Policy) : RoomEvent
    {
        /// <summary>Whether they had left on purpose; not written where a line dropped.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool HasLeft { get; init; }
    }

    /// <summary>Whoever was missed at a seat is back.</summary>
    /// <param name="Seat">The seat.</param>
    public sealed record LineBack(int Seat) : RoomEvent;

    /// <summary>The talks are over.</summary>
    /// <param name="End">How.</param>
    /// <param name="Party">The party that walked away; -1 where nobody did.</param>
    /// <param name="Reason">Why, for people; empty for nothing stated.</param>
    public sealed record TalksEnded(TalkEnd End, int Party, string Reason) : RoomEvent;

    /// <summary>From now on whoever has a seat may open the scenario, its analysis and the debrief.</summary>
    public sealed record TableReleased : RoomEvent;

    /// <summary>The host said which table follows on this one.</summary>
    /// <param name="Room">Its room.</param>
    public sealed record FollowingNamed(RoomId Room) : RoomEvent;
}
