using Entente.Rooms.Live;

namespace Entente.Web.Classes;

/// <summary>That an order was not carried out at a table.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Result">What the room answered.</param>
public sealed record OrderRefusal(int Table, MoveResult Result);
