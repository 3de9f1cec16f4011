namespace Entente.Reporting.Web.Graphs;

/// <summary>A point of a picture.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
internal readonly record struct GraphPoint(double X, double Y);
