using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>The walk through the Application Security Verification Standard 5.0.0 leaves out no requirement of levels 1 and 2.</summary>
public partial class AsvsTests
{
    // By section: how many requirements it has, and which of them are of level 3 alone.
    private static readonly (string Section, int Count, int[] Level3)[] Sections =
    [
        ("1.1", 2, []),
        ("1.2", 10, [10]),
        ("1.3", 12, [12]),
        ("1.4", 3, []),
        ("1.5", 3, [3]),
        ("2.1", 3, []),
        ("2.2", 3, []),
        ("2.3", 5, [5]),
        ("2.4", 2, [2]),
        ("3.1", 1, [1]),
        ("3.2", 3, [3]),
        ("3.3", 5, [5]),
        ("3.4", 8, [7, 8]),
        ("3.5", 8, [6, 7, 8]),
        ("3.6", 1, [1]),
        ("3.7", 5, [3, 4, 5]),
        ("4.1", 5, [4, 5]),
        ("4.2", 5, [2, 3, 4, 5]),
        ("4.3", 2, []),
        ("4.4", 4, []),
        ("5.1", 1, []),
        ("5.2", 6, [4, 5, 6]),
        ("5.3", 3, [3]),
        ("5.4", 3, []),
        ("6.1", 3, []),
        ("6.2", 12, []),
        ("6.3", 8, [5, 6, 7, 8]),
        ("6.4", 6, [5, 6]),
        ("6.5", 8, [6, 7, 8]),
        ("6.6", 4, [4]),
        ("6.7", 2, [1, 2]),
        ("6.8", 4, []),
        ("7.1", 3, []),
        ("7.2", 4, []),
        ("7.3", 2, []),
        ("7.4", 5, []),
        ("7.5", 3, [3]),
        ("7.6", 2, []),
        ("8.1", 4, [3, 4]),
        ("8.2", 4, [4]),
        ("8.3", 3, [2, 3]),
        ("8.4", 2, [2]),
        ("9.1", 3, []),
        ("9.2", 4, []),
        ("10.1", 2, []),
        ("10.2", 3, [3]),
        ("10.3", 5, [5]),
        ("10.4", 16, [12, 13, 14, 15, 16]),
        ("10.5", 5, []),
        ("10.6", 2, []),
        ("10.7", 3, []),
        ("11.1", 4, [3, 4]),
        ("11.2", 5, [4, 5]),
        ("11.3", 5, [4, 5]),
        ("11.4", 4, []),
        ("11.5", 2, [2]),
        ("11.6", 2, [2]),
        ("11.7", 2, [1, 2]),
        ("12.1", 5, [4, 5]),
        ("12.2", 2, []),
        ("12.3", 5, [5]),
        ("13.1", 4, [2, 3, 4]),
        ("13.2", 6, [6]),
        ("13.3", 4, [3, 4]),
        ("13.4", 7, [6, 7]),
        ("14.1", 2, []),
        ("14.2", 8, [5, 6, 7, 8]),
        ("14.3", 3, []),
        ("15.1", 5, [4, 5]),
        ("15.2", 5, [4, 5]),
        ("15.3", 7, []),
        ("15.4", 4, [1, 2, 3, 4]),
        ("16.1", 1, []),
        ("16.2", 5, []),
        ("16.3", 4, []),
        ("16.4", 3, []),
        ("16.5", 4, [4]),
        ("17.1", 2, [2]),
        ("17.2", 8, [5, 6, 7, 8]),
        ("17.3", 2, []),
    ];

    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "design", "asvs.md"));

    [Fact]
    public void Every_requirement_of_levels_1_and_2_stands_there_once()
    {
        string[] all =
        [
            .. Sections.SelectMany(section =>
                Enumerable
                    .Range(1, section.Count)
                    .Where(number => !section.Level3.Contains(number))
                    .Select(number => $"{section.Section}.{number}")
            ),
        ];
        Assert.Equal(345, Sections.Sum(section => section.Count));
        Assert.Equal(253, all.Length);
        Assert.Equal(
            all.Order(StringComparer.Ordinal),
            Rows().SelectMany(row => row[0].Split(", ")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Each_has_a_state_and_says_how()
    {
        Assert.All(
            Rows(),
            row =>
            {
                Assert.Equal(5, row.Length);
                Assert.Contains(row[1], new[] { "1", "2" });
                Assert.Contains(row[3], new[] { "met", "hosting", "n/a", "open" });
                Assert.NotEmpty(row[4]);
            }
        );
    }

    [Fact]
    public void Tests_that_are_named_are_there()
    {
        HashSet<string> there = [.. SourceFiles.In("tests").Select(path => Path.GetFileNameWithoutExtension(path))];
        string model = File.ReadAllText(Path.Combine(Repository.Root, "docs", "design", "threat-model.md"));
        string[] named = [.. TestClass().Matches(Page + model).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !there.Contains(name));
    }

    private static string[][] Rows() =>
        [
            .. Page.Split('\n')
                .Where(line => Row().IsMatch(line))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];

    [GeneratedRegex(@"^\| \d")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+Tests)\b")]
    private static partial Regex TestClass();
}
