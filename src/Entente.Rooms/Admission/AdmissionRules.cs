namespace Entente.Rooms.Admission;

/// <summary>How long what lets somebody in stays good, and how much of it there can be.</summary>
public sealed record AdmissionRules
{
    /// <summary>The rules that hold unless an operator says otherwise.</summary>
    public static AdmissionRules Default { get; } = new();

    /// <summary>How long an invitation can be claimed.</summary>
    public TimeSpan Invitation { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a link can be claimed that whoever sits there made for another browser of theirs.</summary>
    public TimeSpan OwnLink { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many browsers of theirs somebody can bring to a seat by links of their own.</summary>
    public int OwnBrowsers { get; init; } = 10;

    /// <summary>How long a seat stays with the browser that claimed it, at the longest.</summary>
    public TimeSpan Seat { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How long a seat stays with a browser that does not come back.</summary>
    public TimeSpan IdleSeat { get; init; } = TimeSpan.FromDays(45);

    /// <summary>How exactly it is kept when a seat was last used; also how seldom that is written.</summary>
    public TimeSpan Seen { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a claim whose answer was lost can be repeated by whoever made it.</summary>
    public TimeSpan RepeatedClaim { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a class code can be entered.</summary>
    public TimeSpan ClassCode { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long a place in a lobby is kept.</summary>
    public TimeSpan LobbyPlace { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a token of an agent is good.</summary>
    public TimeSpan AgentToken { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How many can stand in one lobby, those who were turned away not counted.</summary>
    public int LobbyPlaces { get; init; } = 900;

    /// <summary>How many invitations, seats and tokens of a room can be good at once, each.</summary>
    public int PerRoom { get; init; } = 200;

    /// <summary>How many wrong class codes are taken from one address within <see cref="WrongCodesWithin"/>.</summary>
    public int WrongCodes { get; init; } = 60;

    /// <summary>The time in which wrong class codes are counted.</summary>
    public TimeSpan WrongCodesWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many new places one address gets by one code within <see cref="LobbyEntriesWithin"/>: fifty tables of six behind one address, and half as many again. No more than half of <see cref="LobbyPlaces"/>, so that one address never shuts a lobby for those who come from another. A new code begins anew.</summary>
    public int LobbyEntries { get; init; } = 450;

    /// <summary>How often one browser comes anew to the place that it has within <see cref="LobbyEntriesWithin"/>.</summary>
    public int LobbyReturns { get; init; } = 20;

    /// <summary>The time in which those are counted who come in by a right code.</summary>
    public TimeSpan LobbyEntriesWithin { get; init; } = TimeSpan.FromMinutes(10);
}
