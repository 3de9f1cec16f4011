namespace Entente.Web.Classes;

/// <summary>A seat that somebody is to be given at a table that is yet to be opened.</summary>
/// <param name="Table">The table, counted from 0 among those that are opened together.</param>
/// <param name="Seat">The number of the seat there.</param>
internal readonly record struct PlannedSeat(int Table, int Seat);
