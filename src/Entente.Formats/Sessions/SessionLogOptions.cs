using System.Collections.Immutable;

namespace Entente.Formats.Sessions;

/// <summary>What a log leaves open.</summary>
public sealed record SessionLogOptions
{
    /// <summary>Nothing.</summary>
    public static SessionLogOptions Default { get; } = new();

    /// <summary>What a name in the log stands for, by that name: the name or the number (from 1) of a party of the scenario.</summary>
    public ImmutableSortedDictionary<string, string> Seats { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Which session to read of a file that holds several, from 1; 0 for the only one.</summary>
    public int Session { get; init; }
}
