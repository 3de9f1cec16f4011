using Entente.Bidding;
using Entente.Numbers;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Strategies.Whole;

/// <summary>What all published strategies have in common.</summary>
public class PublishedStrategiesTests
{
    public static TheoryData<string> All => [.. StrategyCatalog.Whole.Select(each => each.Name)];

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
    public void They_play_on_as_many_outcomes_as_there_may_be(string text)
    {
        BidSpace space = Table.Of(50);
        Assert.True(space.Count > System.Numerics.BigInteger.Pow(10, 49));

        SessionResult result = Table.Run(space, text, "conceder", rounds: 30);

        Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_follows_the_paper_and_what_does_not_is_said(string text)
    {
        PartDescription description = StrategyCatalog.Whole.Single(each => each.Name == text);

        Assert.Contains("Follows the paper", description.Fidelity, StringComparison.Ordinal);
        Assert.Contains("Filled here", description.Fidelity, StringComparison.Ordinal);
        Assert.NotEmpty(description.Source);
    }
}
