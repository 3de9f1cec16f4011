namespace Entente.Protocols;

/// <summary>What the first party gets of a pie of 1 in the subgame-perfect equilibrium of alternating offers with discounting.</summary>
/// <remarks>
/// Rubinstein 1982. Party 1 makes the first offer, the parties take turns, and a period that passes leaves a share of <c>d1</c> of its worth to party 1 and of
/// <c>d2</c> to party 2. Agreement is immediate: whoever offers leaves the other what it could have by waiting.
/// </remarks>
public static class RubinsteinShares
{
    /// <summary>Without a last period: <c>(1 - d2) / (1 - d1 d2)</c>.</summary>
    /// <param name="first">The <c>d1</c> of the party that offers first, 0 to below 1.</param>
    /// <param name="second">The <c>d2</c> of the other, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A discount lies outside its range.</exception>
    public static double Endless(double first, double second)
    {
        Check(first, mayBeOne: false);
        Check(second, mayBeOne: false);
        return (1 - second) / (1 - (first * second));
    }

    /// <summary>With a last period, in which whoever offers gets everything: by backward induction.</summary>
    /// <param name="first">The <c>d1</c> of the party that offers first, 0 to 1.</param>
    /// <param name="second">The <c>d2</c> of the other, 0 to 1.</param>
    /// <param name="periods">How many offers can be made; at least 1.</param>
    /// <returns>The share of the first party when it makes the first of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A discount lies outside its range, or there is no period.</exception>
    public static double Within(double first, double second, int periods)
    {
        Check(first, mayBeOne: true);
        Check(second, mayBeOne: true);
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        double offering = 1;
        for (int period = periods - 2; period >= 0; period--)
        {
            // Whoever answers now would offer in the next period and get the share so far.
            offering = 1 - ((period % 2 == 0 ? second : first) * offering);
        }

        return offering;
    }

    /// <summary>Without a last period, where the party that answers can have something elsewhere: it gets that if it is more than its share.</summary>
    /// <param name="discount">The discount of both, 0 to below 1.</param>
    /// <param name="outside">What the party that answers can have elsewhere, 0 to 1.</param>
    /// <returns>The share of the party that answers: <c>max(d / (1 + d), outside)</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The discount or the outside option lies outside its range.</exception>
    public static double WithOutsideOption(double discount, double outside)
    {
        Check(discount, mayBeOne: false);
        Check(outside, mayBeOne: true);
        return Math.Max(discount / (1 + discount), outside);
    }

    /// <summary>The limit of ever shorter periods, where worth falls at constant rates: <c>r2 / (r1 + r2)</c>.</summary>
    /// <param name="first">The rate <c>r1</c> of the party that offers first, above 0.</param>
    /// <param name="second">The rate <c>r2</c> of the other, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not above 0.</exception>
    public static double Continuous(double first, double second)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(first > 0 && double.IsFinite(first), false, nameof(first));
        ArgumentOutOfRangeException.ThrowIfEqual(second > 0 && double.IsFinite(second), false, nameof(second));
        return second / (first + second);
    }

    private static void Check(double share, bool mayBeOne)
    {
        bool isFit = share >= 0 && (mayBeOne ? share <= 1 : share < 1);
        ArgumentOutOfRangeException.ThrowIfEqual(isFit, false, nameof(share));
    }
}
