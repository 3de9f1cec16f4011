namespace Entente.Reporting.Web.Graphs;

/// <summary>The box of a state.</summary>
/// <param name="plan">Where boxes stand.</param>
/// <param name="state">The state.</param>
/// <param name="height">How high the box is.</param>
internal sealed class GraphBox(GraphPlan plan, int state, double height)
{
    /// <summary>Its frame, or one that lies so far around it.</summary>
    public string Frame(string name, double around) =>
        $"<rect class=\"{name}\" x=\"{Markup.Length(plan.X(state) - around)}\" y=\"{Markup.Length(plan.Y(state) - around)}\" width=\"{Markup.Length(GraphPlan.BoxWidth + (2 * around))}\" height=\"{Markup.Length(height + (2 * around))}\" rx=\"{Markup.Length(8 + around)}\"/>";

    /// <summary>A place so far from its left side and below its middle, as attributes.</summary>
    public string At(double right, double down) =>
        $"x=\"{Markup.Length(plan.X(state) + right)}\" y=\"{Markup.Length(plan.Y(state) + (height / 2) + down)}\"";
}
