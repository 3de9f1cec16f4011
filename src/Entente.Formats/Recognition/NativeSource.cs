using System.Collections.Immutable;
using Entente.Formats.Native;

namespace Entente.Formats.Recognition;

/// <summary>The scenario that native files stand for: one file, or a shared part with the private parts beside it.</summary>
internal static class NativeSource
{
    /// <summary>Reads one file by itself; parties whose preferences are in other files are unknown.</summary>
    public static ScenarioReading Read(OpenedFile file) => Of([file.Path], new SplitReader().Read(file, []));

    /// <summary>Reads a shared part with private parts.</summary>
    public static ScenarioReading Read(OpenedFile shared, ImmutableArray<OpenedFile> parts) =>
        Of([shared.Path, .. parts.Select(part => part.Path)], new SplitReader().Read(shared, parts));

    private static ScenarioReading Of(ImmutableArray<string> files, FileReading reading) =>
        new()
        {
            Scenario = reading.Scenario,
            Format = reading.Format,
            Files = files,
            Faults = reading.Faults,
            Warnings = reading.Warnings,
            Repairs = reading.Repairs,
        };
}
