using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Checking.Sums;

/// <summary>What each combination of values of a part adds, by the definition of preferences: what an outcome is worth more when it has it. Caps are left aside.</summary>
internal sealed class PartWorths
{
    private const int MostBits = 80;

    private PartWorths(BigInteger[] denominators, Int128[] start, Int128[][] added)
    {
        Denominators = denominators;
        Start = start;
        Added = added;
    }

    /// <summary>By party: how many units make one point of its scale.</summary>
    public BigInteger[] Denominators { get; }

    /// <summary>By party: what the outcome of all first values is worth, in units.</summary>
    public Int128[] Start { get; }

    /// <summary>By part, by row, parties side by side: what the row adds to that, in units.</summary>
    public Int128[][] Added { get; }

    /// <summary>Values every row of every part; null where numbers have too many digits.</summary>
    /// <param name="scenario">A scenario whose preferences are sums over the parts.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static PartWorths? Of(Scenario scenario, IssueParts parts, CancellationToken cancellation)
    {
        int parties = scenario.Parties.Length;
        var worths = new OutcomeWorths(ChangedScenario.Uncapped(scenario, -1));
        var first = Outcome.At(new int[scenario.Space.Issues.Length]);
        ImmutableArray<Rational> start = worths.Of(first);
        var added = new Rational[parts.Count][];
        for (int part = 0; part < added.Length; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            added[part] = new Rational[parts.Rows[part].Length * parties];
            for (int row = 0; row < parts.Rows[part].Length; row++)
            {
                ImmutableArray<IssueValue> values = first.Values;
                for (int place = 0; place < parts.Issues[part].Length; place++)
                {
                    values = values.SetItem(parts.Issues[part][place], IssueValue.At(parts.Rows[part][row][place]));
                }

                ImmutableArray<Rational> worth = worths.Of(new Outcome(values));
                for (int party = 0; party < parties; party++)
                {
                    added[part][(row * parties) + party] = worth[party] - start[party];
                }
            }
        }

        var denominators = new BigInteger[parties];
        for (int party = 0; party < parties; party++)
        {
            int about = party;
            IEnumerable<Rational> own = added
                .SelectMany(rows => rows.Where((_, i) => i % parties == about))
                .Append(start[party]);
            denominators[party] = own.Aggregate(BigInteger.One, (common, each) => Common(common, each.Denominator));
            BigInteger largest = own.Max(each => BigInteger.Abs(each.Numerator)) * denominators[party];
            if (largest.GetBitLength() > MostBits)
            {
                return null;
            }
        }

        return new PartWorths(
            denominators,
            [.. start.Select((worth, party) => (Int128)worth.Times(denominators[party]))],
            [
                .. added.Select(rows =>
                    (Int128[])[.. rows.Select((worth, i) => (Int128)worth.Times(denominators[i % parties]))]
                ),
            ]
        );
    }

    /// <summary>The least common multiple.</summary>
    public static BigInteger Common(BigInteger one, BigInteger other) =>
        one / BigInteger.GreatestCommonDivisor(one, other) * other;
}
