namespace Entente.Rooms.Admission;

/// <summary>What a browser shows that enters a class code: who came from it before is not somebody new.</summary>
/// <param name="Secrets">The secrets of the places that it has in lobbies; anything, however long.</param>
/// <param name="Seats">The seats that it holds.</param>
/// <param name="IsSomebodyElse">Whether who enters says that they are another person than who sits there.</param>
public sealed record LobbyBrowser(
    IReadOnlyCollection<string> Secrets,
    IReadOnlyCollection<SeatClaim> Seats,
    bool IsSomebodyElse = false
)
{
    /// <summary>Whether who enters says that they are the one who waits there already, under another name from now on.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>The secret that the form brought along in which the code was entered, from <see cref="Lobbies.NewSecret"/>: a new place has it, so that a form that is sent twice makes one place. Null for none.</summary>
    public string? Form { get; init; }

    /// <summary>A browser that nobody came from before.</summary>
    public static LobbyBrowser New { get; } = new([], []);

    /// <summary>Leaves the secrets out of logs.</summary>
    public override string ToString() => $"LobbyBrowser with {Secrets.Count} places and {Seats.Count} seats";
}
