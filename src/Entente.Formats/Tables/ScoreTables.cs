using System.Collections.Immutable;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Scenarios;

namespace Entente.Formats.Tables;

/// <summary>Scores as tables: CSV, and workbooks (XLSX) of which the first sheet counts.</summary>
/// <remarks>
/// <para>The first row names the columns: <c>issue</c>, <c>value</c> and a column for each party; or a single column <c>score</c>, for a file with
/// one party that is called like the file. Each further row is a value of an issue with its scores; an empty cell under <c>issue</c> means the
/// issue above. A row whose value is <c>(weight)</c> holds the weights of the issue, and a row whose issue is <c>(fallback)</c> the fallbacks.</para>
/// <para>A score is a number or a range <c>20..40..60</c> (low, likely, high). Values that go up in even steps of whole numbers make an issue of
/// whole numbers, <c>no</c> and <c>yes</c> a yes/no issue, all others named options.</para>
/// <para>Formulas are never worked out: of a workbook the values count that were saved in it. Numbers of more than 15 digits, which is more than
/// spreadsheets show, are rounded to 15.</para>
/// </remarks>
public static class ScoreTables
{
    /// <summary>Reads a table as a scenario.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">The file: CSV or XLSX, told apart by content; at most 64 MB, in a workbook also when unpacked.</param>
    /// <returns>The scenario, or every fault that keeps it from being read.</returns>
    public static FileReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read([new NativeFile(path, content.ToArray())]);
    }

    /// <summary>Reads several tables as one scenario: one file a party, say.</summary>
    /// <param name="files">The files, at least one; all name the same issues and values in the same order.</param>
    /// <returns>The scenario, or every fault that keeps it from being read.</returns>
    public static FileReading Read(IReadOnlyList<NativeFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new Findings();
        ImmutableArray<ScoreTable> tables = [.. files.Select(file => Table(file, findings)).OfType<ScoreTable>()];
        Scenario? scenario = tables.IsEmpty || tables.Length < files.Count ? null : TableScenario.Of(tables, findings);
        return Finish(files, scenario, findings);
    }

    /// <summary>Puts the scores of a table into a scenario in place of the preferences that it has.</summary>
    /// <param name="scenario">The scenario; parties without a column stay as they are.</param>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">The file: CSV or XLSX.</param>
    /// <returns>The scenario with the scores, or every fault: parties, issues and values that do not exist or have no score.</returns>
    public static FileReading Apply(Scenario scenario, string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(path);
        var findings = new Findings();
        var file = new NativeFile(path, content.ToArray());
        ScoreTable? table = Table(file, findings);
        Scenario? scored = table is null ? null : TableScores.Apply(scenario, table, findings);
        return Finish([file], scored, findings);
    }

    /// <summary>The scores of a scenario as CSV.</summary>
    /// <param name="scenario">A scenario without faults; with readings, what the parties themselves say counts.</param>
    /// <returns>The table, or why there is none.</returns>
    public static TableWriting WriteCsv(Scenario scenario) => TableRows.Of(scenario).Select(rows => CsvBytes.Of(rows));

    /// <summary>The scores of a scenario as a workbook (XLSX) of one sheet.</summary>
    /// <param name="scenario">A scenario without faults; with readings, what the parties themselves say counts.</param>
    /// <returns>The table, or why there is none.</returns>
    public static TableWriting WriteXlsx(Scenario scenario) => TableRows.Of(scenario).Select(Workbook.Write);

    private static ScoreTable? Table(NativeFile file, Findings findings)
    {
        ReadOnlySpan<byte> content = file.Content.Span;
        if (content.Length > FileContent.Largest)
        {
            findings.Fault(
                new Place(file.Path),
                new(
                    "The file is larger than 64 MB, more than any table needs.",
                    "Het bestand is groter dan 64 MB, meer dan enige tabel nodig heeft."
                )
            );
            return null;
        }

        Grid? grid;
        if (content.StartsWith("PK"u8))
        {
            grid = new WorkbookReader(file.Path, findings).Read(file.Content);
        }
        else if (FileContent.TryDecode(file.Path, content.ToArray(), out Remark? fault) is { } text)
        {
            grid = CsvText.Read(file.Path, text, findings);
        }
        else
        {
            findings.Fault(fault!.Place, fault.Said);
            return null;
        }

        return grid is null ? null : ScoreTable.Of(file.Path, grid, findings);
    }

    private static FileReading Finish(IReadOnlyList<NativeFile> files, Scenario? scenario, Findings findings)
    {
        if (scenario is not null && !findings.HasFaults)
        {
            var place = new Place(files[0].Path);
            findings.AddFaults(ScenarioCheck.Faults(scenario).Select(fault => new Remark(place, fault.Said)));
            foreach (ScenarioRemark warning in findings.HasFaults ? [] : ScenarioCheck.Warnings(scenario))
            {
                findings.Warn(place, warning.Said);
            }
        }
        else if (!findings.HasFaults)
        {
            findings.Fault(
                new Place(files.Count == 0 ? "" : files[0].Path),
                new("There is no table in this file.", "In dit bestand staat geen tabel.")
            );
        }

        return new FileReading
        {
            Format = "Table",
            Scenario = findings.HasFaults ? null : scenario,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
        };
    }
}
