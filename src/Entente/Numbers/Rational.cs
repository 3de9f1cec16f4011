using System.Globalization;
using System.Numerics;

namespace Entente.Numbers;

/// <summary>An exact quotient of two whole numbers, always in lowest terms with a positive denominator.</summary>
/// <remarks>
/// <para>Quotients whose parts fit 64 bits are held in place; larger ones on the heap. Arithmetic never rounds and never overflows.</para>
/// <para><c>default</c> is zero.</para>
/// </remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long numerator;
    private readonly long denominatorLessOne;
    private readonly Wide? wide;

    /// <summary>A whole number.</summary>
    public Rational(long value)
    {
        numerator = value;
        denominatorLessOne = 0;
        wide = null;
    }

    private Rational(long numerator, long denominator)
    {
        this.numerator = numerator;
        denominatorLessOne = denominator - 1;
        wide = null;
    }

    private Rational(Wide wide)
    {
        numerator = 0;
        denominatorLessOne = 0;
        this.wide = wide;
    }

    private sealed record Wide(BigInteger Numerator, BigInteger Denominator);

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1L);

    /// <summary>The number above the line, in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => wide?.Numerator ?? numerator;

    /// <summary>The number below the line, in lowest terms; at least 1.</summary>
    public BigInteger Denominator => wide?.Denominator ?? (BigInteger)(denominatorLessOne + 1);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => wide?.Numerator.Sign ?? Math.Sign(numerator);

    /// <summary>Whether the denominator is 1.</summary>
    public bool IsWhole => wide is null ? denominatorLessOne == 0 : wide.Denominator.IsOne;

    /// <summary>The quotient of two whole numbers.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A quotient needs a denominator other than zero.");
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return Reduced(numerator / divisor, denominator / divisor);
    }

    /// <summary>The quotient of two small whole numbers.</summary>
    /// <param name="numerator">Any.</param>
    /// <param name="denominator">Above 0.</param>
    internal static Rational Of(long numerator, long denominator) =>
        denominator == 1 ? new Rational(numerator) : Reduce(numerator, denominator);

    /// <summary>The larger of two numbers.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>The smaller of two numbers.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The number without its sign.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The number times a multiple of its denominator, as a whole number.</summary>
    internal BigInteger Times(BigInteger multiple) =>
        wide is null && denominatorLessOne == 0 ? numerator * multiple : Numerator * (multiple / Denominator);

    /// <summary>The number times a multiple of its denominator where both fit 64 bits.</summary>
    internal bool TryTimes(long multiple, out Int128 product)
    {
        product = wide is null ? (Int128)numerator * (multiple / (denominatorLessOne + 1)) : 0;
        return wide is null;
    }

    /// <summary>The denominator where it fits 64 bits, else 0.</summary>
    internal long SmallDenominator => wide is null ? denominatorLessOne + 1 : 0;

    /// <summary>The largest whole number that is not larger.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest whole number that is not smaller.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>A whole number as a quotient.</summary>
    public static implicit operator Rational(long value) => new(value);

    /// <summary>A whole number as a quotient.</summary>
    public static implicit operator Rational(BigInteger value) => Reduced(value, BigInteger.One);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left.wide is null && right.wide is null)
        {
            if (left.denominatorLessOne == right.denominatorLessOne)
            {
                long sum = unchecked(left.numerator + right.numerator);
                bool overflows = ((left.numerator ^ sum) & (right.numerator ^ sum)) < 0;
                if (left.denominatorLessOne == 0 && !overflows)
                {
                    return new Rational(sum);
                }

                return Reduce((Int128)left.numerator + right.numerator, left.denominatorLessOne + 1);
            }

            Int128 leftDenominator = left.denominatorLessOne + 1;
            Int128 rightDenominator = right.denominatorLessOne + 1;
            if (FitsProduct(left, right))
            {
                return Reduce(
                    (left.numerator * rightDenominator) + (right.numerator * leftDenominator),
                    leftDenominator * rightDenominator
                );
            }
        }

        return Of(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator
        );
    }

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) =>
        value.wide is null && value.numerator != long.MinValue
            ? new Rational(-value.numerator, value.denominatorLessOne + 1)
            : Reduced(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left.wide is not null || right.wide is not null)
        {
            return Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
        }

        Int128 product = (Int128)left.numerator * right.numerator;
        bool isWhole = (left.denominatorLessOne | right.denominatorLessOne) == 0;
        return isWhole && product == (long)product
            ? new Rational((long)product)
            : Reduce(product, (Int128)(left.denominatorLessOne + 1) * (right.denominatorLessOne + 1));
    }

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        left.wide is null && right.wide is null && right.numerator > 0
            ? Reduce(
                (Int128)left.numerator * (right.denominatorLessOne + 1),
                (Int128)(left.denominatorLessOne + 1) * right.numerator
            )
            : Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether two numbers are the same.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether two numbers differ.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or the same.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or the same.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        wide is null && other.wide is null && denominatorLessOne == other.denominatorLessOne
            ? numerator.CompareTo(other.numerator)
        : wide is null && other.wide is null
            ? ((Int128)numerator * (other.denominatorLessOne + 1)).CompareTo(
                (Int128)other.numerator * (denominatorLessOne + 1)
            )
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        wide is null && other.wide is null
            ? numerator == other.numerator && denominatorLessOne == other.denominatorLessOne
            : Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The nearest double, ties to even.</summary>
    public double ToDouble() =>
        wide is null && Int128.Abs(numerator) <= 1L << 53 && denominatorLessOne < 1L << 53
            ? (double)numerator / (denominatorLessOne + 1)
            : RationalText.NearestDouble(Numerator, Denominator);

    /// <summary>The decimal where it ends within 40 places, else the quotient: <c>0.25</c>, <c>1/3</c>.</summary>
    public override string ToString() => RationalText.Format(this);

    /// <summary>Reads a decimal (<c>-0.25</c>, <c>1e-3</c>) or a quotient (<c>1/3</c>) exactly.</summary>
    /// <param name="text">At most 1,000 characters, exponents between -1,000 and 1,000; spaces around are allowed.</param>
    /// <param name="value">The number read, or zero.</param>
    /// <returns>Whether <paramref name="text"/> is such a number.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value) => RationalText.TryParse(text, out value);

    /// <summary>Reads a decimal or a quotient exactly.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is neither.</exception>
    public static Rational Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Rational value)
            ? value
            : throw new FormatException($"'{text}' is not a number such as 12, 0.25, 1e-3 or 1/3.");

    /// <summary>The decimal that a double is written as in its shortest form: 0.1 is one tenth.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Rational FromShortest(double value)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(value), false, nameof(value));
        return Parse(value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static bool FitsProduct(Rational left, Rational right)
    {
        const long Limit = 1L << 62;
        return left.numerator is > -Limit and < Limit && right.numerator is > -Limit and < Limit;
    }

    private static Rational Reduce(Int128 numerator, Int128 denominator)
    {
        Int128 divisor = GreatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
        return numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Wide((BigInteger)numerator, (BigInteger)denominator));
    }

    private static Rational Reduced(BigInteger numerator, BigInteger denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Wide(numerator, denominator));

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        UInt128 a = (UInt128)Int128.Abs(left);
        UInt128 b = (UInt128)right;
        while (a > ulong.MaxValue || b > ulong.MaxValue)
        {
            if (b == 0)
            {
                return (Int128)a;
            }

            (a, b) = (b, a % b);
        }

        ulong x = (ulong)a;
        ulong y = (ulong)b;
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return x;
    }
}
