namespace Entente.Rooms.Rules;

/// <summary>How much of everything a room holds.</summary>
public static class Bounds
{
    /// <summary>Characters of a name.</summary>
    public const int Name = 80;

    /// <summary>Characters of a reason, or of what is said with an offer.</summary>
    public const int Note = 2_000;

    /// <summary>Characters of a message.</summary>
    public const int Message = 8_000;

    /// <summary>Characters of the private part of a scenario.</summary>
    public const int Document = 1_000_000;

    /// <summary>Seats of a room.</summary>
    public const int Seats = 64;

    /// <summary>Offers of a room.</summary>
    public const int Offers = 20_000;

    /// <summary>Messages of a room, and lines of talk within a delegation.</summary>
    public const int Messages = 20_000;

    /// <summary>Requests of a lead that are waiting for an answer.</summary>
    public const int Approvals = 100;

    /// <summary>The longest time that can be given.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromDays(366);
}
