using Entente.Bidding;
using Entente.Numbers;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Strategies.Whole;

/// <summary>What all published strategies have in common.</summary>
public class PublishedStrategiesTests
{
    public static TheoryData<string> All => [.. StrategyCatalog.Whole.Select(each => each.Name)];

    /// <summary>All but our own, which follows no paper.</summary>
    public static TheoryData<string> Published =>
        [.. StrategyCatalog.Whole.Select(each => each.Name).Where(name => name != "entente")];

    [Theory]
    [MemberData(nameof(All))]
    public void They_come_to_terms_with_those_who_concede(string text)
    {
        BidSpace space = Table.Of(3);
        foreach (string other in new[] { "conceder", "linear" })
        {
            Assert.Equal(EndKind.Agreement, Table.Run(space, text, other, rounds: 100).Ending.Kind);
            Assert.Equal(EndKind.Agreement, Table.Run(space, other, text, rounds: 100).Ending.Kind);
        }
    }

    /// <summary>By strategy, whether it agrees with those who hold out: a Boulware party, MiCRO, a hardliner.</summary>
    [Theory]
    [InlineData("agentk", true, true, false)]
    [InlineData("yushu", true, true, true)]
    [InlineData("hardheaded", true, false, false)]
    [InlineData("gahboninho", true, false, false)]
    [InlineData("iamhaggler2011", true, false, false)]
    [InlineData("nicetitfortat", true, true, true)]
    [InlineData("bramagent", true, true, false)]
    [InlineData("cuhkagent", true, true, true)]
    [InlineData("fawkes", true, false, false)]
    [InlineData("hybridagent", true, false, false)]
    [InlineData("rvfitter", true, true, false)]
    public void Those_that_give_way_at_the_end_agree_with_the_stubborn_and_the_hard_do_not(
        string text,
        bool boulware,
        bool micro,
        bool hardliner
    )
    {
        BidSpace space = Table.Of(3);

        Assert.Equal(boulware, Table.Run(space, text, "boulware", rounds: 200).Agreement is not null);
        Assert.Equal(micro, Table.Run(space, text, "micro", rounds: 200).Agreement is not null);
        Assert.Equal(hardliner, Table.Run(space, text, "hardliner", rounds: 200).Agreement is not null);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void All_get_more_from_one_who_concedes_than_two_who_concede_leave_each_other(string text)
    {
        BidSpace space = Table.Of(3);
        double alone = Table.Run(space, "conceder", "conceder", rounds: 200).Utilities[0];

        Assert.True(Table.Run(space, text, "conceder", rounds: 200).Utilities[0] > alone);
        Assert.True(Table.Run(space, "conceder", text, rounds: 200).Utilities[1] > alone);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void None_offers_less_than_its_fallback(string text)
    {
        foreach (Rational? discount in new Rational?[] { null, Rational.Of(1, 2) })
        {
            BidSpace space = Table.Of(3, Rational.Of(3, 5), discount);
            foreach (string other in new[] { "boulware", "conceder", "random" })
            {
                SessionResult result = Table.Run(space, text, other, rounds: 60);
                Assert.All(Table.Worths(space, result, 0, 0), worth => Assert.True(worth >= 0.6 - 1e-12));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void At_a_table_of_three_they_take_the_others_for_one(string text)
    {
        SessionResult result = SessionRunner.Run(
            new SessionSetup(
                Table.Of(3, hasThird: true),
                [.. new[] { text, "conceder", "linear" }.Select(StrategyCatalog.Parse)],
                new SessionLimits(60)
            )
            {
                Knowledge = Knowledge.Utilities,
            }
        );

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_protocol_refuses_their_moves(string text)
    {
        foreach (ProtocolKind protocol in Enum.GetValues<ProtocolKind>())
        {
            SessionResult result = SessionRunner.Run(
                new SessionSetup(
                    Table.Of(3),
                    [StrategyCatalog.Parse(text), StrategyCatalog.Parse("linear")],
                    new SessionLimits(30)
                )
                {
                    Protocol = protocol,
                    Knowledge = Knowledge.Utilities,
                }
            );

            Assert.True(result.Ending.Kind != EndKind.Fault, $"{protocol}: {result.Fault}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void They_play_on_when_time_leaves_nothing(string text)
    {
        BidSpace space = Table.Of(3, discount: Rational.Of(1, 1_000_000_000));
        SessionResult result = Table.Run(space, text, "boulware", rounds: 300);

        Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
        Assert.All(Table.Worths(space, result, 0, 0), worth => Assert.InRange(worth, 0, 1));
        Assert.Equal(
            Table.Worths(space, result, 0, 0),
            Table.Worths(space, Table.Run(space, text, "boulware", 300), 0, 0)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void They_play_on_as_many_outcomes_as_there_may_be(string text)
    {
        BidSpace space = Table.Of(50);
        Assert.True(space.Count > System.Numerics.BigInteger.Pow(10, 49));

        SessionResult result = Table.Run(space, text, "conceder", rounds: 30);

        Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void What_follows_the_paper_and_what_does_not_is_said(string text)
    {
        PartDescription description = StrategyCatalog.Whole.Single(each => each.Name == text);

        Assert.StartsWith("Follows the ", description.Fidelity, StringComparison.Ordinal);
        Assert.Contains("Filled here", description.Fidelity, StringComparison.Ordinal);
        Assert.NotEmpty(description.Source);
    }
}
