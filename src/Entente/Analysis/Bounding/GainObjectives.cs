using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Numbers;

namespace Entente.Analysis.Bounding;

/// <summary>The objectives of an analysis, each with the level that points at hand reach.</summary>
internal sealed class GainObjectives<T>
    where T : struct, IBinaryInteger<T>
{
    private const double Relative = 1e-10;

    private readonly IntegerScenario<T> scenario;
    private readonly double[] largest;
    private readonly double[] spans;

    public GainObjectives(IntegerScenario<T> scenario)
    {
        this.scenario = scenario;
        Units = [.. scenario.Scale.Denominators.Select(denominator => Rational.Of(1, denominator).ToDouble())];
        largest = new double[scenario.Parties];
        spans = new double[scenario.Parties];
        Slack = new double[scenario.Parties];
        for (int party = 0; party < scenario.Parties; party++)
        {
            T most = scenario.Constants[party];
            T size = T.Abs(most) + T.Abs(scenario.Reservations[party]);
            T span = T.Zero;
            for (int k = 0; k < scenario.Tables.Length; k++)
            {
                T low = scenario.Tables[k][party];
                T high = low;
                for (int i = party; i < scenario.Tables[k].Length; i += scenario.Parties)
                {
                    low = T.Min(low, scenario.Tables[k][i]);
                    high = T.Max(high, scenario.Tables[k][i]);
                }

                most += high;
                span += high - low;
                size += T.Max(T.Abs(low), T.Abs(high));
            }

            T capped = scenario.Caps[party] is { } cap ? T.Min(cap, most) : most;
            largest[party] = double.CreateChecked(capped) * Units[party];
            spans[party] = double.CreateChecked(span) * Units[party];
            Slack[party] = Relative * double.CreateChecked(size) * Units[party];
        }
    }

    /// <summary>By party: what one unit is worth.</summary>
    public double[] Units { get; }

    /// <summary>By party: more than a gain in doubles can be wrong by.</summary>
    public double[] Slack { get; }

    /// <summary>The utilities of a sum: the constant added, the cap applied.</summary>
    public T[] Utilities(T[] sum)
    {
        var utilities = new T[sum.Length];
        for (int party = 0; party < sum.Length; party++)
        {
            T utility = sum[party] + scenario.Constants[party];
            utilities[party] = scenario.Caps[party] is { } cap && utility > cap ? cap : utility;
        }

        return utilities;
    }

    /// <summary>By party: the largest gain that the others accept.</summary>
    public IEnumerable<Objective> Best(List<ReachedSum<T>> found) =>
        Enumerable
            .Range(0, scenario.Parties)
            .Select(party => Levelled(new Objective(gains => gains[party], Slack[party]) { Exempt = party }, found));

    /// <summary>The least largest lack, as a share of the party's scale, with its sign turned.</summary>
    public Objective Nearness(List<ReachedSum<T>> found) =>
        Levelled(
            new Objective(
                gains =>
                {
                    double worst = 0;
                    for (int party = 0; party < gains.Length; party++)
                    {
                        double lack = Math.Max(0, -gains[party]);
                        worst = Math.Max(worst, lack == 0 ? 0 : lack / spans[party]);
                    }

                    return -worst;
                },
                Shares()
            )
            {
                IsFree = true,
            },
            found
        );

    /// <summary>The distance from what all want at once, with its sign turned.</summary>
    public Objective Opposition(List<ReachedSum<T>> found)
    {
        double[] reservations =
        [
            .. scenario.Reservations.Select((reservation, party) => double.CreateChecked(reservation) * Units[party]),
        ];
        bool isDefined = largest.All(each => each >= 0);
        return Levelled(
            new Objective(
                gains =>
                {
                    double square = 0;
                    for (int party = 0; party < gains.Length && isDefined; party++)
                    {
                        double lacks =
                            largest[party] == 0 ? 0 : 1 - ((gains[party] + reservations[party]) / largest[party]);
                        square += Math.Max(0, lacks) * Math.Max(0, lacks);
                    }

                    return -Math.Sqrt(square);
                },
                Enumerable
                    .Range(0, scenario.Parties)
                    .Sum(party => largest[party] > 0 ? Slack[party] / largest[party] : 0)
            )
            {
                IsFree = true,
                Level = isDefined ? double.NegativeInfinity : double.PositiveInfinity,
            },
            found
        );
    }

    /// <summary>Nash, egalitarian, Kalai-Smorodinsky and utilitarian.</summary>
    /// <param name="acceptable">Points that all accept, among them each party's best.</param>
    public List<Objective> Solutions(List<ReachedSum<T>> acceptable)
    {
        double[] best =
        [
            .. Enumerable.Range(0, scenario.Parties).Select(party => acceptable.Max(each => Gains(each)[party])),
        ];
        int[] binding = [.. Enumerable.Range(0, best.Length).Where(party => best[party] > 0)];
        var wanted = new List<Objective>
        {
            new(gains => gains.Min(), Slack.Max()),
            new(
                gains => gains.Aggregate(1.0, (product, gain) => product * Math.Max(0, gain)),
                Enumerable
                    .Range(0, best.Length)
                    .Sum(party =>
                        Slack[party]
                        * Enumerable
                            .Range(0, best.Length)
                            .Where(other => other != party)
                            .Aggregate(1.0, (product, other) => product * (best[other] + Slack[other]))
                    )
            ),
            new(gains => gains.Sum(), Slack.Sum()),
        };
        if (binding.Length > 0)
        {
            wanted.Add(
                new Objective(
                    gains => binding.Min(party => gains[party] / best[party]),
                    binding.Max(party => Slack[party] / best[party])
                )
            );
        }

        return [.. wanted.Select(objective => Levelled(objective, acceptable))];
    }

    private double Shares() =>
        Enumerable.Range(0, spans.Length).Max(party => spans[party] > 0 ? Slack[party] / spans[party] : 0);

    private Objective Levelled(Objective objective, List<ReachedSum<T>> found)
    {
        double level = objective.Level;
        foreach (ReachedSum<T> each in found)
        {
            double[] gains = Gains(each);
            if (
                objective.IsFree
                || Enumerable.Range(0, gains.Length).All(party => party == objective.Exempt || gains[party] >= 0)
            )
            {
                level = Math.Max(level, objective.Value(gains));
            }
        }

        return objective with
        {
            Level = level,
        };
    }

    // The sign of a gain is that of the exact one.
    private double[] Gains(ReachedSum<T> reached)
    {
        T[] utilities = Utilities(reached.Sum);
        return
        [
            .. utilities.Select(
                (utility, party) => double.CreateChecked(utility - scenario.Reservations[party]) * Units[party]
            ),
        ];
    }
}
