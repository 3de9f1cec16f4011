using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>Alternating offers about a pie of 1 (Rubinstein 1982), solved exactly: what each gets when the first party makes the first offer.</summary>
/// <remarks>
/// A period that passes leaves a share <c>d1</c> of its worth to the first party and <c>d2</c> to the second. A party that answers may take an outside option instead, which ends the
/// talks. Agreement is immediate: whoever offers leaves the other what it could have otherwise. A threat to leave counts only when leaving is worth more than going on
/// (the outside option principle of Binmore, Shaked and Sutton 1989).
/// </remarks>
public sealed record OfferGame
{
    /// <summary>A game.</summary>
    /// <param name="first">The discount <c>d1</c>, 0 to 1; below 1 unless the other's is.</param>
    /// <param name="second">The discount <c>d2</c>, 0 to 1; below 1 unless the other's is.</param>
    /// <exception cref="ArgumentOutOfRangeException">A discount lies outside its range.</exception>
    public OfferGame(Rational first, Rational second)
    {
        CheckShare(first, nameof(first));
        CheckShare(second, nameof(second));
        ArgumentOutOfRangeException.ThrowIfEqual(first == Rational.One && second == Rational.One, true, nameof(second));
        First = first;
        Second = second;
    }

    /// <summary>What a period leaves of the worth to the first party.</summary>
    public Rational First { get; }

    /// <summary>What a period leaves of the worth to the second party.</summary>
    public Rational Second { get; }

    /// <summary>What the first party can take instead when it answers, 0 to 1; together with the other's at most 1.</summary>
    public Rational FirstOutside { get; init; }

    /// <summary>What the second party can take instead when it answers, 0 to 1; together with the other's at most 1.</summary>
    public Rational SecondOutside { get; init; }

    /// <summary>The share of the first party when offers may go on for ever: <c>(1 - d2) / (1 - d1 d2)</c> without outside options.</summary>
    /// <remarks>
    /// With them, the share <c>x</c> of the first when it offers and the share <c>y</c> of the second when it offers meet <c>x = 1 - max(b2, d2 y)</c> and
    /// <c>y = 1 - max(b1, d1 x)</c>. There is one solution: the right-hand side, from <c>x</c> to <c>x</c>, never falls and rises more slowly than <c>x</c>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">An outside option is below 0, or the two are more than the pie.</exception>
    public Rational Endless()
    {
        CheckOutside();
        Rational[] candidates =
        [
            (Rational.One - Second) / (Rational.One - (First * Second)),
            Rational.One - SecondOutside,
            Rational.One - (Second * (Rational.One - FirstOutside)),
        ];
        return candidates.First(share =>
            share == Rational.One - Rational.Max(SecondOutside, Second * Answer(share, First, FirstOutside))
        );
    }

    /// <summary>The share of the first party when so many offers can be made and then all is lost.</summary>
    /// <param name="offers">How many, at least 1; the first party makes the first, and they take turns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no offer.</exception>
    /// <exception cref="InvalidOperationException">An outside option is below 0, or the two are more than the pie.</exception>
    public Rational Within(int offers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offers, 1);
        CheckOutside();
        Rational next = Rational.Zero;
        for (int offer = offers - 1; offer >= 0; offer--)
        {
            // Whoever answers now would make the next offer, and get what the one who makes it gets.
            bool isFirstOffering = offer % 2 == 0;
            next =
                Rational.One
                - Rational.Max(
                    isFirstOffering ? SecondOutside : FirstOutside,
                    (isFirstOffering ? Second : First) * next
                );
        }

        return next;
    }

    /// <summary>The limit of ever shorter periods: <c>r2 / (r1 + r2)</c>.</summary>
    /// <param name="firstRate">The rate <c>r1</c> at which worth falls for the first party, above 0.</param>
    /// <param name="secondRate">The rate <c>r2</c> at which worth falls for the second party, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not above 0.</exception>
    public static Rational Limit(Rational firstRate, Rational secondRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRate, Rational.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(secondRate, Rational.Zero);
        return secondRate / (firstRate + secondRate);
    }

    /// <summary>The share of the first party where worth falls at rates and a period has a length: discounts are <c>exp(-r t)</c>.</summary>
    /// <param name="firstRate">The rate for the first party, above 0.</param>
    /// <param name="secondRate">The rate for the second party, above 0.</param>
    /// <param name="period">The length of a period, above 0.</param>
    /// <returns>To some 15 digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate or the period is not above 0.</exception>
    public static double OfRates(double firstRate, double secondRate, double period)
    {
        CheckPositive(firstRate, nameof(firstRate));
        CheckPositive(secondRate, nameof(secondRate));
        CheckPositive(period, nameof(period));
        return Lost(secondRate * period) / Lost((firstRate + secondRate) * period);
    }

    // 1 - exp(-x), without the digits that the subtraction would lose where x is small.
    private static double Lost(double exponent)
    {
        if (exponent > 1e-3)
        {
            return 1 - StableMath.Exp(-exponent);
        }

        double sum = 0;
        double term = exponent;
        for (int order = 2; order < 9; order++)
        {
            sum += term;
            term *= -exponent / order;
        }

        return sum;
    }

    private static Rational Answer(Rational share, Rational discount, Rational outside) =>
        Rational.One - Rational.Max(outside, discount * share);

    private void CheckOutside()
    {
        bool isFit =
            FirstOutside >= Rational.Zero
            && SecondOutside >= Rational.Zero
            && FirstOutside + SecondOutside <= Rational.One;
        if (!isFit)
        {
            throw new InvalidOperationException(
                $"Outside options of {FirstOutside} and {SecondOutside} should be at least 0 and together no more than the pie of 1."
            );
        }
    }

    private static void CheckShare(Rational share, string name)
    {
        bool isShare = share >= Rational.Zero && share <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isShare, false, name);
    }

    private static void CheckPositive(double value, string name) =>
        ArgumentOutOfRangeException.ThrowIfEqual(value > 0 && double.IsFinite(value), false, name);
}
