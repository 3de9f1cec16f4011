using Entente.Annotations;
using Entente.Rooms.Seats;

namespace Entente.Web.Tables;

/// <summary>A seat that the host has closed, as whoever had it is told.</summary>
/// <param name="Title">What the table is called.</param>
/// <param name="Role">What they were there.</param>
public sealed record ClosedSeat(LocalizedText Title, Role Role);
