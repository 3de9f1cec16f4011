using System.Text;
using Entente.Annotations;
using Entente.Formats.Gambit;
using Entente.Formats.Theory;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Gambit;

public sealed class GambitFaultsAtOnceTests
{
    [Theory]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" \"A\" } { 1 1 } 1 1",
        "1:19: The name 'A' stands twice among the players; give each its own."
    )]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" } { { \"hawk\" \"hawk\" } } 1 1",
        "1:32: The name 'hawk' stands twice among the strategies of a player; give each its own."
    )]
    [InlineData(
        "EFG 2 R \"x\" { \"A\" } p \"\" 1 1 \"\" { \"a\" \"a\" } 0 t \"\" 0 t \"\" 0",
        "1:39: The name 'a' stands twice among the actions; give each its own."
    )]
    [InlineData(
        "EFG 2 R \"x\" { \"A\" } c \"\" 1 \"\" { \"a\" 1/2 \"a\" 1/2 } 0 t \"\" 0 t \"\" 0",
        "1:41: The name 'a' stands twice among the moves of chance; give each its own."
    )]
    public void Two_things_of_one_name_are_a_fault(string text, string fault) => Assert.Equal([fault], Faults(text));

    [Fact]
    public void Names_that_are_left_empty_are_none()
    {
        Assert.Empty(Faults("NFG 1 R \"x\" { \"A\" } { { \"\" \"\" } } 1 1"));
        Assert.Empty(Faults("EFG 2 R \"x\" { \"A\" } p \"\" 1 1 \"\" { \"\" \"\" } 0 t \"\" 0 t \"\" 0"));
    }

    [Theory]
    [InlineData("NGF 1 R", "1:1: A game of Gambit starts with NFG or EFG, and here stands 'NGF'.")]
    [InlineData("\n  a: [b", "2:3: A game of Gambit starts with NFG or EFG, and here stands 'a:'.")]
    public void What_is_called_a_game_and_is_nothing_known_is_told_what_a_game_starts_with(string text, string fault)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "game.nfg");
        File.WriteAllText(path, text);
        Assert.Equal([$"{path}:{fault}"], QuestionSource.Read(path).Faults.Select(each => each.ToString()));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_game_is_read_in_UTF_16(string encoding)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. unicode.Preamble, .. unicode.GetBytes("NFG 1 R \"é\" { \"A\" } { 2 } 1 3")];
        Assert.True(GambitFormat.Recognises(bytes));
        Assert.Equal(3, GambitFormat.Read("game.nfg", bytes).Game![1, 0]);
        Assert.Equal(FileNature.Game, FileNatures.Of("game.nfg", bytes));
    }

    [Theory]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" } { 2 } { { \"a\" 1 } } q 2",
        "1:41: 'q' should be the number of an outcome, a whole number from 0 to 1.",
        "1:43: 2 should be the number of an outcome, a whole number from 0 to 1."
    )]
    [InlineData(
        "NFG 1 R \"x\" { \"A\" \"B\" } { two 0 } one 2 x",
        "1:27: 'two' should be the number of strategies, a whole number from 1 to 1000000.",
        "1:31: 0 should be the number of strategies, a whole number from 1 to 1000000.",
        "1:35: 'one' should be a payoff, a number such as 0.25 or 1/4.",
        "1:41: 'x' should be a payoff, a number such as 0.25 or 1/4."
    )]
    public void A_number_that_counts_is_whole_and_hides_nothing(string text, params string[] faults) =>
        Assert.Equal(faults, Faults(text));

    [Theory]
    [InlineData("2 R", "1:5: 2 should be the version of the format, 1.", "2:3: 'two' should be payoff 2 of 2")]
    [InlineData("R", "1:5: 'R' should be the version of the format, 1.", "2:3: 'two' should be payoff 2 of 2")]
    [InlineData("one D", "1:5: 'one' should be the version of the format, 1.", "2:3: 'two' should be payoff 2 of 2")]
    public void Another_version_hides_no_other_fault(string version, params string[] faults)
    {
        string[] told = Faults($"NFG {version} \"x\" {{ \"A\" }} {{ 2 }}\n1 two");
        Assert.Equal(faults.Length, told.Length);
        Assert.All(told.Zip(faults), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"A\" } { 2 2 }\n1 two \"3\"", "Here are strategies of 2 players, and there are 1.")]
    [InlineData("{ \"A\" } { { } }\n1 two \"3\"", "A player has at least one strategy.")]
    public void Payoffs_are_read_where_it_is_not_known_how_many_there_are(string rest, string first)
    {
        string[] told = Faults($"NFG 1 R \"x\" {rest}");
        Assert.Equal(3, told.Length);
        Assert.EndsWith(first, told[0], StringComparison.Ordinal);
        Assert.Equal("2:3: 'two' should be a payoff, a number such as 0.25 or 1/4.", told[1]);
        Assert.Equal("2:7: '\"3\"' should be a payoff, a number such as 0.25 or 1/4.", told[2]);
    }

    [Fact]
    public void An_outcome_with_too_many_payoffs_hides_no_other_fault() =>
        Assert.Equal(
            [
                "1:29: Here are 2 payoffs, and there is 1 player; give each player one.",
                "1:48: 'x' should be a payoff, a number such as 0.25 or 1/4.",
            ],
            Faults("NFG 1 R \"x\" { \"A\" } { 2 } { { \"a\" 1, 2 } { \"b\" x } } 1 2")
        );

    [Fact]
    public void Actions_of_a_set_that_differ_are_named_with_the_set() =>
        Assert.Equal(
            [
                "3:13: The actions of an information set are the same wherever it stands: set 1 of player 1 had 'l', 'r' before, and here 'l', 'm'.",
            ],
            Faults(
                """
                EFG 2 R "t" { "A" }
                p "" 1 1 "" { "l" "r" } 0
                p "" 1 1 "" { "l" "m" } 0
                t "" 1 "" { 1 }
                t "" 2 "" { 1 }
                t "" 2
                """
            )
        );

    [Fact]
    public void The_only_number_that_can_stand_somewhere_is_named()
    {
        Sentence said = Assert
            .Single(GambitFormat.Read("g", "EFG 2 R \"x\" { \"A\" } p \"\" 2 1 \"\" { \"a\" } 0 t \"\" 0"u8).Faults)
            .Said;
        Assert.Equal("2 should be the number of a player, which can only be 1.", said.English);
        Assert.Equal("2 hoort het nummer van een speler te zijn, en dat kan alleen 1 zijn.", said.Dutch);
    }

    [Fact]
    public void Numbers_of_a_tree_that_are_none_hide_no_other_fault() =>
        Assert.Equal(
            [
                "4:35: 'half' should be the chance of the move, a number such as 0.25 or 1/4.",
                "5:6: 5 should be the number of a player, a whole number from 1 to 2.",
                "7:15: Outcome 1 has other payoffs above; make them the same, or give this one a number of its own.",
                "7:20: 'none' should be a payoff, a number such as 0.25 or 1/4.",
                "8:27: The name 'yes' stands twice among the actions; give each its own.",
                "9:19: 'two' should be a payoff, a number such as 0.25 or 1/4.",
            ],
            Faults(
                    """
                    EFG 2 R "Offer" { "a" "b" }
                    "about"

                    c "" 1 "chance" { "up" 1/2 "down" half } 0
                    p "" 5 1 "first" { "give" "keep" } 0
                    t "" 1 "given" { 1, 4 }
                    t "" 1 "kept" { 3, none }
                    p "" 2 1 "second" { "yes" "yes" } 0
                    t "" 3 "agreed" { two, 2 }
                    t "" 4 "none" { 0, 0 }
                    """
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void What_a_fault_keeps_from_being_known_is_not_said_to_be_missing() =>
        Assert.Equal(
            [
                "2:6: 'one' should be the number of a player, a whole number from 1 to 2.",
                "4:6: 'x' should be the number of an outcome, 0 for none, a whole number from 0 to 1000000000.",
                "7:8: Here is 1 payoff, and there are 2 players; give each player one.",
            ],
            Faults(
                """
                EFG 2 R "" { "a" "b" }
                p "" one 1 "" { "give" "keep" } 0
                p "" 1 1 0
                t "" x { 1, 4 }
                t "" 1
                p "" 1 1 0
                t "" 2 { 3 }
                t "" 2
                """
            )
        );

    [Fact]
    public void An_outcome_that_is_nowhere_is_told_once_and_hides_nothing() =>
        Assert.Equal(
            [
                "3:6: There is no outcome 3 above; say here what it is.",
                "5:8: Outcome 0 is none and has no payoffs; give this one a number from 1.",
            ],
            Faults(
                """
                EFG 2 R "" { "a" }
                p "" 1 1 "" { "x" "y" "z" } 0
                t "" 3
                t "" 3
                t "" 0 { 5 }
                """
            )
        );

    [Fact]
    public void Chances_that_are_a_fault_are_not_held_against_others()
    {
        Assert.Equal(
            ["4:11: Chances add up to 1; these add up to 5/6."],
            Faults(
                """
                EFG 2 R "" { "a" }
                c "" 1 "" { "x" 1/2 "y" 1/2 } 0
                t "" 0
                c "" 1 "" { "x" 1/2 "y" 1/3 } 0
                t "" 0
                t "" 0
                """
            )
        );
        Assert.Equal(
            ["2:17: Move 'x' has no chance; give the chance of the move after its name."],
            Faults("EFG 2 R \"\" { \"a\" }\nc \"\" 1 \"\" { \"x\" \"y\" 1/2 } 0 t \"\" 0 t \"\" 0")
        );
    }

    private static string[] Faults(string text) =>
        [.. GambitFormat.Read("g", Encoding.UTF8.GetBytes(text)).Faults.Select(each => each.ToString()["g:".Length..])];
}
