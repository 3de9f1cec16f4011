using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Cli.Surroundings;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

public sealed partial class ConflictTests
{
    private static JsonElement Json(params string[] arguments)
    {
        CliRun run = CliRun.Of(["conflict", .. arguments, "--json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        return AnswerSchemas.Fitting(run.Output);
    }

    private static IEnumerable<int> Numbers(JsonElement list) => list.EnumerateArray().Select(each => each.GetInt32());

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void Hanoi_at_its_smallest_is_told_in_words(string language)
    {
        CliRun run = CliRun.Of(
            "conflict",
            "hanoi-mini-b",
            "--coalitions",
            "--horizon",
            "2",
            "--to",
            "YR1",
            "--inverse",
            "YR1",
            "--language",
            language
        );
        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/conflict.hanoi.{language}.txt", run.Output);
    }

    [Theory]
    [InlineData("note.yaml", "hello\n", "a native file starts with 'conflict: 1'")]
    [InlineData("note.gmcr", "[1, 2]\n", "a .gmcr file is JSON with 'decisionMakers' and 'options'")]
    [InlineData("broken.yaml", "conflict: 1\ntitle: x\n  id: [\n", "broken.yaml:3:")]
    public void What_is_no_conflict_is_told_what_one_looks_like(string name, string text, string sentence)
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Of("conflict", folder.Write(name, text), "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_Hanoi_at_its_smallest_is_the_approved_one()
    {
        CliRun run = CliRun.Of(
            "conflict",
            "hanoi-mini-b",
            "--json",
            "--coalitions",
            "--to",
            "YR1",
            "--inverse",
            "YR1",
            "--language",
            "en"
        );
        AnswerSchemas.Fitting(run.Output);
        Approved.Matches("tests/Entente.Cli.Tests/Approved/conflict.hanoi.json", run.Output);
    }

    [Fact]
    public void One_preference_swapped_is_what_the_small_deal_needs()
    {
        foreach (string concept in new[] { "gmr", "smr", "seq", "sim" })
        {
            Assert.Equal(
                [1],
                Numbers(Json("hanoi-mini-a").GetProperty("stability").GetProperty(concept).GetProperty("equilibria"))
            );
            Assert.Equal(
                [1, 5],
                Numbers(Json("hanoi-mini-b").GetProperty("stability").GetProperty(concept).GetProperty("equilibria"))
            );
        }
    }

    [Fact]
    public void What_the_page_quotes_and_shows_is_what_the_program_prints_and_draws()
    {
        using var folder = new TemporaryFolder();
        string picture = folder.At("hanoi.svg");
        string printed = CliRun.Of("conflict", "hanoi-mini-b", "--language", "en").Output;
        Assert.Equal(0, CliRun.Of("conflict", "hanoi-mini-b", "--language", "en", "--svg", picture).ExitCode);
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "concepts", "conflict.md"));
        string[] quoted = [.. Quoted().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, quoted.Length);
        Assert.All(quoted, part => Assert.Contains(part, printed, StringComparison.Ordinal));
        Approved.Matches("docs/images/hanoi-mini-b.svg", File.ReadAllText(picture));
    }

    [Fact]
    public void Faults_of_a_file_come_out_at_once_with_their_places()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "bad.yaml",
            """
            conflict: 1
            decisionMakers:
              a: { options: [go], ranking: [N, Y, N] }
              b: { options: [stay], preferences: [gone] }
            """
        );
        CliRun run = CliRun.Of("conflict", file);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("bad.yaml:3:33: There is no state 'N'", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:4:39: There is no option 'gone'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strength_and_unknown_comparisons_are_reported_where_there_are_some()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "game.yaml",
            """
            conflict: 1
            decisionMakers:
              row: { options: [defect], ranking: [YN, NN, '>>', YY, NY] }
              column: { options: [betray], ranking: [NY, NN, YY, YN], unknown: [[NN, YY]] }
            """
        );
        JsonElement json = Json(file);
        Assert.Equal(
            [1, 4],
            Numbers(json.GetProperty("strong").GetProperty("gmr").GetProperty("stableByDecisionMaker")[0])
                .Where(state => state is 1 or 4)
        );
        Assert.Equal(["a", "b", "c", "d"], json.GetProperty("unknown").EnumerateObject().Select(each => each.Name));
        string told = CliRun.Of("conflict", file, "--language", "en").Output;
        Assert.Contains("Strongly stable", told, StringComparison.Ordinal);
        Assert.Contains("Where the unknown tempts", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_whose_issues_have_owners_is_a_conflict()
    {
        JsonElement json = Json("house-sale", "--owner", "buyer=transfer", "--owner", "seller=furniture");
        Assert.Equal(6, json.GetProperty("states").GetProperty("count").GetInt32());
        Assert.Equal(
            ["transfer: june", "transfer: september", "furniture"],
            json.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("name").GetString()!)
        );
        CliRun refused = CliRun.Of("conflict", "house-sale", "--owner", "buyer=price", "--language", "en");
        Assert.Equal(ExitCode.InputFault, refused.ExitCode);
        Assert.Contains("Issue 'price' has more than 16 values", refused.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
