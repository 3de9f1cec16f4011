using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Exercises;
using Entente.Formats.Native;
using Entente.Formats.Tables;
using Entente.Formats.Writing;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary>A format that <c>entente convert</c> writes: Entente's own, or that of another platform.</summary>
internal static class TargetFormat
{
    private const string Yaml = "entente";
    private const string Json = "entente-json";
    private const string Split = "entente-split";
    private const string Csv = "csv";
    private const string Xlsx = "xlsx";
    private const string RoleSheets = "role-sheets";

    /// <summary>The names by which formats are asked for.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        Yaml,
        Json,
        Split,
        Csv,
        Xlsx,
        RoleSheets,
        .. Conversion.FormatNames,
        .. GambitTarget.Names,
        .. ConflictTarget.Names,
    ];

    /// <summary>Whether a format keeps several readings of the evidence.</summary>
    public static bool KeepsReadings(string name) => name is Yaml or Json or Split;

    /// <summary>A scenario in a format.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="language">The language of role sheets.</param>
    /// <returns>The files, or why there are none; null when there is no format of this name.</returns>
    public static ConversionResult? Write(Scenario scenario, string name, string language)
    {
        if (name == RoleSheets)
        {
            return new ConversionResult { Files = SheetsOf(scenario, language) };
        }

        string file = scenario.Id.Length > 0 ? scenario.Id : "scenario";
        if (name is Csv or Xlsx)
        {
            return Table(
                name == Csv ? ScoreTables.WriteCsv(scenario) : ScoreTables.WriteXlsx(scenario),
                $"{file}.{name}"
            );
        }

        if (!KeepsReadings(name))
        {
            return Conversion.TryFormat(name, out ScenarioFormat format) ? Conversion.Write(scenario, format) : null;
        }

        ImmutableArray<string> faults =
        [
            .. ScenarioCheck.Faults(scenario).Select(fault => $"{fault.Part}: {fault.Message}"),
        ];
        if (!faults.IsEmpty)
        {
            return new ConversionResult { Refusals = faults };
        }

        return new ConversionResult
        {
            Files = name switch
            {
                Yaml => [new WrittenFile($"{file}.yaml", NativeFormat.WriteYaml(scenario))],
                Json => [new WrittenFile($"{file}.json", NativeFormat.WriteJson(scenario))],
                _ => NativeFormat.WriteSplit(scenario),
            },
        };
    }

    private static ConversionResult Table(TableWriting writing, string file) =>
        new()
        {
            Files = writing.Refusals.IsEmpty
                ?
                [
                    new WrittenFile(file, Encoding.UTF8.GetString(writing.Content.Span))
                    {
                        Binary = file.EndsWith(Xlsx, StringComparison.Ordinal)
                            ? writing.Content
                            : default(ReadOnlyMemory<byte>?),
                    },
                ]
                : [],
            Refusals = writing.Refusals,
            Losses = writing.Losses,
        };

    // One file a party, for its player alone.
    private static ImmutableArray<WrittenFile> SheetsOf(Scenario scenario, string language) =>
        [
            .. scenario.Parties.Select(
                (party, i) =>
                    new WrittenFile(
                        $"{i + 1}-{SafeName(party.Name)}.md",
                        RoleSheet.Markdown(scenario, party.Name, language)
                    )
            ),
        ];

    private static string SafeName(string name) =>
        string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
