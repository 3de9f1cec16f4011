namespace Entente.Rooms.State;

/// <summary>Where the talks are.</summary>
public enum TalkPhase
{
    /// <summary>People take their seats; the talks have not begun.</summary>
    Gathering,

    /// <summary>The table is open for moves.</summary>
    Talking,

    /// <summary>The host, or the policy for a line that is down, stopped the clock for a while.</summary>
    Paused,

    /// <summary>The meeting is over and another is to come.</summary>
    Adjourned,

    /// <summary>The talks are over: <see cref="RoomState.End"/> says how.</summary>
    Ended,
}
