namespace Entente.Explaining.Changes;

/// <summary>A set of demands without which there is a deal, and without a part of which there is none.</summary>
/// <param name="Demands">The mask of the demands.</param>
/// <param name="Point">The point that breaks exactly these.</param>
internal readonly record struct Way(ulong Demands, int Point);
