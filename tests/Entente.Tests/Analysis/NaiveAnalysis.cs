using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Analysis;

/// <summary>The definitions as code: every outcome is looked at, every number is a quotient.</summary>
internal sealed class NaiveAnalysis
{
    public NaiveAnalysis(Scenario scenario)
    {
        Outcome[] ruled = [.. AllOutcomes(scenario.Space).Where(scenario.Space.Allows)];
        Outcome[] allowed =
        [
            .. ruled.Where(outcome =>
                !scenario.Parties.Any(party =>
                    party.DealBreakers.Any(each => scenario.Space.Matches(each.Conditions, outcome))
                )
            ),
        ];
        UtilityFunction[] functions =
        [
            .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!)),
        ];
        Reservations = [.. scenario.Parties.Select(party => party.Fallback.Worth!.Value.Likely)];
        Outcomes = ruled.Length;
        Forbidden = ruled.Length - allowed.Length;
        All = [.. allowed.Select(outcome => (outcome, functions.Select(function => function.Of(outcome)).ToArray()))];
        Frontier =
        [
            .. All.Where(each => !All.Any(other => Dominates(other.Utilities, each.Utilities)))
                .GroupBy(each => string.Join(";", each.Utilities))
                .Select(group => group.First())
                .OrderByDescending(each => each.Utilities, Comparer<Rational[]>.Create(Compare)),
        ];
        Acceptable = [.. Frontier.Where(each => IsAcceptable(each.Utilities))];
        AcceptableOutcomes = All.Count(each => IsAcceptable(each.Utilities));
    }

    public Rational[] Reservations { get; }

    public int Outcomes { get; }

    public int Forbidden { get; }

    public (Outcome Outcome, Rational[] Utilities)[] All { get; }

    public (Outcome Outcome, Rational[] Utilities)[] Frontier { get; }

    public (Outcome Outcome, Rational[] Utilities)[] Acceptable { get; }

    public BigInteger AcceptableOutcomes { get; }

    public Rational[][] Nash => Best(point => Gains(point).Aggregate(Rational.One, (left, right) => left * right));

    public Rational[][] Egalitarian => Best(point => Gains(point).Min());

    public Rational[][] Utilitarian => Best(point => point.Aggregate(Rational.Zero, (left, right) => left + right));

    public Rational[][] KalaiSmorodinsky =>
        Best(point =>
        {
            Rational[] shares = [.. Shares(point)];
            return shares.Length == 0 ? Rational.Zero : shares.Min();
        });

    public bool IsAcceptable(Rational[] utilities) =>
        utilities.Zip(Reservations).All(pair => pair.First >= pair.Second);

    private IEnumerable<Rational> Gains(Rational[] point) =>
        point.Zip(Reservations, (utility, reservation) => utility - reservation);

    private IEnumerable<Rational> Shares(Rational[] point)
    {
        for (int party = 0; party < point.Length; party++)
        {
            Rational best =
                All.Where(each => IsAcceptable(each.Utilities)).Max(each => each.Utilities[party])
                - Reservations[party];
            if (best.Sign != 0)
            {
                yield return (point[party] - Reservations[party]) / best;
            }
        }
    }

    private Rational[][] Best(Func<Rational[], Rational> value)
    {
        if (Acceptable.Length == 0)
        {
            return [];
        }

        Rational best = Acceptable.Max(each => value(each.Utilities));
        return [.. Acceptable.Select(each => each.Utilities).Where(point => value(point) == best)];
    }

    private static bool Dominates(Rational[] left, Rational[] right) =>
        left.Zip(right).All(pair => pair.First >= pair.Second) && left.Zip(right).Any(pair => pair.First > pair.Second);

    private static int Compare(Rational[] left, Rational[] right) =>
        left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);

    private static IEnumerable<Outcome> AllOutcomes(OutcomeSpace space)
    {
        int[] sizes = [.. space.Issues.Select(issue => (int)issue.Size!.Value)];
        int[] values = new int[sizes.Length];
        while (true)
        {
            yield return Outcome.At(values);
            int last = sizes.Length - 1;
            while (last >= 0 && ++values[last] == sizes[last])
            {
                values[last--] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }
}
