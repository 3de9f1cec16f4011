using Entente.Coalitions;
using Entente.Numbers;

namespace Entente.Tests.Coalitions;

/// <summary>What tells the nucleolus from every other division that gives everybody its own, without any linear programme (Kohlberg 1971).</summary>
/// <remarks>
/// For every complaint that occurs: no payments that sum to 0, under which no group that complains at least so much and nobody who gets just its own loses, make one of those groups gain. The payments that have
/// to be looked at are extreme rays of a cone whose sides are sums of players, so that their parts are minors of matrices of 0 and 1.
/// </remarks>
internal static class KohlbergCriterion
{
    /// <summary>Whether the division meets it; up to five players.</summary>
    public static bool Holds(CoalitionGame game, IReadOnlyList<Rational> division)
    {
        int players = game.Players;
        int most = players < 5 ? 2 : 3;
        Rational[] complaints =
        [
            .. Enumerable.Range(0, game.Coalitions).Select(group => game[group] - CoalitionGame.Sum(group, division)),
        ];
        int[] tight = [.. Enumerable.Range(0, players).Where(player => complaints[1 << player].Sign == 0)];
        int[] groups = [.. Enumerable.Range(1, game.Coalitions - 2).OrderByDescending(group => complaints[group])];
        foreach (int[] payments in Payments(players, most))
        {
            if (tight.Any(player => payments[player] < 0))
            {
                continue;
            }

            // From the loudest down: a gain before the first loss, within complaints as loud as the gain, is a way to do better.
            for (int at = 0; at < groups.Length; )
            {
                int end = at;
                while (end < groups.Length && complaints[groups[end]] == complaints[groups[at]])
                {
                    end++;
                }

                int[] sums = [.. groups[at..end].Select(group => Sum(group, payments))];
                if (sums.Min() < 0)
                {
                    break;
                }

                if (sums.Max() > 0)
                {
                    return false;
                }

                at = end;
            }
        }

        return true;
    }

    private static int Sum(int group, int[] payments) =>
        payments.Where((_, player) => CoalitionGame.Has(group, player)).Sum();

    private static IEnumerable<int[]> Payments(int players, int most)
    {
        int wide = (2 * most) + 1;
        int count = (int)Math.Pow(wide, players - 1);
        for (int code = 0; code < count; code++)
        {
            var payments = new int[players];
            int left = code;
            for (int player = 0; player + 1 < players; player++)
            {
                payments[player] = (left % wide) - most;
                left /= wide;
            }

            payments[^1] = -payments.Sum();
            if (Math.Abs(payments[^1]) <= most)
            {
                yield return payments;
            }
        }
    }
}
