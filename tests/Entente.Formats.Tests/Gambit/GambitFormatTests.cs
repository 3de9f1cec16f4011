using System.Text;
using CsCheck;
using Entente.Formats.Gambit;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Formats.Tests.Gambit;

public sealed class GambitFormatTests
{
    private const string Prisoners = """
        NFG 1 R "Two prisoners" { "Ann" "Bob" }

        { { "silent" "talk" }
        { "silent" "talk" }
        }
        "A comment with \"quotes\""

        3 3 4 0 0 4 1 1
        """;

    private const string Signal = """
        EFG 2 R "A signal" { "Sender" "Receiver" }
        ""

        c "" 1 "nature" { "strong" 1/3 "weak" 2/3 } 0
        p "" 1 1 "I am strong" { "up" "stay" } 0
        p "" 2 1 "up" { "yield" "fight" } 0
        t "" 1 "a" { 2, 0 }
        t "" 2 "b" { 0.5, -1 }
        t "" 3 "c" { 1, 1 }
        p "" 1 2 "I am weak" { "up" "stay" } 0
        p "" 2 1 0
        t "" 1
        t "" 4 "d" { -1, 1 }
        t "" 3
        """;

    private static readonly Gen<StrategicGame> AnyGame = Gen.Int[1, 3]
        .Array[1, 3]
        .SelectMany(counts =>
            Gen.Select(Gen.Int[-99, 99], Gen.Int[1, 12])
                .Array[counts.Aggregate(counts.Length, (product, count) => product * count)]
                .Select(payoffs => new StrategicGame(
                    [.. counts.Select((_, player) => $"player \"{player}\"")],
                    [.. counts.Select(count => Enumerable.Range(0, count).Select(each => $"s\\{each}").ToArray())],
                    [.. payoffs.Select(pair => Rational.Of(pair.Item1, pair.Item2))]
                )
                {
                    Title = "A game",
                    Comment = "Two\nlines",
                })
        );

    [Fact]
    public void A_game_in_strategic_form_is_read_with_the_first_player_counting_fastest()
    {
        StrategicGame game = Read(Prisoners).Game!;
        Assert.Equal("Two prisoners", game.Title);
        Assert.Equal("A comment with \"quotes\"", game.Comment);
        Assert.Equal((4, 0), (game[1, 0], game[1, 1]));
        Assert.Equal((1, 0), (game.StrategyIn(1, 0), game.StrategyIn(1, 1)));
        Assert.Equal([3], GameReport.Of(game).Equilibria);
        Assert.Equal([Rational.One, Rational.One], GameReport.Of(game).Secure);
    }

    [Fact]
    public void Outcomes_with_numbers_are_read_as_the_payoffs_that_they_stand_for()
    {
        GambitReading reading = Read(
            """
            NFG 1 D "With outcomes" { "A" "B" } { 2 2 } ""
            { { "good" 3, 2 } { "bad" .5 0 } }
            1 2 0 1
            """
        );
        Assert.Empty(reading.Faults);
        Assert.Equal([3, Rational.Of(1, 2), 0, 3], Enumerable.Range(0, 4).Select(profile => reading.Game![profile, 0]));
        Assert.Equal(["1", "2"], reading.Game!.Strategies[0]);
    }

