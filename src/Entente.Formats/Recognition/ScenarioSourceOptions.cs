using System.Collections.Immutable;

namespace Entente.Formats.Recognition;

/// <summary>Which of the files of a scenario to read.</summary>
public sealed record ScenarioSourceOptions
{
    /// <summary>The profiles that the folder itself suggests, and no private files.</summary>
    public static ScenarioSourceOptions Default { get; } = new();

    /// <summary>The profiles to take, in the order of the parties, as seen from the current directory; empty for those that the folder suggests.</summary>
    public ImmutableArray<string> Profiles { get; init; } = [];

    /// <summary>Whether to take every profile of the folder, however many there are.</summary>
    public bool AllProfiles { get; init; }

    /// <summary>Private files of parties of a native scenario that is split, as seen from the current directory; read with those that lie in its folder where a folder is read.</summary>
    public ImmutableArray<string> PartyFiles { get; init; } = [];
}
