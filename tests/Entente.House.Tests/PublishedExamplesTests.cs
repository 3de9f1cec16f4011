using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>The page that says which test meets which published example names tests that exist and leaves no example out.</summary>
public partial class PublishedExamplesTests
{
    private static string Page { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "published-examples.md"));

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        string[] named = [.. Named().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(named.Length, 50, 500);
        var files = SourceFiles.In("tests").ToLookup(path => Path.GetFileNameWithoutExtension(path));
        Assert.All(
            named,
            name =>
            {
                string[] parts = name.Split('.');
                Assert.Contains(
                    files[parts[0]],
                    path => Regex.IsMatch(File.ReadAllText(path), $@"public (void|async Task) {parts[1]}\(")
                );
            }
        );
    }

    [SharedFact]
    public void Every_example_that_has_a_number_stands_on_the_page()
    {
        string list = File.ReadAllText(Path.Combine(Repository.Shared, "reference", "worked-examples.md"));
        string[] numbers = [.. Numbered().Matches(list).Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(numbers.Length, 15, 200);
        Assert.All(numbers, number => Assert.Matches($@"\b{number}\b", Page));
    }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(G\d[a-z]?|AW\d|B\d[a-z]?)\b(?= |:)")]
    private static partial Regex Numbered();
}
