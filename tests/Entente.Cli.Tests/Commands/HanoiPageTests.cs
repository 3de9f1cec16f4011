using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

/// <summary>The figures of <c>docs/concepts/hanoi.md</c> are those of the program.</summary>
public sealed partial class HanoiPageTests
{
    [Fact]
    public void What_the_page_quotes_is_what_the_program_prints()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "concepts", "hanoi.md"));
        string printed =
            CliRun.Of("analyze", "hanoi-2019", "--language", "en").Output
            + CliRun.Of("analyze", "hanoi-2019", "--reading", "interests", "--draws", "0", "--language", "en").Output
            + CliRun.Of("analyze", "singapore-2018", "--language", "en").Output;
        string[] quoted = [.. Quoted().Matches(page).SelectMany(match => match.Groups[1].Value.Split("\n\n"))];
        Assert.True(quoted.Length >= 4);
        Assert.All(quoted, part => Assert.Contains(part.Trim('\n'), printed, StringComparison.Ordinal));
        string prose = Quoted().Replace(page, "");
        Assert.All(
            Shares().Matches(prose),
            share => Assert.Contains($" {share.Value}\n", printed.Replace("  ", "\n", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_picture_of_the_README_is_what_the_program_draws()
    {
        using var folder = new TemporaryFolder();
        string picture = folder.At("hanoi.svg");
        CliRun.Of(
            "analyze",
            "hanoi-2019",
            "--reading",
            "interests",
            "--draws",
            "0",
            "--language",
            "en",
            "--svg",
            picture
        );
        Approved.Matches("docs/images/hanoi-2019.svg", File.ReadAllText(picture));
    }

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[0-9.]+%")]
    private static partial Regex Shares();
}
