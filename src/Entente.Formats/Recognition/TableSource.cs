using Entente.Formats.Tables;

namespace Entente.Formats.Recognition;

/// <summary>The scenario that a table of scores stands for.</summary>
internal static class TableSource
{
    /// <summary>Whether a path has the extension of a table: text in columns has nothing else to be recognised by.</summary>
    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".xlsx";

    public static ScenarioReading Read(string path)
    {
        if (FileContent.TryRead(path, out Remark? fault) is not { } bytes)
        {
            return new ScenarioReading { Faults = [fault!] };
        }

        FileReading reading = ScoreTables.Read(path, bytes);
        return new ScenarioReading
        {
            Scenario = reading.Scenario,
            Format = reading.Format,
            Files = [path],
            Faults = reading.Faults,
            Warnings = reading.Warnings,
        };
    }
}
