using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Entente's own format: a scenario as YAML or JSON that a person can write and read.</summary>
/// <remarks>The format is described in <c>docs/reference/native-format.md</c>. All faults of a file are listed at once, each with its place.</remarks>
public static class NativeFormat
{
    /// <summary>The name of the format, for people.</summary>
    public const string Name = "Entente";

    /// <summary>Reads a scenario, or the shared part of one.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">The file: YAML or JSON, told apart by content; at most 64 MB.</param>
    /// <returns>The scenario, or every fault that keeps it from being read.</returns>
    public static FileReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new SplitReader().Read(path, content);
    }

    /// <summary>Reads a scenario that is split into a shared part and one private file a party.</summary>
    /// <param name="shared">The shared part.</param>
    /// <param name="parts">The private files that there are; a party without one is as the shared part says, or unknown.</param>
    /// <returns>The scenario, or every fault in any of the files.</returns>
    public static FileReading ReadSplit(NativeFile shared, IReadOnlyList<NativeFile> parts)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(parts);
        return new SplitReader().Read(shared, parts);
    }

    /// <summary>A scenario as YAML, which reads back as the same scenario.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <exception cref="ArgumentException">It has faults, see <see cref="ScenarioCheck.Faults(Scenario)"/>.</exception>
    public static string WriteYaml(Scenario scenario) => NativeYaml.Of(Checked(scenario).Whole());

    /// <summary>A scenario as JSON, which reads back as the same scenario.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <exception cref="ArgumentException">It has faults, see <see cref="ScenarioCheck.Faults(Scenario)"/>.</exception>
    public static string WriteJson(Scenario scenario) => NodeText.Json(Checked(scenario).Whole());

    /// <summary>A scenario as a shared part and one private file a party, all YAML.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <returns>The shared part, then a file for every party and third party that keeps something to itself.</returns>
    /// <exception cref="ArgumentException">It has faults, see <see cref="ScenarioCheck.Faults(Scenario)"/>.</exception>
    public static ImmutableArray<WrittenFile> WriteSplit(Scenario scenario)
    {
        ScenarioNodes nodes = Checked(scenario);
        ImmutableArray<Party> parties = [.. scenario.Parties, .. scenario.ThirdParties];
        ImmutableArray<string> names = FileNames.Of(scenario with { Parties = parties });
        ImmutableArray<WrittenFile>.Builder files = ImmutableArray.CreateBuilder<WrittenFile>();
        files.Add(new WrittenFile($"{names[0]}.yaml", NativeYaml.Of(nodes.Shared())));
        for (int i = 0; i < parties.Length; i++)
        {
            var root = (Node.Map)nodes.Private(parties[i]);
            if (PartyReader.PrivateKeys.Any(root.Has))
            {
                files.Add(new WrittenFile($"{names[i + 1]}.yaml", NativeYaml.Of(root)));
            }
        }

        return files.ToImmutable();
    }

    private static ScenarioNodes Checked(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ImmutableArray<ScenarioRemark> faults = ScenarioCheck.Faults(scenario);
        return faults.IsEmpty
            ? new ScenarioNodes(scenario)
            : throw new ArgumentException(
                $"The scenario has faults, the first at '{faults[0].Part}': {faults[0].Message}",
                nameof(scenario)
            );
    }
}
