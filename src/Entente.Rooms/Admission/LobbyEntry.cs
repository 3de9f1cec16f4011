namespace Entente.Rooms.Admission;

/// <summary>What came of entering a class code.</summary>
public abstract record LobbyEntry
{
    private LobbyEntry() { }

    /// <summary>They stand in the lobby.</summary>
    /// <param name="Lobby">Their place with the secret that the browser keeps.</param>
    public sealed record Entered(EnteredLobby Lobby) : LobbyEntry
    {
        /// <summary>The name under which this browser waited until now, and waits no more; null where it waited under none or under the same.</summary>
        public string? Instead { get; init; }
    }

    /// <summary>Somebody has a seat in this class from this browser: they go there, and nobody waits anew.</summary>
    /// <param name="Place">Their place.</param>
    /// <param name="IsTaken">Whether they have taken the seat; else it stands ready, and nobody else waits from here before they have.</param>
    public sealed record Sits(LobbyPlace Place, bool IsTaken) : LobbyEntry;

    /// <summary>Somebody waits in this class from this browser under another name: they keep their place, until who enters says that they are the same.</summary>
    /// <param name="Place">Their place.</param>
    public sealed record Waits(LobbyPlace Place) : LobbyEntry;

    /// <summary>There is no such code now: it never was, has expired or was taken back; which of them is not said.</summary>
    /// <param name="Left">How many more wrong codes are taken from this address until then; 0 for none.</param>
    /// <param name="Wait">How long until the count begins anew.</param>
    public sealed record Unknown(int Left, TimeSpan Wait) : LobbyEntry;

    /// <summary>Too many wrong codes came from this address; right ones are not looked at either for a while.</summary>
    /// <param name="Wait">How long until codes are looked at again.</param>
    public sealed record TooMany(TimeSpan Wait) : LobbyEntry;

    /// <summary>More came into this class from this address, or from this browser, than is let in within a while.</summary>
    /// <param name="Again">When more are let in.</param>
    public sealed record Crowded(DateTimeOffset Again) : LobbyEntry;

    /// <summary>The lobby holds as many as it can.</summary>
    public sealed record Full : LobbyEntry
    {
        /// <summary>The only value.</summary>
        public static Full Instance { get; } = new();
    }

    /// <summary>The name is none.</summary>
    public sealed record Nameless : LobbyEntry
    {
        /// <summary>The only value.</summary>
        public static Nameless Instance { get; } = new();
    }
}
