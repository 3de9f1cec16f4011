using System.Numerics;
using Entente.Numbers;

namespace Entente.Analysis.Compilation;

/// <summary>A compiled scenario in whole multiples of each party's unit.</summary>
/// <typeparam name="T">A whole number wide enough for every sum: <see cref="long"/>, <see cref="Int128"/> or <see cref="BigInteger"/>.</typeparam>
internal sealed class IntegerScenario<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly long[] smallDenominators;

    public IntegerScenario(CompiledScenario scenario, IntegerScale scale)
    {
        Scenario = scenario;
        Scale = scale;
        Parties = scenario.Parties.Length;
        Constants = new T[Parties];
        Reservations = new T[Parties];
        Caps = new T?[Parties];
        for (int party = 0; party < Parties; party++)
        {
            ScoredParty scored = scenario.Parties[party];
            Constants[party] = Whole(scored.Constant, party);
            Reservations[party] = Whole(scored.Reservation, party);
            Caps[party] = scored.Cap is { } cap ? Whole(cap, party) : null;
        }

        smallDenominators = Small(scale);
        Tables = [.. scenario.Components.Select(Table)];
    }

    /// <summary>A scenario whose numbers are at hand; no party's utility is capped.</summary>
    public IntegerScenario(CompiledScenario scenario, IntegerScale scale, T[] constants, T[] reservations, T[][] tables)
    {
        Scenario = scenario;
        Scale = scale;
        Parties = constants.Length;
        Constants = constants;
        Reservations = reservations;
        Caps = new T?[Parties];
        Tables = tables;
        smallDenominators = Small(scale);
    }

    public CompiledScenario Scenario { get; }

    public IntegerScale Scale { get; }

    public int Parties { get; }

    public T[] Constants { get; }

    public T[] Reservations { get; }

    /// <summary>By party: no utility is larger; null for no cap.</summary>
    public T?[] Caps { get; }

    /// <summary>By component: what each allowed combination contributes, combination-major, parties side by side.</summary>
    public T[][] Tables { get; }

    public bool IsCapped => Caps.Any(cap => cap is not null);

    /// <summary>The number that so many units of a party are.</summary>
    public Rational ToRational(T units, int party) =>
        units is long small && smallDenominators[party] is var denominator and > 0
            ? Rational.Of(small, denominator)
            : Rational.Of(BigInteger.CreateChecked(units), Scale.Denominators[party]);

    /// <summary>The double nearest to the number that so many units of a party are.</summary>
    public double ToDouble(T units, int party)
    {
        // Both sides of the division are doubles without rounding, so that its one rounding is the nearest.
        const long Exact = 1L << 53;
        return
            units is long small and <= Exact and >= -Exact
            && smallDenominators[party] is var denominator and > 0 and <= Exact
            ? (double)small / denominator
            : ToRational(units, party).ToDouble();
    }

    private static long[] Small(IntegerScale scale) =>
        [.. scale.Denominators.Select(denominator => denominator <= long.MaxValue ? (long)denominator : 0)];

    private T Whole(Rational number, int party) => T.CreateChecked(number.Times(Scale.Denominators[party]));

    private T[] Table(Component component)
    {
        var table = new T[component.Count * Parties];
        for (int party = 0; party < Parties; party++)
        {
            long small = smallDenominators[party];
            Rational[] contributions = component.Contributions[party];
            for (int i = 0; i < contributions.Length; i++)
            {
                table[(i * Parties) + party] =
                    small > 0 && contributions[i].TryTimes(small, out Int128 product)
                        ? T.CreateChecked(product)
                        : Whole(contributions[i], party);
            }
        }

        return table;
    }
}
