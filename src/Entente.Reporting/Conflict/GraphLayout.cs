using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>Where the states of a conflict stand in a picture: two decision makers on a grid, one across and one down, others in a circle.</summary>
internal sealed class GraphLayout
{
    private const double Across = 170;
    private const double Down = 120;

    private readonly double[] x;
    private readonly double[] y;

    private GraphLayout(double[] x, double[] y)
    {
        this.x = x;
        this.y = y;
    }

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

        return new GraphLayout(Places(0, Across), Places(1, Down));
    }

    private static GraphLayout Circle(int states)
    {
        double radius = Math.Max(120, states * 58 / (2 * Math.PI));
        double[] Places(Func<double, double> part) =>
            [.. Enumerable.Range(0, states).Select(state => radius * (1 + part(2 * Math.PI * state / states)))];
        return new GraphLayout(Places(Math.Sin), Places(angle => -Math.Cos(angle)));
    }
}
