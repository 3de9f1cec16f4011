namespace Entente.Rooms.Seats;

/// <summary>A program that may act at a seat by a token. Always disclosed to all.</summary>
/// <param name="Id">The id of its token, which opens nothing.</param>
/// <param name="Name">What it is called.</param>
public sealed record SeatProgram(string Id, string Name)
{
    /// <summary>Whether the host made the token, and knows it: whatever the seat is shown, the host can read.</summary>
    public bool IsByHost { get; init; }
}
