using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

public partial class DocumentsTests
{
    private static IEnumerable<string> Documents =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(
                Directory.EnumerateFiles(Path.Combine(Repository.Root, "bench"), "*.md", SearchOption.AllDirectories)
            )
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Links_lead_somewhere()
    {
        var broken = new List<string>();
        foreach (string path in Documents)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(path)))
            {
                string target = link.Groups[1].Value.Split('#')[0];
                string file = Path.Combine(Path.GetDirectoryName(path)!, target);
                if (target.Length > 0 && !File.Exists(file) && !Directory.Exists(file))
                {
                    broken.Add($"{Path.GetRelativePath(Repository.Root, path)}: {target}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_is_found_from_the_index()
    {
        string docs = Path.Combine(Repository.Root, "docs");
        var left = new Queue<string>([Path.Combine(docs, "README.md")]);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (left.TryDequeue(out string? path))
        {
            // The index of a folder leads on to its pages; other pages need a place in an index.
            if (found.Add(path) && Path.GetFileName(path) == "README.md")
            {
                foreach (Match link in Link().Matches(File.ReadAllText(path)))
                {
                    string target = link.Groups[1].Value.Split('#')[0];
                    string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, target));
                    if (file.EndsWith(".md", StringComparison.Ordinal) && File.Exists(file))
                    {
                        left.Enqueue(file);
                    }
                }
            }
        }

        Assert.DoesNotContain(
            Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories),
            path => !found.Contains(Path.GetFullPath(path))
        );
    }

    [Fact]
    public void Sources_that_the_code_cites_stand_in_the_bibliography()
    {
        string bibliography = File.ReadAllText(Path.Combine(Repository.Root, "docs", "bibliography.md"));
        foreach (string path in SourceFiles.In("src"))
        {
            foreach (Match key in Citation().Matches(File.ReadAllText(path)))
            {
                Assert.True(
                    bibliography.Contains($"**{key.Groups[1].Value}**", StringComparison.Ordinal),
                    $"{path} cites {key.Groups[1].Value}, which is not in docs/bibliography.md."
                );
            }
        }
    }

    [Fact]
    public void The_program_in_the_README_is_the_sample_that_is_run()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        string sample = File.ReadAllText(Path.Combine(Repository.Root, "samples", "analyze.cs")).Trim();
        Assert.Contains($"```csharp\n{sample}\n```", readme, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\(([A-Z][a-z]+(?:(?:, [A-Z][a-z]+)* and [A-Z][a-z]+)? [12]\d{3})\)")]
    private static partial Regex Citation();
}
