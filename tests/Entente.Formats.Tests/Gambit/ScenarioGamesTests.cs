using System.Text;
using Entente.Formats.Gambit;
using Entente.Formats.Native;
using Entente.Formats.Recognition;
using Entente.Games;
using Entente.Numbers;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Gambit;

public sealed class ScenarioGamesTests
{
    private const string Text = """
        entente: 1
        issues:
          price: [low, high]
          soon: [no, yes]
        rules:
          - forbid: { price: high, soon: "yes" }
        parties:
          seller: { fallback: 1, preferences: { scores: { price: [0, 2], soon: [0, 1] } } }
          buyer: { fallback: 1, preferences: { scores: { price: [3, 1], soon: [0, 1] } } }
        """;

    [Fact]
    public void Who_demands_the_same_agrees_and_others_have_what_they_fall_back_on()
    {
        Scenario scenario = Sale();
        Assert.Equal("", ScenarioGames.Refusal(scenario, isTree: false));
        StrategicGame game = ScenarioGames.Demands(scenario);
        Assert.Equal(4, game.Strategies[0].Length);
        for (int profile = 0; profile < game.Profiles; profile++)
        {
            int demand = game.StrategyIn(profile, 0);
            bool isDeal = demand == game.StrategyIn(profile, 1) && demand < 3;
            (Rational, Rational)[] worths = [(0, 3), (1, 4), (2, 1)];
            Assert.Equal(isDeal ? worths[demand] : (1, 1), (game[profile, 0], game[profile, 1]));
        }
    }

    [Fact]
    public void One_offer_is_answered_by_yes_or_no()
    {
        GameTree tree = ScenarioGames.Offers(Sale());
        var root = Assert.IsType<GameNode.Personal>(tree.Root);
        Assert.Equal(4, root.Next.Length);
        var answer = Assert.IsType<GameNode.Personal>(root.Next[2]);
        Assert.Equal(["yes", "no"], answer.Set.Actions);
        Assert.Equal([2, 1], answer.Next[0].Outcome!.Payoffs);
        Assert.Equal([1, 1], answer.Next[1].Outcome!.Payoffs);
        Assert.Empty(GambitFormat.Read("x.efg", Encoding.UTF8.GetBytes(GambitFormat.WriteEfg(tree))).Faults);
    }

    [Fact]
    public void What_cannot_be_listed_is_refused_with_the_reason()
    {
        Scenario many = ScenarioSource.Read("climate-six").Scenario!;
        Assert.Contains(
            "combinations of demands",
            ScenarioGames.Refusal(many, isTree: false),
            StringComparison.Ordinal
        );
        Scenario unknown = Sale() with { Parties = [Sale().Parties[0], new Party("stranger")] };
        Assert.Contains(
            "needs the scores of every party",
            ScenarioGames.Refusal(unknown, isTree: true),
            StringComparison.Ordinal
        );
    }

    private static Scenario Sale() => NativeFormat.Read("sale.yaml", Encoding.UTF8.GetBytes(Text)).Scenario!;
}
