namespace Entente.Rooms.Admission;

/// <summary>Who did something, as the audit log names them.</summary>
/// <remarks><c>default</c> is somebody unknown.</remarks>
public readonly record struct Actor
{
    private readonly string? text;

    private Actor(string text) => this.text = text;

    /// <summary>Somebody who has shown nothing yet.</summary>
    public static Actor Stranger => default;

    /// <summary>The server itself, as whoever runs it set it up.</summary>
    public static Actor Server => new("server");

    /// <summary>The owner of an account.</summary>
    /// <param name="account">The account's id.</param>
    public static Actor Account(string account) => new($"account {account}");

    /// <summary>Whoever sits on a seat.</summary>
    /// <param name="claim">What they have shown.</param>
    public static Actor Seat(SeatClaim claim) => new($"{(claim.IsAgent ? "agent" : "seat")} {claim.Room} {claim.Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Actor Parse(string text) => text == "stranger" ? default : new Actor(text);

    /// <summary>The actor as it stands in the audit log.</summary>
    public override string ToString() => text ?? "stranger";
}
