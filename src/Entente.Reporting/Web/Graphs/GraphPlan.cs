using System.Collections.Immutable;

namespace Entente.Reporting.Web.Graphs;

/// <summary>Boxes in a grid and the lines between them: straight where nothing stands between, else in lanes beside the row or column, so that no line runs through a box.</summary>
internal sealed class GraphPlan
{
    public const double BoxWidth = 190;

    private const double Lane = 9;
    private const double Stub = 17;
    private const double Across = 46;
    private const double Down = 38;
    private const double PortGap = 8;
    private const double PairGap = 14;
    private const double Edge = 14;

    private readonly StateGrid grid;
    private readonly double boxHeight;
    private readonly ImmutableArray<DrawnMove> straight;
    private readonly Lanes[] above;
    private readonly Lanes[] right;
    private readonly Lanes[] left;
    private readonly double[] x;
    private readonly double[] y;
    private readonly Dictionary<(DrawnMove Move, int State), double> ports = [];

    public GraphPlan(StateGrid grid, ImmutableArray<DrawnMove> moves, double boxHeight)
    {
        this.grid = grid;
        this.boxHeight = boxHeight;
        straight = [.. moves.Where(IsStraight)];
        DrawnMove[] bent = [.. moves.Where(move => !IsStraight(move))];
        above =
        [
            .. Enumerable
                .Range(0, grid.Rows)
                .Select(row => new Lanes(
                    bent.Where(move => IsAcross(move) && grid[move.From].Row == row)
                        .Select(move => Ends(move, grid[move.From].Column, grid[move.To].Column))
                )),
        ];
        right = [.. Enumerable.Range(0, grid.Columns).Select(column => Beside(bent, column, isRight: true))];
        left = [.. Enumerable.Range(0, grid.Columns).Select(column => Beside(bent, column, isRight: false))];
        x = new double[grid.Columns];
        y = new double[grid.Rows];
        for (int column = 0; column < x.Length; column++)
        {
            double before = column == 0 ? Edge : x[column - 1] + BoxWidth + Across + (right[column - 1].Count * Lane);
            x[column] = before + Room(left[column].Count, column == 0);
        }

        for (int row = 0; row < y.Length; row++)
        {
            y[row] = (row == 0 ? Edge : y[row - 1] + boxHeight + Down) + Room(above[row].Count, row == 0);
        }

        Width = x[^1] + BoxWidth + Room(right[^1].Count, isOuter: true) + Edge;
        Height = y[^1] + boxHeight + Edge;
        Ports(bent);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The left side of the box of a state.</summary>
    public double X(int state) => x[grid[state].Column];

    /// <summary>The top of the box of a state.</summary>
    public double Y(int state) => y[grid[state].Row];

    /// <summary>The line of a move, corner by corner.</summary>
    public ImmutableArray<GraphPoint> LineOf(DrawnMove move)
    {
        if (IsStraight(move))
        {
            return Straight(move);
        }

        GraphPoint start = Port(move, move.From);
        GraphPoint end = Port(move, move.To);
        if (IsAcross(move))
        {
            double over = Y(move.From) - Stub - (above[grid[move.From].Row][move] * Lane);
            return [start, start with { Y = over }, end with { Y = over }, end];
        }

        int column = grid[move.From].Column;
        double beside = IsRight(move)
            ? X(move.From) + BoxWidth + Stub + (right[column][move] * Lane)
            : X(move.From) - Stub - (left[column][move] * Lane);
        return [start, start with { X = beside }, end with { X = beside }, end];
    }

    // Between columns and rows there is room for arrows anyway; at the edge there is only for what is needed.
    private static double Room(int lanes, bool isOuter) => (lanes * Lane) + (isOuter && lanes > 0 ? Stub : 0);

    private static LaneEnds Ends(DrawnMove move, int from, int to) => new(move, Math.Min(from, to), Math.Max(from, to));

    private Lanes Beside(DrawnMove[] bent, int column, bool isRight) =>
        new(
            bent.Where(move => !IsAcross(move) && grid[move.From].Column == column && IsRight(move) == isRight)
                .Select(move => Ends(move, grid[move.From].Row, grid[move.To].Row))
        );

    private static bool IsRight(DrawnMove move) => move.Maker % 2 == 1;

    private bool IsAcross(DrawnMove move) => grid[move.From].Row == grid[move.To].Row;

    private bool IsStraight(DrawnMove move)
    {
        GridCell from = grid[move.From];
        GridCell to = grid[move.To];
        (int step, int down) = (Math.Sign(to.Column - from.Column), Math.Sign(to.Row - from.Row));
        for (
            var at = new GridCell(from.Column + step, from.Row + down);
            at != to;
            at = new GridCell(at.Column + step, at.Row + down)
        )
        {
            if (grid.IsTaken(at))
            {
                return false;
            }
        }

        return true;
    }

    // Several straight lines between two boxes lie side by side.
    private ImmutableArray<GraphPoint> Straight(DrawnMove move)
    {
        DrawnMove[] same =
        [
            .. straight.Where(other =>
                Math.Min(other.From, other.To) == Math.Min(move.From, move.To)
                && Math.Max(other.From, other.To) == Math.Max(move.From, move.To)
            ),
        ];
        double off = (Array.IndexOf(same, move) - ((same.Length - 1) / 2.0)) * PairGap;
        if (IsAcross(move))
        {
            double middle = Y(move.From) + (boxHeight / 2) + off;
            bool isRightwards = X(move.To) > X(move.From);
            return
            [
                new GraphPoint(X(move.From) + (isRightwards ? BoxWidth : 0), middle),
                new GraphPoint(X(move.To) + (isRightwards ? 0 : BoxWidth), middle),
            ];
        }

        double centre = X(move.From) + (BoxWidth / 2) + off;
        bool isDownwards = Y(move.To) > Y(move.From);
        return
        [
            new GraphPoint(centre, Y(move.From) + (isDownwards ? boxHeight : 0)),
            new GraphPoint(centre, Y(move.To) + (isDownwards ? 0 : boxHeight)),
        ];
    }

    // Lines that leave a side towards the same end lie side by side from the middle of the side, the outermost lane nearest to it, so that they do not cross each other.
    private void Ports(DrawnMove[] bent)
    {
        IEnumerable<LineEnd> ends = bent.SelectMany(move =>
            new[] { new LineEnd(move, move.From, move.To), new LineEnd(move, move.To, move.From) }
        );
        foreach (
            IGrouping<Side, LineEnd> side in ends.GroupBy(end => new Side(
                end.At,
                IsAcross(end.Move),
                IsRight(end.Move),
                IsOnwards(end)
            ))
        )
        {
            LineEnd[] ordered = [.. side.OrderByDescending(end => LaneOf(end.Move))];
            double room = ((side.Key.IsAcross ? BoxWidth : boxHeight) / 2) - 6;
            double gap = Math.Min(side.Key.IsAcross ? 2 * PortGap : PortGap, room / (ordered.Length + 1));
            for (int i = 0; i < ordered.Length; i++)
            {
                ports[(ordered[i].Move, ordered[i].At)] = (side.Key.IsOnwards ? 1 : -1) * (i + 1) * gap;
            }
        }
    }

    private bool IsOnwards(LineEnd end) =>
        IsAcross(end.Move) ? grid[end.Other].Column > grid[end.At].Column : grid[end.Other].Row > grid[end.At].Row;

    private int LaneOf(DrawnMove move) =>
        IsAcross(move) ? above[grid[move.From].Row][move]
        : IsRight(move) ? right[grid[move.From].Column][move]
        : left[grid[move.From].Column][move];

    private GraphPoint Port(DrawnMove move, int state)
    {
        double off = ports[(move, state)];
        return IsAcross(move)
            ? new GraphPoint(X(state) + (BoxWidth / 2) + off, Y(state))
            : new GraphPoint(X(state) + (IsRight(move) ? BoxWidth : 0), Y(state) + (boxHeight / 2) + off);
    }

    private readonly record struct LineEnd(DrawnMove Move, int At, int Other);

    private readonly record struct Side(int State, bool IsAcross, bool IsRight, bool IsOnwards);
}
