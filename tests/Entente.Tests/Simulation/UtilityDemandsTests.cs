using CsCheck;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Simulation;
using Entente.Testing;

namespace Entente.Tests.Simulation;

public class UtilityDemandsTests
{
    [Fact]
    public void Of_a_pie_of_ten_demands_of_six_and_four_are_met_and_of_six_and_five_are_not()
    {
        var space = Pies.Of(10);
        BidBook book = space.Open();
        long six = space.Utilities[0].Ranking.Search(book).AtLeast(0.6);
        long four = space.Utilities[1].Ranking.Search(book).AtLeast(0.4);
        long five = space.Utilities[1].Ranking.Search(book).AtLeast(0.5);
        var rule = new UtilityDemands(space, book);

        Assert.Equal(six, rule.Settle([six, four]));
        Assert.Equal(-1, rule.Settle([six, five]));
    }

    [Fact]
    public void Demands_are_met_by_the_best_of_all_outcomes_that_give_everybody_enough() =>
        Gen.Select(ScenarioGen.General.Where(each => each.Parties.Length >= 2), Gen.Int[0, 999].Array[3])
            .Sample(
                (scenario, wishes) =>
                {
                    BidSpace space;
                    try
                    {
                        space = BidSpace.Of(scenario);
                    }
                    catch (UnsupportedScenarioException)
                    {
                        return;
                    }

                    BidBook book = space.Open();
                    if (book.Count == 0)
                    {
                        return;
                    }

                    long[] demands = [.. space.Utilities.Select((_, party) => wishes[party] % book.Count)];

                    Assert.Equal(Naive(space, book, demands), new UtilityDemands(space, book).Settle(demands));
                },
                iter: 500
            );

    // The definition: of all outcomes worth at least what each demands to each, the first of those with the largest product of gains.
    private static long Naive(BidSpace space, BidBook book, long[] demands)
    {
        double Worth(int party, long outcome)
        {
            var parts = new int[book.Groups];
            book.Parts(outcome, parts);
            return space.Utilities[party].Of(parts);
        }

        long best = -1;
        double most = double.NegativeInfinity;
        for (long outcome = 0; outcome < book.Count; outcome++)
        {
            double product = 1;
            bool isEnough = true;
            for (int party = 0; party < demands.Length; party++)
            {
                isEnough &= Worth(party, outcome) >= Worth(party, demands[party]);
                product *= Math.Max(0, Worth(party, outcome) - space.Utilities[party].Reservation);
            }

            if (isEnough && product > most)
            {
                best = outcome;
                most = product;
            }
        }

        return best;
    }
}
