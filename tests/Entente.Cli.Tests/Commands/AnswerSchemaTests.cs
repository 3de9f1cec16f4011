using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Cli.Surroundings;
using Entente.Formats.Catalog;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

/// <summary>Documents of answers fit their schemas, the schemas describe every field of them, and what lacks a field does not fit.</summary>
public sealed class AnswerSchemaTests
{
    private const string Game = """
        NFG 1 R "Dilemma" { "Row" "Column" } { 2 2 }
        3 3 5 0 0 5 1 1
        """;

    private const string Listed = """
        conflict: 1
        states: [peace, threat, war]
        statusQuo: peace
        decisionMakers:
          one: { moves: { peace: threat, threat: [peace, war] }, ranking: [peace, '>>', [threat, war]] }
          other: { moves: { threat: peace }, ranking: [peace, threat, war] }
        """;

    private const string Unknown = """
        conflict: 1
        decisionMakers:
          row: { options: [defect], ranking: [YN, NN, '>>', YY, NY] }
          column: { options: [betray], ranking: [NY, NN, YY, YN], unknown: [[NN, YY]] }
        """;

    private const string Trade = """
        entente: 1
        issues: { x: [a, b], y: [a, b] }
        packages: { signed: { outcome: { x: b, y: a } } }
        parties:
          a: { preferences: { scores: { x: [3, 0], y: [1, 0] } } }
          b: { preferences: { scores: { x: [0, 1], y: [0, 3] } } }
        """;

    private static readonly string[][] Calls =
    [
        .. ShippedConflicts.Ids.Select(id => new[] { "conflict", id }),
        ["conflict", "hanoi-mini-b", "--coalitions", "--horizon", "2", "--to", "YR1", "--inverse", "YR1"],
        ["conflict", "hanoi-mini-a", "--coalitions", "--joint", "--list", "4", "--sanctions", "once"],
        ["conflict", "hanoi-mini-a", "--to", "FR2", "--longest", "3", "--moves", "improvements"],
        ["conflict", "UNKNOWN"],
        ["conflict", "hanoi-mini-a", "--inverse", "FR2", "--concept", "nash"],
        ["conflict", "LISTED", "--coalitions", "--to", "war", "--inverse", "war"],
        .. ShippedQuestions.Ids.Select(id => new[] { "divide", id }),
        ["divide", "GAME"],
        ["divide", "TRADE", "--deal", "signed"],
        ["divide", "TRADE", "--deal", "{\"x\":\"a\",\"y\":\"b\"}"],
        .. ShippedExchanges.Ids.Select(id => new[] { "exchange", id }),
        .. ShippedStakeholders.Ids.Select(id => new[] { "forecast", id }),
        ["forecast", "hanoi-2019", "--worlds", "200"],
        ["explain", "hanoi-2019"],
    ];

    public static TheoryData<string> Asked => [.. Calls.Select(call => string.Join(' ', call))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_answer_fits_its_schema_which_describes_every_field(string call)
    {
        using var folder = new TemporaryFolder();
        JsonElement root = AnswerSchemas.Fitting(Document(folder, call));
        Assert.StartsWith("entente/", root.GetProperty("schema").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conflict hanoi-mini-b --coalitions --horizon 2 --to YR1 --inverse YR1")]
    [InlineData("divide camp-david-1978")]
    [InlineData("divide two-offices")]
    [InlineData("divide risk-averse-heir")]
    [InlineData("divide trust-but-verify")]
    [InlineData("divide new-office")]
    [InlineData("divide six-of-europe")]
    [InlineData("divide GAME")]
    [InlineData("divide TRADE --deal signed")]
    public void Nothing_that_an_answer_always_has_can_be_left_out(string call)
    {
        using var folder = new TemporaryFolder();
        JsonNode whole = JsonNode.Parse(Document(folder, call))!;
        foreach (string field in whole.AsObject().Select(each => each.Key).Where(each => each != "schema"))
        {
            JsonObject less = whole.DeepClone().AsObject();
            less.Remove(field);
            bool isOptional =
                call == "divide GAME"
                && (field is "disagreement" or "ideal" or "frontier" or "exactDisagreement" or "exactIdeal");
            Assert.True(isOptional || AnswerSchemas.Faults(less.ToJsonString()).Any(), field);
            JsonObject other = whole.DeepClone().AsObject();
            other[field] = JsonNode.Parse("{\"unheard\":[true]}");
            Assert.True(AnswerSchemas.Faults(other.ToJsonString()).Any(), field);
        }
    }

    [Fact]
    public void Every_schema_has_an_answer_here_and_is_linked_from_the_page_about_documents()
    {
        using var folder = new TemporaryFolder();
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "json.md"));
        string[] answered =
        [
            .. new[] { "conflict", "divide", "exchange", "forecast", "explain" }
                .SelectMany(name => Calls.Where(call => call[0] == name).Take(1))
                .Concat([
                    ["divide", "TRADE", "--deal", "signed"],
                    ["forecast", "hanoi-2019", "--worlds", "200"],
                ])
                .Select(call => Document(folder, string.Join(' ', call)))
                .Select(text => JsonDocument.Parse(text).RootElement.GetProperty("schema").GetString()!)
                .Distinct(),
        ];
        Assert.Equal(AnswerSchemas.Names.Order(), answered.Order());
        Assert.All(
            AnswerSchemas.Names,
            name => Assert.Contains($"schemas/{AnswerSchemas.FileOf(name)}", page, StringComparison.Ordinal)
        );
    }

    private static string Document(TemporaryFolder folder, string call)
    {
        string[] arguments =
        [
            .. call.Split(' ')
                .Select(word =>
                    word switch
                    {
                        "GAME" => folder.Write("game.nfg", Game),
                        "UNKNOWN" => folder.Write("unknown.yaml", Unknown),
                        "LISTED" => folder.Write("listed.yaml", Listed),
                        "TRADE" => folder.Write("trade.yaml", Trade),
                        _ => word,
                    }
                ),
            "--json",
        ];
        CliRun run = CliRun.Of(arguments);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        return run.Output;
    }
}
