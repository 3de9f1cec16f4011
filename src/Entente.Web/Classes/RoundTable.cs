namespace Entente.Web.Classes;

/// <summary>A table that a round of seating opens. Its room is decided before, so that two who carry the round out open one table.</summary>
/// <param name="Number">Its number in the class, from 1.</param>
/// <param name="Room">The id of its room.</param>
/// <param name="Leads">How many sides are led by people.</param>
internal sealed record RoundTable(int Number, string Room, int Leads);
