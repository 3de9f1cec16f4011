using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;

namespace Entente.Analysis.Reports;

/// <summary>Says who cares how much about which issue, and which issues to trade against which.</summary>
internal static class StakeFinder
{
    /// <summary>One stake for every group of issues that stands by itself; a group of several is named by all of them.</summary>
    public static ImmutableArray<IssueStake> Stakes(CompiledScenario scenario)
    {
        int parties = scenario.Parties.Length;
        Rational[][] swings =
        [
            .. scenario.Components.Select(component =>
                Enumerable.Range(0, parties).Select(party => component.Highs[party] - component.Lows[party]).ToArray()
            ),
        ];
        Rational[] totals =
        [
            .. Enumerable
                .Range(0, parties)
                .Select(party => swings.Aggregate(Rational.Zero, (sum, each) => sum + each[party])),
        ];
        return
        [
            .. scenario.Components.Select(
                (component, k) =>
                    new IssueStake(
                        Name(scenario, component),
                        [.. swings[k]],
                        [
                            .. swings[k]
                                .Select(
                                    (swing, party) => totals[party].Sign == 0 ? Rational.Zero : swing / totals[party]
                                ),
                        ],
                        IsContested(component, parties)
                    )
            ),
        ];
    }

    /// <summary>The exchanges of one contested issue against another by which two parties gain, the most rewarding first.</summary>
    public static ImmutableArray<Trade> Trades(CompiledScenario scenario, ImmutableArray<IssueStake> stakes)
    {
        var trades = new List<Trade>();
        for (int one = 0; one < scenario.Parties.Length; one++)
        {
            for (int other = one + 1; other < scenario.Parties.Length; other++)
            {
                AddTrades(trades, scenario, stakes, one, other);
            }
        }

        return
        [
            .. trades
                .OrderByDescending(trade => trade.GiverRate * trade.TakerRate)
                .ThenBy(trade => trade.Gives, StringComparer.Ordinal)
                .ThenBy(trade => trade.Gets, StringComparer.Ordinal),
        ];
    }

    private static void AddTrades(
        List<Trade> trades,
        CompiledScenario scenario,
        ImmutableArray<IssueStake> stakes,
        int one,
        int other
    )
    {
        BilateralConflict[] conflicts =
        [
            .. scenario.Components.Select(component => BilateralConflict.Of(component, one, other)),
        ];
        for (int gives = 0; gives < conflicts.Length; gives++)
        {
            for (int gets = 0; gets < conflicts.Length; gets++)
            {
                if (gives == gets || !conflicts[gives].IsReal || !conflicts[gets].IsReal)
                {
                    continue;
                }

                // Giver loses its stake in `gives` and wins its stake in `gets`; taker the other way round. Both must gain.
                Rational giverRate = conflicts[gets].ForOne / conflicts[gives].ForOne;
                Rational takerRate = conflicts[gives].ForOther / conflicts[gets].ForOther;
                if (giverRate > Rational.One && takerRate > Rational.One)
                {
                    trades.Add(
                        new Trade(
                            stakes[gives].Issue,
                            stakes[gets].Issue,
                            scenario.Parties[one].Name,
                            scenario.Parties[other].Name,
                            giverRate,
                            takerRate
                        )
                    );
                }
            }
        }
    }

    private static bool IsContested(Component component, int parties)
    {
        for (int choice = 0; choice < component.Count; choice++)
        {
            int party = 0;
            while (party < parties && component.Contributions[party][choice] == component.Highs[party])
            {
                party++;
            }

            if (party == parties)
            {
                return false;
            }
        }

        return true;
    }

    private static string Name(CompiledScenario scenario, Component component) =>
        string.Join(" + ", component.Issues.Select(issue => scenario.Space.Issues[issue].Name));
}
