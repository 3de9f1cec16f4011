using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Analysis.Compilation;

/// <summary>The unit of which all of a party's numbers are whole multiples, and how many bits they need.</summary>
internal sealed class IntegerScale
{
    private IntegerScale(ImmutableArray<BigInteger> denominators, long bits)
    {
        Denominators = denominators;
        Bits = bits;
    }

    /// <summary>By party: utilities are whole multiples of one over this.</summary>
    public ImmutableArray<BigInteger> Denominators { get; }

    /// <summary>No sum or difference of the numbers needs more bits than this, the sign left aside.</summary>
    public long Bits { get; }

    /// <summary>A scale that is known to serve.</summary>
    public static IntegerScale Known(ImmutableArray<BigInteger> denominators, long bits) => new(denominators, bits);

    /// <summary>The least common scale of everything a scenario says about each party.</summary>
    public static IntegerScale Of(CompiledScenario scenario)
    {
        int count = scenario.Parties.Length;
        var denominators = new BigInteger[count];
        long bits = 0;
        for (int party = 0; party < count; party++)
        {
            ScoredParty scored = scenario.Parties[party];
            var common = new CommonDenominator();
            common.Include(scored.Constant);
            common.Include(scored.Reservation);
            common.Include(scored.Cap ?? Rational.Zero);
            Rational largest =
                Rational.Abs(scored.Constant) + Rational.Abs(scored.Reservation) + Rational.Abs(scored.Cap ?? 0);
            foreach (Component component in scenario.Components)
            {
                if (component.Count == 0)
                {
                    continue;
                }

                foreach (Rational contribution in component.Contributions[party])
                {
                    common.Include(contribution);
                }

                largest += Rational.Max(Rational.Abs(component.Highs[party]), Rational.Abs(component.Lows[party]));
            }

            denominators[party] = common.Value;
            bits = Math.Max(bits, (largest * common.Value).Ceiling().GetBitLength() + 1);
        }

        return new IntegerScale([.. denominators], bits);
    }
}
