using System.Globalization;

namespace Entente.Experiments.Contest;

/// <summary>The tables of a round robin, in Markdown.</summary>
internal static class ContestPage
{
    public static void Write(TextWriter page, RoundRobin contest)
    {
        int ours = contest.Names.IndexOf(Field.Ours);
        int[] order =
        [
            .. Enumerable
                .Range(0, contest.Names.Length)
                .OrderByDescending(i => RoundRobin.Mean(contest.AdvantagesOf(i))),
        ];
        page.WriteLine(
            "| strategy | mean advantage | 95 % interval | agreements | welfare | distance to the frontier | time of the end | regret as a profile of all |"
        );
        page.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (int i in order)
        {
            Interval mean = Bootstrap.Of(contest.AdvantagesOf(i));
            double regret = Enumerable.Range(0, order.Length).Max(k => contest.Payoff(k, i)) - contest.Payoff(i, i);
            page.WriteLine(
                $"| {contest.Names[i]} | {N(mean.Mean)} | {N(mean.Low)} to {N(mean.High)} | {P(contest.MeanOf(i, met => met.IsAgreement ? 1 : 0))} | "
                    + $"{P(contest.MeanOf(i, met => met.Welfare))} | {N(contest.MeanOf(i, met => met.Distance))} | {N(contest.MeanOf(i, met => met.Time))} | {N(regret)} |"
            );
        }

        page.WriteLine();
        if (ours < 0)
        {
            return;
        }

        int second = order.First(i => i != ours);
        double[] first = contest.AdvantagesOf(ours);
        double[] other = contest.AdvantagesOf(second);
        Interval gap = Bootstrap.Of(first.Zip(other, (a, b) => a - b));
        page.WriteLine(
            $"`{Field.Ours}` less `{contest.Names[second]}` (the best of the others), paired by scenario: **{S(gap.Mean)}**, 95 % interval {S(gap.Low)} to {S(gap.High)}: {(gap.Low > 0 ? "it holds" : "it does not hold")}."
        );
        page.WriteLine();
        page.WriteLine("| against | ours gets | it gets from ours | agreements | best response to it | gets |");
        page.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (int j in order)
        {
            int best = order.MaxBy(k => contest.Payoff(k, j));
            double agreed = RoundRobin.Mean(
                contest
                    .Meetings.SelectMany(met => new[] { met[ours, j], met[j, ours] })
                    .Select(met => met.IsAgreement ? 1.0 : 0)
            );
            page.WriteLine(
                $"| {contest.Names[j]} | {N(contest.Payoff(ours, j))} | {N(contest.Payoff(j, ours))} | {P(agreed)} | {contest.Names[best]} | {N(contest.Payoff(best, j))} |"
            );
        }

        page.WriteLine();
    }

    private static string N(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    private static string S(double number) => number.ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture);

    private static string P(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
