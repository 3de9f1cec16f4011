using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>What is on the agenda of a table, and how it came there: what all know.</summary>
/// <param name="Shared">The table as it is now, as a scenario in which nobody's wishes are known.</param>
/// <param name="Kind">What kind of table it is.</param>
/// <param name="Before">What could be agreed when it was opened.</param>
/// <param name="Added">What was added since, in order.</param>
internal sealed record GrownAgenda(Scenario Shared, TableKind Kind, OutcomeSpace Before, ImmutableArray<Addition> Added)
{
    /// <summary>The agenda as anybody at a table sees it.</summary>
    public static GrownAgenda Of(RoomView view) =>
        new(
            PrivateDocuments.SharedOf(view),
            view.Kind,
            Addition.SpaceBefore(view) ?? new OutcomeSpace([]),
            Addition.Of(view)
        );

    /// <summary>The agenda of a room that was opened.</summary>
    public static GrownAgenda Of(RoomState table) =>
        new(PrivateDocuments.SharedOf(table), table.Setup!.Kind, table.Setup.Space, Addition.Of(table.Timeline));
}
