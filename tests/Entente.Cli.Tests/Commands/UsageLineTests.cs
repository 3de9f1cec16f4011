using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

public sealed partial class UsageLineTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "reference", "command-line.md")
    );

    public static TheoryData<string> Commands { get; } =
    [.. Headings().Matches(Page).Select(heading => heading.Groups[1].Value).Where(IsCommand)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_usage_of_a_command_names_every_option_that_its_help_names(string command)
    {
        string[] shared = [.. OptionNames(Section("SCENARIO")), "--help", "--language", "--version"];
        string usage = string.Join(' ', Usage(command));
        string[] offered = [.. OptionNames(CliRun.Of(command, "--help", "--language", "en").Output)];
        string[] left =
        [
            .. offered.Except(shared).Where(option => !Regex.IsMatch(usage, $"{Regex.Escape(option)}(?![a-z-])")),
        ];
        Assert.True(left.Length == 0, $"The usage of {command} leaves out {string.Join(", ", left)}.");
        Assert.NotEmpty(usage);
    }

    private static bool IsCommand(string heading) =>
        heading != "SCENARIO" && CliRun.Of(heading, "--help").ExitCode == 0;

    // The paragraphs that begin with the call; what follows it there names further options.
    private static IEnumerable<string> Usage(string command) =>
        Section(command)
            .Split("\n\n")
            .Where(part =>
                part.Contains($"`entente {command}", StringComparison.Ordinal)
                || part.Contains($"(entente {command}", StringComparison.Ordinal)
            );

    private static string Section(string heading)
    {
        int start = Page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        int end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    private static IEnumerable<string> OptionNames(string text) =>
        Names().Matches(text).Select(name => name.Groups[1].Value);

    [GeneratedRegex(@"^## (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    // As help lists them, and as tables of the page do.
    [GeneratedRegex(@"^(?:  |\| `)(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Names();
}
