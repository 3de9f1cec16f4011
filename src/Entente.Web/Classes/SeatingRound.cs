using System.Collections.Immutable;

namespace Entente.Web.Classes;

/// <summary>A round of seating as it was decided: which tables are opened, and who gets which seat. It is kept before it is carried out, so that whoever comes next, in any process, ends what another began.</summary>
/// <param name="Number">Its number in the class, from 1: what a later round did is never undone by an earlier one.</param>
/// <param name="Tables">The tables that it opens.</param>
/// <param name="Seats">Whose seat it changes, in order.</param>
internal sealed record SeatingRound(long Number, ImmutableArray<RoundTable> Tables, ImmutableArray<RoundSeat> Seats)
{
    /// <summary>Whether all of it was carried out.</summary>
    public bool IsDone { get; init; }
}
