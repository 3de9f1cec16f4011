using System.Numerics;
using Entente.Numbers;

namespace Entente.Analysis.Compilation;

/// <summary>The least common multiple of denominators, one at a time.</summary>
internal sealed class CommonDenominator
{
    private long small = 1;
    private BigInteger large = BigInteger.One;

    public BigInteger Value => small > 0 ? small : large;

    public void Include(Rational number)
    {
        long denominator = number.SmallDenominator;
        if (denominator == 1)
        {
            return;
        }

        if (small > 0 && denominator > 0)
        {
            if (small % denominator == 0)
            {
                return;
            }

            Int128 multiple =
                (Int128)(small / (long)BigInteger.GreatestCommonDivisor(small, denominator)) * denominator;
            if (multiple <= long.MaxValue)
            {
                small = (long)multiple;
                return;
            }
        }

        BigInteger current = Value;
        large = current / BigInteger.GreatestCommonDivisor(current, number.Denominator) * number.Denominator;
        small = large <= long.MaxValue ? (long)large : 0;
    }
}
