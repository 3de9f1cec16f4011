namespace Entente.Reporting.Web.Graphs;

/// <summary>A move in a picture.</summary>
/// <param name="Maker">Who makes it.</param>
/// <param name="From">The state it starts at.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Pays">Whether it pays for who makes it.</param>
internal readonly record struct DrawnMove(int Maker, int From, int To, bool Pays);
