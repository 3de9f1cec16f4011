using Entente.Simulation.Tournaments;

namespace Entente.Formats.Tournaments;

/// <summary>A column of a tournament's results.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Meaning">What stands in it, in English.</param>
/// <param name="Cell">The text of a row; empty for nothing.</param>
public sealed record ResultColumn(string Name, string Meaning, Func<SessionRow, string> Cell)
{
    /// <summary>What it holds.</summary>
    public ResultKind Kind { get; init; }

    /// <summary>Whether rows can have nothing in it.</summary>
    public bool IsOptional { get; init; }
}
