using System.Globalization;
using System.Text;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Recognition;

/// <summary>Recounts what <c>docs/reference/files-read.md</c> says of the real files beside the clone.</summary>
public class SharedFilesTests
{
    private static readonly string[] Columns = ["domain", "profile", "centre", "statistics", "refused"];

    [SharedTheory]
    [InlineData("genius")]
    [InlineData("genius-original")]
    [InlineData("geniusweb")]
    [InlineData("negmas-yaml")]
    [InlineData("negolog")]
    public void Every_file_is_read_or_refused_as_the_documentation_counts(string platform)
    {
        string documented = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "files-read.md"));
        string table = Table(platform);
        bool isDocumented = documented.ReplaceLineEndings("\n").Contains(table, StringComparison.Ordinal);
        Assert.True(isDocumented, $"docs/reference/files-read.md should hold:\n\n{table}");
    }

    private static string Table(string platform)
    {
        string root = SharedFiles.Folder(platform);
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var refusals = new StringBuilder();
        foreach (string path in SharedFiles.Of(platform))
        {
            string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            string collection = platform == "negolog" ? "domain*" : CollectionOf(relative);
            string column = ColumnOf(path, out Remark? refusal);
            if (!counts.TryGetValue(collection, out int[]? row))
            {
                counts.Add(collection, row = new int[Columns.Length]);
            }

            row[Array.IndexOf(Columns, column)]++;
            if (refusal is not null)
            {
                refusals.Append(
                    CultureInfo.InvariantCulture,
                    $"- `{relative}`, line {refusal.Place.Line}: {refusal.Message}\n"
                );
            }
        }

        var table = new StringBuilder(
            "| folder | domains | profiles | centres | statistics | refused |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
        );
        foreach ((string collection, int[] row) in counts)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{collection}` | {string.Join(" | ", row)} |\n");
        }

        int[] sums = [.. Enumerable.Range(0, Columns.Length).Select(i => counts.Values.Sum(row => row[i]))];
        table.Append(CultureInfo.InvariantCulture, $"| all: {sums.Sum()} files | {string.Join(" | ", sums)} |\n");
        return refusals.Length == 0 ? table.ToString() : $"{table}\n{refusals}";
    }

    private static string CollectionOf(string relative) =>
        relative.Contains('/', StringComparison.Ordinal)
            ? relative[..relative.IndexOf('/', StringComparison.Ordinal)]
            : ".";

    private static string ColumnOf(string path, out Remark? refusal)
    {
        OpenedFile file = FileOpener.Open(path);
        var faults = file.Faults.AddRange(file.Reading?.Faults ?? []);
        if (file.Kind == FileKind.Profile)
        {
            string folder = Path.GetDirectoryName(path)!;
            faults = new ProfileShelf(folder, FolderListing.Open(folder)).Read(file).Faults;
        }
        else if (file.Kind == FileKind.Center)
        {
            var findings = new Findings();
            NegMasCenter.Read(path, (Node.Map)file.Root!, findings);
            faults = findings.Faults;
        }

        refusal = faults.FirstOrDefault();
        return refusal is not null
            ? "refused"
            : file.Kind switch
            {
                FileKind.Domain => "domain",
                FileKind.Profile => "profile",
                FileKind.Center => "centre",
                FileKind.Statistics => "statistics",
                _ => throw new InvalidOperationException($"{path} is neither read nor refused."),
            };
    }
}
