using System.Collections.Immutable;
using Entente.Formats.Genius;
using Entente.Formats.GeniusWeb;
using Entente.Formats.NegMas;
using Entente.Formats.NegoLog;
using Entente.Scenarios;

namespace Entente.Formats.Writing;

/// <summary>Writes scenarios in the formats of other platforms.</summary>
/// <remarks>
/// What is written can be read again, and gives every outcome the same worth. Where a format cannot express something on which that depends, nothing
/// is written and the reasons are listed. Numbers that are no decimals (one third) are written to 30 places, and that is said.
/// </remarks>
public static class Conversion
{
    private static readonly ImmutableSortedDictionary<string, ScenarioFormat> ByName = new Dictionary<
        string,
        ScenarioFormat
    >
    {
        ["genius"] = ScenarioFormat.Genius,
        ["geniusweb"] = ScenarioFormat.GeniusWeb,
        ["geniusweb-1"] = ScenarioFormat.GeniusWeb1,
        ["negmas"] = ScenarioFormat.NegMasYaml,
        ["negmas-json"] = ScenarioFormat.NegMasJson,
        ["negolog"] = ScenarioFormat.NegoLog,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names by which formats are asked for, in ordinal order.</summary>
    public static ImmutableArray<string> FormatNames { get; } = [.. ByName.Keys];

    /// <summary>Finds the format of a name.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryFormat(string name, out ScenarioFormat format) => ByName.TryGetValue(name, out format);

    /// <summary>A scenario in another format.</summary>
    /// <param name="scenario">The scenario; with readings, the first counts. Estimates count at their likely value.</param>
    /// <param name="format">The format.</param>
    /// <returns>The files, or why there are none.</returns>
    public static ConversionResult Write(Scenario scenario, ScenarioFormat format)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var notes = new ConversionNotes();
        Scenario plain = notes.Plain(scenario, keepsGroups: format == ScenarioFormat.Genius);
        ImmutableArray<WrittenFile> files = notes.HasRefusals
            ? []
            : format switch
            {
                ScenarioFormat.Genius => new GeniusWriter(plain, notes).Write(),
                ScenarioFormat.GeniusWeb => new GeniusWebWriter(plain, isFirstDialect: false, notes).Write(),
                ScenarioFormat.GeniusWeb1 => new GeniusWebWriter(plain, isFirstDialect: true, notes).Write(),
                ScenarioFormat.NegMasYaml => new NegMasWriter(plain, notes).Write(isJson: false),
                ScenarioFormat.NegMasJson => new NegMasWriter(plain, notes).Write(isJson: true),
                ScenarioFormat.NegoLog => new NegoLogWriter(plain, notes).Write(),
                _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
            };
        return new ConversionResult
        {
            Files = notes.HasRefusals ? [] : files,
            Refusals = notes.Refusals,
            Losses = notes.Losses,
        };
    }
}
