using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>Why a state holds or not is told in every sense, with who answers and what decides.</summary>
public sealed partial class ConflictReasonsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        "en",
        "YN, '>>', NN, YY, NY",
        "Row would not move from here, but is held back only weakly: a move to state 2 (defect) would pay, but column would then choose 'betray', for its own good, and that leads to state 4 (defect; betray), no better for row than here, and no answer leaves it much worse."
    )]
    [InlineData(
        "nl",
        "YN, '>>', NN, YY, NY",
        "Voor row loont blijven, maar alleen zwak: een zet naar toestand 2 (defect) zou lonen, maar het antwoord van column zou dan zijn: 'betray' kiezen, in het eigen belang, en dat leidt tot toestand 4 (defect; betray), voor row niet beter dan hier, en geen antwoord maakt het veel slechter."
    )]
    [InlineData(
        "en",
        "YN, NN, '>>', YY, NY",
        "and that leads to state 4 (defect; betray), much worse for row than here."
    )]
    [InlineData(
        "nl",
        "YN, NN, '>>', YY, NY",
        "en dat leidt tot toestand 4 (defect; betray), voor row veel slechter dan hier."
    )]
    public void A_strong_verdict_says_how_strong_the_answer_is(string language, string ranking, string sentence)
    {
        Assert.Contains(sentence, Told(language, ranking, unknown: ""), StringComparison.Ordinal);
        JsonElement row = Reasons(ranking, unknown: "").GetProperty("strong")[0];
        JsonElement move = Assert.Single(row.GetProperty("improvements").EnumerateArray());
        bool isStrong = row.GetProperty("stable").GetBoolean();
        Assert.Equal(ranking.StartsWith("YN, NN", StringComparison.Ordinal), isStrong);
        JsonElement answer = move.GetProperty(isStrong ? "sanction" : "weak");
        Assert.Equal(4, answer.GetProperty("end").GetInt32());
        Assert.Equal(JsonValueKind.Null, move.GetProperty(isStrong ? "weak" : "sanction").ValueKind);
    }

    [Theory]
    [InlineData(
        "en",
        "(a, b) Column would move from here to state 3 (betray) ('betray' taken), which it prefers, and no answer that the others would like to give takes that away. (c, d) Column would not move from here, because a move to state 3 (betray) would pay, but row would then choose 'defect', for its own good, and that leads to state 4 (defect; betray), not known to be better for column than here. What decides is not known: how this state compares with state 4 (defect; betray)."
    )]
    [InlineData(
        "nl",
        "(a, b) Voor column loont een zet naar toestand 3 (betray) ('betray' wel), en geen antwoord dat de anderen zelf zouden willen geven, neemt die winst weg. (c, d) Voor column loont blijven, want een zet naar toestand 3 (betray) zou lonen, maar het antwoord van row zou dan zijn: 'defect' kiezen, in het eigen belang, en dat leidt tot toestand 4 (defect; betray), waarvan niet bekend is dat het voor column beter is dan hier. Wat beslist, is niet bekend: hoe deze toestand zich verhoudt tot toestand 4 (defect; betray)."
    )]
    public void What_is_not_known_and_decides_is_named(string language, string sentence)
    {
        const string Ranking = "YN, NN, YY, NY";
        Assert.Contains(sentence, Told(language, Ranking, ", unknown: [[NN, YY]]"), StringComparison.Ordinal);
        JsonElement[] column =
        [
            .. Reasons(Ranking, ", unknown: [[NN, YY]]")
                .GetProperty("unknown")
                .EnumerateArray()
                .Where(each => each.GetProperty("decisionMaker").GetString() == "column"),
        ];
        Assert.Equal(["a", "b", "c", "d"], column.Select(each => each.GetProperty("extension").GetString()));
        Assert.Equal([false, false, true, true], column.Select(each => each.GetProperty("stable").GetBoolean()));
        Assert.All(
            column,
            each => Assert.Equal(4, Assert.Single(each.GetProperty("decides").EnumerateArray()).GetInt32())
        );
    }

    [Fact]
    public void What_is_foreseen_and_what_coalitions_do_stands_in_the_document_move_by_move()
    {
        JsonElement reasons = AnswerSchemas
            .Fitting(
                CliRun
                    .Of(
                        "conflict",
                        "hanoi-mini-b",
                        "--state",
                        "5",
                        "--state",
                        "1",
                        "--horizon",
                        "2",
                        "--coalitions",
                        "--json"
                    )
                    .Output
            )
            .GetProperty("reasons");
        JsonElement us = reasons.GetProperty("limitedMoves")[0];
        Assert.True(us.GetProperty("stable").GetBoolean());
        JsonElement move = Assert.Single(us.GetProperty("moves").EnumerateArray());
        Assert.Equal((4, 1), (move.GetProperty("to").GetInt32(), move.GetProperty("end").GetInt32()));
        Assert.Equal(
            [4, 1],
            move.GetProperty("course").EnumerateArray().Select(each => each.GetProperty("to").GetInt32())
        );
        Assert.Equal(4, reasons.GetProperty("nonMyopic").GetArrayLength());
        JsonElement[] together = [.. reasons.GetProperty("coalitions").EnumerateArray()];
        Assert.Equal([true, false], together.Select(each => each.GetProperty("stable").GetBoolean()));
        JsonElement deal = Assert.Single(together[1].GetProperty("improvements").EnumerateArray());
        Assert.Equal(5, deal.GetProperty("to").GetInt32());
        Assert.Equal(JsonValueKind.Null, deal.GetProperty("sanction").ValueKind);
    }

    private string Game(string ranking, string unknown) =>
        folder.Write(
            "game.yaml",
            $$"""
            conflict: 1
            decisionMakers:
              row: { options: [defect], ranking: [{{ranking}}] }
              column: { options: [betray], ranking: [NY, NN, YY, YN]{{unknown}} }
            """
        );

    private string Told(string language, string ranking, string unknown)
    {
        CliRun run = CliRun.Of("conflict", Game(ranking, unknown), "--state", "NN", "--language", language);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        return Spaces().Replace(run.Output, " ");
    }

    private JsonElement Reasons(string ranking, string unknown) =>
        AnswerSchemas
            .Fitting(CliRun.Of("conflict", Game(ranking, unknown), "--state", "NN", "--json").Output)
            .GetProperty("reasons");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
