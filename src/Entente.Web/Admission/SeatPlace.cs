using Entente.Rooms.Admission;

namespace Entente.Web.Admission;

/// <summary>Where a seat's holder goes.</summary>
public static class SeatPlace
{
    /// <summary>The page of the table as this seat sees it.</summary>
    public static string Of(SeatClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return $"/tables/{claim.Room}?seat={Uri.EscapeDataString(claim.Seat)}";
    }
}
