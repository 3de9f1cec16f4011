using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Entente.Cli.Surroundings;
using Entente.Formats.Theory;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

public sealed class DivideTests
{
    public static TheoryData<string> Shipped { get; } = [.. ShippedQuestions.Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_is_answered_in_words_and_numbers(string id)
    {
        CliRun english = CliRun.Of("divide", id);
        Assert.Equal(ExitCode.Done, english.ExitCode);
        Assert.Empty(english.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/divide/{id}.en.txt", english.Output);
        CliRun dutch = CliRun.Of("divide", id, "--language", "nl");
        Assert.NotEqual(english.Output, dutch.Output);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/divide/{id}.nl.txt", dutch.Output);
        CliRun json = CliRun.Of("divide", id, "--json");
        Assert.Equal("entente/division/1", AnswerSchemas.Fitting(json.Output).GetProperty("schema").GetString());
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/divide/{id}.json", json.Output);
    }

    [Theory]
    [InlineData("six-of-europe", new[] { "10", "10", "10", "6", "6", "0" })]
    [InlineData(
        "security-council",
        new[] { "848", "848", "848", "848", "848", "84", "84", "84", "84", "84", "84", "84", "84", "84", "84" }
    )]
    public void Banzhaf_says_in_how_many_groups_each_vote_decides(string id, string[] swings)
    {
        JsonElement banzhaf = Results(Json("divide", id, "--method", "banzhaf", "--json"))[0];
        Assert.Equal(swings, banzhaf.GetProperty("swings").EnumerateArray().Select(each => each.GetString()));
        int[] counts = [.. swings.Select(each => int.Parse(each, CultureInfo.InvariantCulture))];
        Assert.All(
            banzhaf.GetProperty("parts").EnumerateArray().Zip(counts),
            each => Assert.Equal(each.Second / (double)counts.Sum(), each.First.GetDouble(), 12)
        );
        JsonElement other = Results(Json("divide", id, "--method", "shapley-shubik", "--json"))[0];
        Assert.False(other.TryGetProperty("swings", out _));
    }

    [Fact]
    public void Fractions_stand_beside_the_nearest_decimals()
    {
        JsonElement winner = Results(Json("divide", "camp-david-1978", "--method", "adjusted-winner", "--json"))[0];
        Assert.Equal("395/6", winner.GetProperty("exactWorths")[0].GetString());
        Assert.Equal(395 / 6.0, winner.GetProperty("worths")[1].GetDouble());
        JsonElement transfer = winner.GetProperty("transfers")[0];
        Assert.Equal(
            ("Sinai", "Israel", "1/6"),
            (
                transfer.GetProperty("good").GetString(),
                transfer.GetProperty("to").GetString(),
                transfer.GetProperty("exactPart").GetString()
            )
        );
    }

    [Fact]
    public void A_method_can_be_asked_for_alone()
    {
        JsonElement[] results = Results(
            Json("divide", "two-offices", "--method", "nash", "--method", "raiffa", "--json")
        );
        Assert.Equal(["nash", "raiffa"], results.Select(each => each.GetProperty("method").GetString()));
        Assert.Equal([5, 3.5], results[0].GetProperty("utilities").EnumerateArray().Select(each => each.GetDouble()));
    }

    [Theory]
    [InlineData(
        "There is no method 'coin'; there are adjusted-winner, nash-welfare, ",
        "two-offices",
        "--method",
        "coin"
    )]
    [InlineData(
        "This question is answered by nash-welfare, not by adjusted-winner. Adjusted Winner needs two parties",
        "heirlooms",
        "--method",
        "adjusted-winner"
    )]
    [InlineData(
        "This question is answered by shapley-shubik and banzhaf, not by adjusted-winner and core.\n",
        "security-council",
        "--method",
        "core",
        "--method",
        "adjusted-winner"
    )]
    [InlineData("This question has one answer; leave --method out.", "step-by-step", "--method", "nash")]
    [InlineData(
        "Only one of --json, '--html -' and '--svg -' can print; give the others a file.",
        "two-offices",
        "--json",
        "--svg",
        "-"
    )]
    public void What_cannot_be_asked_gets_a_sentence(string sentence, string id, params string[] options)
    {
        CliRun run = CliRun.Of(["divide", id, .. options]);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_listed_with_its_place()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("bad.yaml", "divide: 1\nparties: [A, B]\ngoods:\n  x: [1]\n  y: [2, -3]\n");
        CliRun run = CliRun.Of("divide", file, "--json");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            [
                $"{file}:4:6: 'x' has 1 number, and should have 2.",
                $"{file}:5:10: A number of 'y' is -3, and should be at least 0.",
            ],
            run.Error.TrimEnd('\n').Split('\n')
        );
        Assert.Equal(ExitCode.InputFault, CliRun.Of("divide", folder.At("none.yaml")).ExitCode);
    }

    [Theory]
    [InlineData("camp-david-1978", "Adjusted Winner", "83% (5/6)")]
    [InlineData("heirlooms", "Largest product", "")]
    [InlineData("security-council", "Shapley-Shubik", "0.1963")]
    [InlineData("runway", "Nucleolus", "")]
    [InlineData("patient-seller", "share", "")]
    public void Who_gets_what_is_drawn(string id, string method, string number)
    {
        string drawn = CliRun.Of("divide", id, "--svg", "-", "--language", "en").Output;
        Assert.Equal("svg", XDocument.Parse(drawn).Root!.Name.LocalName);
        Assert.Contains(method, drawn, StringComparison.Ordinal);
        Assert.Contains(number, drawn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.9", "en", "Rising will be stronger later")]
    [InlineData("0.3", "en", "Rising is as strong later as now")]
    [InlineData("0.1", "en", "Rising is weaker later than now")]
    [InlineData("0.9", "nl", "De kracht van Rising neemt toe")]
    [InlineData("0.3", "nl", "De kracht van Rising is straks als nu")]
    [InlineData("0.1", "nl", "De kracht van Rising neemt af")]
    public void Who_grows_weaker_is_not_said_to_grow_stronger(string later, string language, string told)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "shift.yaml",
            $"divide: 1\nparties: [Rising, Declining]\ncommitment: {{ now: 0.3, later: {later}, discount: 0.9, cost: 0.1 }}\n"
        );
        Assert.Contains(told, CliRun.Of("divide", file, "--language", language).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two-offices", "two-offices.svg")]
    [InlineData("risk-averse-heir", "risk-averse-heir.svg")]
    public void A_set_of_agreements_is_drawn(string id, string name)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, CliRun.Of("divide", id, "--svg", folder.At(name)).ExitCode);
        string drawn = File.ReadAllText(folder.At(name));
        Assert.Equal("svg", XDocument.Parse(drawn).Root!.Name.LocalName);
        Assert.Contains("Kalai-Smorodinsky", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", drawn, StringComparison.Ordinal);
        Assert.Equal(drawn, CliRun.Of("divide", id, "--svg", "-").Output);
        Assert.Equal(ExitCode.Done, CliRun.Of("divide", id, "--svg", folder.At(name), "--json").ExitCode);
    }

    [Fact]
    public void A_game_of_Gambit_is_told_in_words()
    {
        using var folder = new TemporaryFolder();
        const string Game =
            "NFG 1 R \"Two prisoners\" { \"Ann\" \"Bob\" } { { \"silent\" \"talk\" } { \"silent\" \"talk\" } } \"\" 3 3 4 0 0 4 1 1";
        string file = folder.Write("prisoners.nfg", Game);
        CliRun run = CliRun.Of("divide", file);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Ann: talk (1), Bob: talk (1)", run.Output, StringComparison.Ordinal);
        JsonDocument json = Json("divide", file, "--json");
        Assert.Equal(
            [3, 3],
            Results(json)[0].GetProperty("utilities").EnumerateArray().Select(each => each.GetDouble())
        );
        Assert.Equal([1, 1], json.RootElement.GetProperty("secure").EnumerateArray().Select(each => each.GetDouble()));
        string broken = folder.Write("broken.nfg", Game[..^4]);
        Assert.Contains("broken.nfg:1:", CliRun.Of("divide", broken).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_becomes_a_game_of_strategies()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "entry.efg",
            "EFG 2 R \"Entry\" { \"New\" \"Old\" }\np \"\" 1 1 \"\" { \"enter\" \"stay out\" } 0\np \"\" 2 1 \"\" { \"share\" \"fight\" } 0\nt \"\" 1 \"\" { 2, 1 }\nt \"\" 2 \"\" { -1, 0 }\nt \"\" 3 \"\" { 0, 3 }\n"
        );
        JsonElement[] equilibria =
        [
            .. Json("divide", file, "--json").RootElement.GetProperty("equilibria").EnumerateArray(),
        ];
        Assert.Equal(
            ["enter share", "stay out fight"],
            equilibria
                .Select(each =>
                    string.Join(' ', each.GetProperty("strategies").EnumerateArray().Select(name => name.GetString()))
                )
                .Order()
        );
    }

    [Fact]
    public void A_negotiation_becomes_a_game_and_a_tree_becomes_a_game_of_strategies()
    {
        using var folder = new TemporaryFolder();
        CliRun demands = CliRun.Of("convert", "climate-six", "--to", "nfg", "--output", "-");
        Assert.Equal(ExitCode.InputFault, demands.ExitCode);
        Assert.Contains("combinations of demands, and may have 1,000,000.", demands.Error, StringComparison.Ordinal);
        string small = folder.Write("small.yaml", Small);
        Assert.Equal(
            ExitCode.Done,
            CliRun.Of("convert", small, "--to", "nfg", "--output", folder.At("small.nfg")).ExitCode
        );
        JsonElement[] equilibria =
        [
            .. Json("divide", folder.At("small.nfg"), "--json").RootElement.GetProperty("equilibria").EnumerateArray(),
        ];

        // Both demand the high price: neither has more by asking for something else.
        Assert.Contains(equilibria, each => each.GetProperty("payoffs")[0].GetDouble() == 2);
        Assert.Equal(
            ExitCode.Done,
            CliRun.Of("convert", small, "--to", "efg", "--output", folder.At("small.efg")).ExitCode
        );
        JsonElement tree = Json("divide", folder.At("small.efg"), "--json").RootElement;
        Assert.Equal([1, 1], tree.GetProperty("secure").EnumerateArray().Select(each => each.GetDouble()));
        Assert.Equal(
            ExitCode.Done,
            CliRun.Of("convert", folder.At("small.efg"), "--to", "nfg", "--output", folder.At("again.nfg")).ExitCode
        );
        Assert.Equal(
            ExitCode.InputFault,
            CliRun.Of("convert", folder.At("small.nfg"), "--to", "efg", "--output", "-").ExitCode
        );
        Assert.Equal(
            ExitCode.InputFault,
            CliRun.Of("convert", folder.At("small.nfg"), "--to", "negmas", "--output", "-").ExitCode
        );
    }

    private const string Small = """
        entente: 1
        issues:
          price: [low, high]
        parties:
          seller: { fallback: 1, preferences: { scores: { price: [0, 2] } } }
          buyer: { fallback: 1, preferences: { scores: { price: [3, 1] } } }
        """;

    private static JsonDocument Json(params string[] arguments)
    {
        CliRun run = CliRun.Of(arguments);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        AnswerSchemas.Fitting(run.Output);
        return JsonDocument.Parse(run.Output);
    }

    private static JsonElement[] Results(JsonDocument document) =>
        [.. document.RootElement.GetProperty("results").EnumerateArray()];
}
