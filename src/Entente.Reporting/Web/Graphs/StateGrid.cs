using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Web.Graphs;

/// <summary>Where states stand in a picture: one decision maker moves across, all others up and down, so that every move keeps to a row or to a column.</summary>
/// <remarks>Where states are not made of options, all stand in one column.</remarks>
internal sealed class StateGrid
{
    private const int MostColumns = 5;

    private readonly Dictionary<int, GridCell> cells;

    private StateGrid(Dictionary<int, GridCell> cells) => this.cells = cells;

    /// <summary>How many columns there are.</summary>
    public int Columns => cells.Values.Max(cell => cell.Column) + 1;

    /// <summary>How many rows there are.</summary>
    public int Rows => cells.Values.Max(cell => cell.Row) + 1;

    /// <summary>Where a state stands.</summary>
    public GridCell this[int state] => cells[state];

    /// <summary>Whether a state stands in a place.</summary>
    public bool IsTaken(GridCell cell) => cells.ContainsValue(cell);

    public static StateGrid Of(ConflictGraph graph, ImmutableArray<int> states)
    {
        ulong across = graph.Space.IsMadeOfOptions ? Across(graph, states) : 0;
        if (across == 0)
        {
            return new StateGrid(
                states
                    .Select((state, row) => (state, row))
                    .ToDictionary(each => each.state, each => new GridCell(0, each.row))
            );
        }

        ulong[] columns = Distinct(graph, states, across);
        ulong[] rows = Distinct(graph, states, ~across);
        return new StateGrid(
            states.ToDictionary(
                state => state,
                state => new GridCell(
                    Array.IndexOf(columns, graph.Space.CodeOf(state) & across),
                    Array.IndexOf(rows, graph.Space.CodeOf(state) & ~across)
                )
            )
        );
    }

    // The options of the first decision maker that has few choices; none where all have many or one.
    private static ulong Across(ConflictGraph graph, ImmutableArray<int> states) =>
        graph
            .Model.DecisionMakers.Select(maker =>
                maker.Options.Aggregate(0UL, (mask, option) => mask | (1UL << option))
            )
            .FirstOrDefault(mask => Distinct(graph, states, mask).Length is > 1 and <= MostColumns);

    private static ulong[] Distinct(ConflictGraph graph, ImmutableArray<int> states, ulong mask) =>
        [.. states.Select(state => graph.Space.CodeOf(state) & mask).Distinct().Order()];
}
