using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Entente.Cli.Surroundings;
using Entente.Exchanges;
using Entente.Formats.Exchanges;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests.Commands;

public sealed class ExchangeTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema
            .FromFileAsync(Path.Combine(Repository.Root, "schemas", "entente-exchange-1.json"))
            .GetAwaiter()
            .GetResult()
    );

    public static TheoryData<string> Shipped { get; } = [.. ShippedExchanges.Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_is_answered_in_words_numbers_and_a_picture(string id)
    {
        CliRun english = CliRun.Of("exchange", id);
        Assert.Equal(ExitCode.Done, english.ExitCode);
        Assert.Empty(english.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/exchange/{id}.en.txt", english.Output);
        CliRun dutch = CliRun.Of("exchange", id, "--language", "nl");
        Assert.NotEqual(english.Output, dutch.Output);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/exchange/{id}.nl.txt", dutch.Output);
        CliRun json = CliRun.Of("exchange", id, "--json");
        Assert.Empty(Schema.Value.Validate(json.Output));
        JsonElement root = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal("entente/exchange/1", root.GetProperty("schema").GetString());
        Assert.All(root.GetProperty("check").EnumerateObject(), claim => Assert.True(claim.Value.GetBoolean()));
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/exchange/{id}.json", json.Output);
        CliRun picture = CliRun.Of("exchange", id, "--svg", "-");
        Assert.Equal("svg", XDocument.Parse(picture.Output).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData(
        "en",
        "There are too many ways to order these steps; say which wait for which ('after'), or take fewer."
    )]
    [InlineData(
        "nl",
        "Er zijn te veel manieren om deze stappen te ordenen; zeg welke op welke wachten ('after'), of neem er minder."
    )]
    public void Too_many_ways_are_refused_and_nothing_is_said_to_be_proved(string language, string sentence)
    {
        using var folder = new TemporaryFolder();
        string steps = string.Concat(
            Enumerable
                .Range(0, 25)
                .Select(i => $"  - {{ name: s{i}, by: {(i % 2 == 0 ? "a" : "b")}, cost: 1, worth: 3 }}\n")
        );
        string path = folder.Write(
            "free.yaml",
            $"exchange: 1\nparties: [{{ name: a, future: 2 }}, {{ name: b }}]\nsteps:\n{steps}"
        );
        foreach (string[] form in new string[][] { [], ["--json"], ["--html", "-"] })
        {
            CliRun run = CliRun.Of(["exchange", path, "--language", language, .. form]);
            Assert.Equal(ExitCode.InputFault, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.Equal($"{path}: {sentence}\n", run.Error);
        }
    }

    [Fact]
    public void Yongbyon_is_not_safe_in_one_swap_and_safe_in_steps()
    {
        JsonElement root = JsonDocument.Parse(CliRun.Of("exchange", "yongbyon", "--json").Output).RootElement;
        Assert.Equal("unsafe", root.GetProperty("verdict").GetString());
        Assert.All(
            root.GetProperty("oneSwap").EnumerateArray(),
            swap => Assert.False(swap.GetProperty("safe").GetBoolean())
        );
        JsonElement smaller = root.GetProperty("remedies").GetProperty("smallerSteps");
        Assert.True(smaller.GetProperty("schedule").GetProperty("safe").GetBoolean());
    }

    [Fact]
    public void If_half_of_the_relief_would_snap_back_one_swap_is_safe_when_the_United_States_goes_first()
    {
        Assert.True(ShippedExchanges.TryText("yongbyon", out string? text));
        string changed = text.Replace("snapBack: 0.2", "snapBack: 0.5", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        Exchange exchange = ExchangeFormat.Read("yongbyon", Encoding.UTF8.GetBytes(changed)).Exchange!;
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        Assert.Equal([1, 0], plan.Schedule!.Order);
    }

    [Fact]
    public void The_picture_is_the_approved_one() =>
        Approved.Matches(
            "tests/Entente.Cli.Tests/Approved/exchange/yongbyon.svg",
            CliRun.Of("exchange", "yongbyon", "--svg", "-").Output
        );

    [Fact]
    public void Every_fault_of_a_file_is_named_with_its_place()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                """
                exchange: 1
                parties: [{ name: a, discount: 2 }, { name: b }]
                steps:
                  - { name: one, by: c, cost: 1, worth: 2 }
                  - { name: two, by: a, cost: x, worth: 2, after: [three] }
                """
            );
            CliRun run = CliRun.Of("exchange", path);
            Assert.Equal(ExitCode.InputFault, run.ExitCode);
            string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(
                [
                    "2:32: 'discount' is 2, and should be a number from 0 to 1.",
                    "4:22: There is no party 'c'; there are 'a' and 'b'.",
                    "5:31: 'cost' is 'x', and should be a number such as 0.25.",
                    "5:52: There is no step 'three'; it is one of 'one', 'two'.",
                ],
                lines.Select(line => line[(path.Length + 1)..]).Take(4)
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Whoever_loses_by_all_of_it_is_named_first_with_the_amount()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                """
                exchange: 1
                parties: [{ name: A, future: 3, discount: 0.9 }, { name: B, future: 1 }]
                steps:
                  - { name: a1, by: A, cost: 3, worth: 4 }
                  - { name: b1, by: B, cost: 6, worth: 7 }
                  - { name: a2, by: A, cost: 2, worth: 2 }
                  - { name: b2, by: B, cost: 5, worth: 6 }
                  - { name: a3, by: A, cost: 2, worth: 2 }
                """
            );
            CliRun json = CliRun.Of("exchange", path, "--json");
            Assert.Empty(Schema.Value.Validate(json.Output));
            JsonElement root = JsonDocument.Parse(json.Output).RootElement;
            JsonElement unwilling = root.GetProperty("unwilling").EnumerateArray().Single();
            Assert.Equal("B", unwilling.GetProperty("party").GetString());
            Assert.Equal("-2", unwilling.GetProperty("exactMost").GetString());
            Assert.True(root.GetProperty("check").GetProperty("wholeIsNotWorthIt").GetBoolean());
            string text = CliRun.Of("exchange", path).Output;
            string[] paragraphs = text.Split("\n\n");
            Assert.StartsWith(
                "All of it together is worth less than nothing to B: −2, in whatever order.",
                paragraphs[2].ReplaceLineEndings(" ")
            );
            Assert.Contains("No deposit helps: not beginning stays better for B.", text, StringComparison.Ordinal);
            Assert.StartsWith(
                "Alles samen is voor B minder dan niets waard: −2, in welke volgorde ook.",
                CliRun.Of("exchange", path, "--language", "nl").Output.Split("\n\n")[2].ReplaceLineEndings(" ")
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Two_documents_at_once_are_refused()
    {
        CliRun run = CliRun.Of("exchange", "yongbyon", "--json", "--svg", "-");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
    }
}