    [Fact]
    public void A_tree_is_read_with_sets_and_outcomes_that_stand_in_several_places()
    {
        GambitReading reading = Read(Signal);
        Assert.Empty(reading.Faults);
        GameTree tree = reading.Tree!;
        Assert.Equal(3, tree.Sets.Length);
        StrategicGame game = tree.ToStrategic()!;
        Assert.Equal(["up, up", "up, stay", "stay, up", "stay, stay"], game.Strategies[0]);
        Assert.Equal(["yield", "fight"], game.Strategies[1]);

        // Up, up against fight: 1/3 (0.5, -1) + 2/3 (-1, 1).
        Assert.Equal((Rational.Of(-1, 2), Rational.Of(1, 3)), (game[4, 0], game[4, 1]));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_game() =>
        AnyGame.Sample(game =>
        {
            GambitReading reading = Read(GambitFormat.WriteNfg(game));
            Assert.Empty(reading.Faults);
            Assert.Equal(GambitFormat.WriteNfg(game), GambitFormat.WriteNfg(reading.Game!));
            Assert.Equal(game.Players, reading.Game!.Players);
            Assert.Equal(game.Strategies.SelectMany(own => own), reading.Game.Strategies.SelectMany(own => own));
            for (int profile = 0; profile < game.Profiles; profile++)
            {
                Assert.Equal(game[profile, 0], reading.Game[profile, 0]);
            }
        });

    [Fact]
    public void A_tree_that_is_written_reads_back_as_the_same_tree()
    {
        string written = GambitFormat.WriteEfg(Read(Signal).Tree!);
        GameTree again = Read(written).Tree!;
        Assert.Equal(written, GambitFormat.WriteEfg(again));
        Assert.Equal(
            GambitFormat.WriteNfg(Read(Signal).Tree!.ToStrategic()!),
            GambitFormat.WriteNfg(again.ToStrategic()!)
        );
    }

    [Fact]
    public void Nobody_secures_more_than_an_equilibrium_gives() =>
        AnyGame.Sample(game =>
        {
            GameReport report = GameReport.Of(game);
            Assert.Equal(Enumerable.Range(0, game.Profiles).Where(game.IsEquilibrium), report.Equilibria);
            foreach (int profile in report.Equilibria)
            {
                Assert.All(
                    Enumerable.Range(0, game.Players.Length),
                    player => Assert.True(report.Secure[player] <= game[profile, player])
                );
            }
        });

    [Fact]
    public void Who_mixes_secures_more_than_who_does_not()
    {
        StrategicGame pennies = Read("NFG 1 R \"\" { \"A\" \"B\" } { 2 2 } \"\" 1 0 0 1 0 1 1 0").Game!;
        Assert.Equal([Rational.Of(1, 2), Rational.Of(1, 2)], GameReport.Of(pennies).Secure);
        Assert.Empty(GameReport.Of(pennies).Equilibria);
    }

    [Theory]
    [InlineData("NFG 2 R \"x\" { \"A\" }", "game.nfg:1:5: 2 should be the version of the format, 1")]
    [InlineData("NFG 1 X \"x\" { \"A\" } { 1 } 3", "game.nfg:1:7: 'X' should be R (fractions) or D (decimals).")]
    [InlineData("NFG 1 R x", "game.nfg:1:9: Here stands 'x'; there should be the title.")]
    [InlineData("NFG 1 R \"x", "game.nfg:1:9: This text has no closing quote.")]
    [InlineData("NFG 1 R \"x\" { }", "game.nfg:1:13: A game has 1 to 100 players, not 0.")]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" } { 2 2 } 1",
        "game.nfg:1:21: Here are strategies of 2 players, and there are 1."
    )]
    [InlineData("NFG 1 R \"x\" { \"A\" } { { } } 1", "game.nfg:1:23: A player has at least one strategy.")]
    [InlineData("NFG 1 R \"x\" { \"A\" } { 2 }\n1", "The file ends here; there should be payoff 2 of 2.")]
    [InlineData("NFG 1 R \"x\" { \"A\" } { 2 }\n1 one", "game.nfg:2:3: 'one' should be payoff 2 of 2")]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" } { 2 }\n1 2 3",
        "game.nfg:2:5: The game is complete here; what follows belongs to nothing."
    )]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" \"B\" } { 2000 2000 } 1",
        "The game has more than 1,000,000 combinations of strategies."
    )]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" } { 1 } { { \"a\" 1 } } 2",
        "2 should be the number of an outcome, a whole number from 0 to 1."
    )]
    [InlineData(
        "EFG 2 R \"x\" { \"A\" } q",
        "game.nfg:1:21: 'q' should be a node: c (chance), p (a player) or t (the end)."
    )]
    [InlineData("EFG 2 R \"x\" { \"A\" } t \"\" 3", "game.nfg:1:26: There is no outcome 3 above; say here what it is.")]
    [InlineData("EFG 2 R \"x\" { \"A\" } p \"\" 2 1", "2 should be the number of a player, which can only be 1.")]
    [InlineData(
        "EFG 2 R \"x\" { \"A\" } p \"\" 1 1 0",
        "There is no information set 1 of 'A' above; say here what it is."
    )]
    [InlineData(
        "EFG 2 R \"x\" { \"A\" } t \"\" 1 { 1 2 }",
        "game.nfg:1:28: Here are 2 payoffs, and there is 1 player; give each player one."
    )]
    [InlineData(
        "EFG 2 R \"x\" { \"A\" } t \"\" 0 t \"\" 0",
        "The tree is complete here; what follows belongs to nothing."
    )]
    public void A_bad_file_gets_a_sentence_with_the_place(string text, string fault)
    {
        GambitReading reading = Read(text);
        Assert.Null(reading.Game);
        Assert.Null(reading.Tree);
        Assert.Contains(reading.Faults, each => each.ToString().Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_that_leave_the_text_readable_are_listed_together()
    {
        GambitReading reading = Read(
            """
            EFG 2 R "x" { "A" }
            c "" 1 "" { "a" 1/2 "b" 1/3 } 0
            t "" 1 { 1 }
            t "" 1 { 2 }
            """
        );
        Assert.Equal(
            [
                "game.nfg:2:11: Chances add up to 1; these add up to 5/6.",
                "game.nfg:4:8: Outcome 1 has other payoffs above; make them the same, or give this one a number of its own.",
            ],
            reading.Faults.Select(each => each.ToString())
        );
    }

    [Fact]
    public void Whatever_is_cut_or_changed_is_read_or_refused_in_words() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 400], Gen.Char[' ', '~'], Gen.Bool)
            .Sample(
                (isTree, place, letter, isCut) =>
                {
                    string text = isTree ? Signal : Prisoners;
                    int at = place % text.Length;
                    string changed = isCut ? text[..at] : text[..at] + letter + text[(at + 1)..];
                    GambitReading reading = Read(changed);
                    Assert.Equal(reading.Faults.IsEmpty, (reading.Game is not null) != (reading.Tree is not null));
                },
                iter: 3_000
            );

    [Fact]
    public void A_large_game_is_examined_without_what_each_can_secure()
    {
        string[] names = [.. Enumerable.Range(0, 400).Select(each => $"s{each}")];
        Rational[] payoffs = [.. Enumerable.Range(0, 400 * 400 * 2).Select(each => (Rational)(each % 7))];
        var game = new StrategicGame(["A", "B"], [names, names], payoffs);
        Assert.Equal([null, null], GameReport.Of(game).Secure);
    }

    [Fact]
    public void Files_of_Gambit_are_known_by_their_first_word()
    {
        Assert.True(GambitFormat.Recognises("NFG 1 R"u8));
        Assert.True(GambitFormat.Recognises(" \nEFG 2 R"u8));
        Assert.False(GambitFormat.Recognises("NFGX"u8));
    }

    [Fact]
    public void A_tree_that_does_not_fit_itself_is_no_game()
    {
        var set = new InformationSet(0, 1, "", ["a", "b"]);
        GameNode end = new GameNode.Terminal("", null);
        Assert.Throws<ArgumentException>(() => new GameTree(["A"], new GameNode.Personal("", set, [end])));
        Assert.Throws<ArgumentException>(() => new GameTree([], end));
        Assert.Throws<ArgumentException>(() =>
            new GameTree(
                ["A"],
                new GameNode.Personal("", set, [end, new GameNode.Personal("", set with { Name = "b" }, [end, end])])
            )
        );
        Assert.Single(new GameTree(["A"], new GameNode.Personal("", set, [end, end])).Sets);
    }

    [Fact]
    public void A_player_who_never_moves_has_one_strategy()
    {
        StrategicGame game = new GameTree(
            ["A", "B"],
            new GameNode.Terminal("", new GameOutcome(1, "", [1, 2]))
        ).ToStrategic()!;
        Assert.Equal(1, game.Profiles);
        Assert.Equal((1, 2), (game[0, 0], game[0, 1]));
    }

    private static GambitReading Read(string text) => GambitFormat.Read("game.nfg", Encoding.UTF8.GetBytes(text));
}
