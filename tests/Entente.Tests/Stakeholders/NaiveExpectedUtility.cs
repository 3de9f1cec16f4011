using Entente.Stakeholders;

namespace Entente.Tests.Stakeholders;

/// <summary>The expected-utility model by its formulas, one after the other, with nothing kept.</summary>
internal static class NaiveExpectedUtility
{
    /// <summary>Where all stand after one round.</summary>
    public static double[] Next(StakeholderQuestion question, ExpectedUtilityOptions options, double[] x)
    {
        int n = x.Length;
        double[] start = [.. question.Stakeholders.Select(each => each.Position.ToDouble())];
        double span = start.Max() - start.Min();
        double[] c = [.. question.Stakeholders.Select(each => each.Capability.ToDouble())];
        double[] s = [.. question.Stakeholders.Select(each => each.Salience.ToDouble())];
        double Apart(double a, double b) => Math.Min(1, Math.Abs(a - b) / span);
        double Median()
        {
            return x.Order()
                .MinBy(at => Math.Round(x.Select((position, k) => c[k] * s[k] * Math.Abs(position - at)).Sum(), 9));
        }

        Func<int, int, int, double> Seen(double[] r)
        {
            double Vote(int k, int j, int l) =>
                c[k] * s[k] * (Math.Pow(Apart(x[k], x[l]), r[k]) - Math.Pow(Apart(x[k], x[j]), r[k]));
            double all = (
                from k in Enumerable.Range(0, n)
                from a in Enumerable.Range(0, n)
                from b in Enumerable.Range(0, n)
                select Math.Abs(Vote(k, a, b))
            ).Sum();
            double Win(int i, int j)
            {
                double whole =
                    options.Victory == VictoryShare.AllPairs
                        ? all
                        : Enumerable.Range(0, n).Sum(k => Math.Abs(Vote(k, i, j)));
                return x[i] == x[j] || whole == 0
                    ? 0
                    : Enumerable.Range(0, n).Sum(k => Math.Max(0, Vote(k, i, j))) / whole;
            }

            return (viewer, i, j) =>
            {
                double U(double share) => 2 - (4 * Math.Pow(share, r[viewer]));
                double d = Apart(x[i], x[j]);
                double reach = 0.25 * (Apart(x[i], Median()) + d);
                double p = Win(i, j);
                double success = U(0.5 - (0.5 * d));
                return (s[j] * ((p * success) + ((1 - p) * U(0.5 + (0.5 * d)))))
                    + ((1 - s[j]) * success)
                    - (options.StatusQuo * U(0.5))
                    - (
                        (1 - options.StatusQuo)
                        * ((options.Improvement * U(0.5 - reach)) + ((1 - options.Improvement) * U(0.5 + reach)))
                    );
            };
        }

        Func<int, int, int, double> neutral = Seen([.. Enumerable.Repeat(1.0, n)]);
        double[] dangers =
        [
            .. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Where(j => j != i).Sum(j => neutral(i, j, i))),
        ];
        double most = dangers.Max();
        double least = dangers.Min();
        double[] exponents =
        [
            .. dangers.Select(danger =>
            {
                double risk = most - least < 1e-12 ? 0 : ((2 * danger) - most - least) / (most - least);
                return (1 - (risk / 3)) / (1 + (risk / 3));
            }),
        ];
        Func<int, int, int, double> seen = Seen(exponents);
        const double Tie = 1e-12;
        double Move(int i)
        {
            (int Kind, double Asked, double To) best = (3, 0, x[i]);
            for (int j = 0; j < n; j++)
            {
                double a = seen(i, i, j);
                double b = seen(i, j, i);
                int kind =
                    x[j] == x[i] ? 3
                    : b > a + Tie && a > Tie ? 0
                    : b < Tie || a > -Tie ? 3
                    : b > -a + Tie ? 1
                    : 2;
                double to = kind == 1 ? x[i] + ((x[j] - x[i]) * Math.Abs(a / b)) : x[j];
                double asked =
                    kind == 1 && options.Compromise == CompromiseChoice.LowestMean
                        ? ((Math.Abs(a) * x[i]) + (Math.Abs(b) * x[j])) / (Math.Abs(a) + Math.Abs(b))
                        : Math.Abs(to - x[i]);
                if (kind < best.Kind || (kind < 3 && kind == best.Kind && asked < best.Asked - Tie))
                {
                    best = (kind, asked, to);
                }
            }

            return best.To;
        }

        return [.. Enumerable.Range(0, n).Select(Move)];
    }
}
