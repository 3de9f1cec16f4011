using Entente.Rooms.Seats;

namespace Entente.Rooms.Pledges;

/// <summary>Who is to verify a commitment.</summary>
/// <param name="Role">A lead, for another party; the mediator; or a third party.</param>
/// <param name="Party">The party or third party, by number; -1 for the mediator.</param>
public sealed record Verifier(Role Role, int Party)
{
    /// <summary>The seat of the mediator who is to do it, where several mediate; null for whoever mediates, and for others.</summary>
    public int? Seat { get; init; }

    /// <summary>Whether it is whoever sits at a seat.</summary>
    public bool Is(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Role == Role && (Role == Role.Mediator ? Seat is null || Seat == seat.Number : seat.Party == Party);
    }
}
