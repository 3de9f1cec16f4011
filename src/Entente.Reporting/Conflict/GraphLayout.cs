using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>Where the states of a conflict stand in a picture: two decision makers on a grid, one across and one down, others in a circle.</summary>
internal sealed class GraphLayout
{
    private const double Across = 170;
    private const double Down = 120;
    private const double Near = 84;
    private const double Left = 130;
    private const double Above = 34;

    // The letters of a pattern (NNYN) that are read at a glance.
    private const int ShortPattern = 5;

    private readonly double[] x;
    private readonly double[] y;

    private GraphLayout(double[] x, double[] y, bool hasHeadings)
    {
        this.x = x;
        this.y = y;
        HasHeadings = hasHeadings;
    }

    /// <summary>Whether columns and rows say what is chosen in them, since the states have no names; they stand above and to the left of the states.</summary>
    public bool HasHeadings { get; }

    /// <summary>A state of every column, from left to right.</summary>
    public IEnumerable<int> Columns => Ends(x);

    /// <summary>A state of every row, from top to bottom.</summary>
    public IEnumerable<int> Rows => Ends(y);

    /// <summary>The width that the states take.</summary>
    public double Width => x.Max();

    /// <summary>The height that the states take.</summary>
    public double Height => y.Max();

    public double X(int state) => x[state];

    public double Y(int state) => y[state];

    public static GraphLayout Of(ConflictGraph graph) =>
        graph is { DecisionMakers: 2, Space.IsMadeOfOptions: true } ? Grid(graph) : Circle(graph.Space.Count);

    private static GraphLayout Grid(ConflictGraph graph)
    {
        double[] Places(int maker, double step)
        {
            ulong owned = graph
                .Model.DecisionMakers[maker]
                .Options.Aggregate(0UL, (mask, option) => mask | (1UL << option));
            ulong[] chosen =
            [
                .. Enumerable.Range(0, graph.Space.Count).Select(state => graph.Space.CodeOf(state) & owned),
            ];
            ulong[] choices = [.. chosen.Distinct().Order()];
            return [.. chosen.Select(each => step * Array.IndexOf(choices, each))];
        }

        bool hasNames = graph.Model.Names.Select(named => named.State).Distinct().Count() * 2 > graph.Space.Count;
        bool hasHeadings = !hasNames && graph.Space.Options > ShortPattern;
        double[] across = Places(0, Across);
        double[] down = Places(1, hasHeadings ? Near : Down);
        return hasHeadings
            ? new GraphLayout([.. across.Select(each => each + Left)], [.. down.Select(each => each + Above)], true)
            : new GraphLayout(across, down, false);
    }

    private static IEnumerable<int> Ends(double[] places) =>
        places
            .Select((place, state) => (place, state))
            .DistinctBy(each => each.place)
            .OrderBy(each => each.place)
            .Select(each => each.state);

    private static GraphLayout Circle(int states)
    {
        double radius = Math.Max(120, states * 58 / (2 * Math.PI));
        double[] Places(Func<double, double> part) =>
            [.. Enumerable.Range(0, states).Select(state => radius * (1 + part(2 * Math.PI * state / states)))];
        return new GraphLayout(Places(Math.Sin), Places(angle => -Math.Cos(angle)), false);
    }
}
