using System.Collections.Immutable;
using Entente.Rooms.State;

namespace Entente.Rooms.Mediation;

/// <summary>What a package is looked for by: asked only when every party has consented, and kept by nobody.</summary>
/// <param name="Table">All that is shared.</param>
/// <param name="Wishes">What each party wants, in the order of the parties.</param>
public sealed record PackageQuestion(RoomState Table, ImmutableArray<PartyWishes> Wishes)
{
    // What parties want gets into no message that somebody makes of this.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Table = ").Append(Table.Id.ToString());
        return true;
    }
}
