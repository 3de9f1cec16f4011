using Entente.Rooms.Admission;

namespace Entente.Web.Admission;

/// <summary>A seat, as its holder is told of it.</summary>
/// <param name="Room">The room, as 32 hexadecimal digits.</param>
/// <param name="Seat">The seat in it.</param>
/// <param name="Session">The id of the session, which opens nothing.</param>
public sealed record HeldSeat(string Room, string Seat, string Session)
{
    /// <summary>What a claim says.</summary>
    public static HeldSeat Of(SeatClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new HeldSeat(claim.Room.ToString(), claim.Seat, claim.Id);
    }
}
