using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Strategies;

namespace Entente.Simulation.Deals;

/// <summary>What it is worth to the centre to have made some deals, with others still to come.</summary>
/// <remarks>
/// <para>
/// <see cref="CenterValuation.Greedy"/>: what the deals that were made are worth by themselves. <see cref="CenterValuation.Planned"/>: the expected best end.
/// With <c>V(made)</c> for what is made when no deal is left, the value with deal <c>j</c> next is the mean, over the outcomes <c>o</c> of that deal, of
/// <c>max(V(made and o), V(made))</c>: as though edge <c>j</c> made one offer, any of its outcomes being equally likely, and the centre took it or left it, looking ahead in the same way. Where
/// the centre knows utilities and fallbacks of the edges, only outcomes that the edge would accept count.
/// </para>
/// <para>
/// A combination that by itself is worth less than the centre's fallback counts as what it is worth, whatever might still come: the centre risks nothing below its fallback.
/// </para>
/// <para>Where that would take more than some thousand evaluations, an even selection of each deal's outcomes stands for all of them.</para>
/// </remarks>
internal sealed class DealValues(CenterDeals deals, CenterValuation valuation, Knowledge knowledge)
{
    private const int MostEvaluations = 10_000;
    private readonly Rational fallback = deals.WorthTo(0, [.. Enumerable.Repeat(-1, deals.Count)]);

    /// <summary>What the centre has when the talks about a deal are over with these deals made.</summary>
    /// <param name="next">The deal that is talked about next; the number of deals when none is left.</param>
    /// <param name="made">By deal: the number of its choice; -1 where it is not made. Changed and put back.</param>
    /// <param name="alternatives">For how many outcomes this is asked: they share the budget of evaluations.</param>
    public Rational Of(int next, int[] made, int alternatives)
    {
        int left = deals.Count - next;
        if (valuation == CenterValuation.Greedy || left == 0)
        {
            return deals.WorthTo(0, made);
        }

        int most = 1;
        while (Power(most + 2, left) <= MostEvaluations / Math.Max(1, alternatives))
        {
            most++;
        }

        return Expected(next, made, most);
    }

    private Rational Expected(int next, int[] made, int most)
    {
        Rational now = deals.WorthTo(0, made);
        if (next == deals.Count || now < fallback)
        {
            return now;
        }

        Rational without = Expected(next + 1, made, most);
        ImmutableArray<int> open = Reachable(next, made);
        int taken = Math.Min(open.Length, most);
        Rational sum = Rational.Zero;
        for (int i = 0; i < taken; i++)
        {
            made[next] = open[(int)(((2L * i) + 1) * open.Length / (2L * taken))];
            sum += Rational.Max(without, Expected(next + 1, made, most));
        }

        made[next] = -1;
        return taken == 0 ? without : sum / new Rational(taken);
    }

    private ImmutableArray<int> Reachable(int deal, int[] made)
    {
        ImmutableArray<int>.Builder reachable = ImmutableArray.CreateBuilder<int>();
        for (int choice = 0; choice < deals.Choices[deal].Length; choice++)
        {
            made[deal] = choice;
            if (
                deals.Allows(made)
                && (
                    knowledge != Knowledge.Everything
                    || deals.WorthTo(deal + 1, made) >= deals.WorthTo(deal + 1, Without(made, deal))
                )
            )
            {
                reachable.Add(choice);
            }
        }

        made[deal] = -1;
        return reachable.ToImmutable();
    }

    private static int[] Without(int[] made, int deal)
    {
        int[] without = [.. made];
        without[deal] = -1;
        return without;
    }

    private static long Power(long number, int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent && power <= MostEvaluations; i++)
        {
            power *= number;
        }

        return power;
    }
}
