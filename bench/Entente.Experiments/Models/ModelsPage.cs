using System.Globalization;
using Entente.Experiments.Contest;

namespace Entente.Experiments.Models;

/// <summary>The tables of the experiment, in Markdown, and what becomes of the claims.</summary>
internal static class ModelsPage
{
    // What may be lost and still be "no worse": a quarter of what knowing everything gains.
    private const double Margin = 0.0025;

    public static void Write(TextWriter page, Trial trial)
    {
        int[] all = [.. Enumerable.Range(0, Contestant.All.Length)];
        int control = Array.FindIndex([.. Contestant.All], each => each.Group == ContestantGroup.Control);
        double[] base0 = trial.GainsOf(control);
        page.WriteLine(
            "| model | mean advantage | 95 % interval | less chance | 95 % interval | agreements | tau | Pearson |"
        );
        page.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (int model in all.OrderByDescending(each => trial.GainsOf(each).Average()))
        {
            double[] gains = trial.GainsOf(model);
            Interval mean = Bootstrap.Of(gains);
            Interval gap = Bootstrap.Of(gains.Zip(base0, (a, b) => a - b));
            page.WriteLine(
                $"| {Contestant.All[model].Name} | {N(mean.Mean)} | {N(mean.Low)} to {N(mean.High)} | {S(gap.Mean)} | {S(gap.Low)} to {S(gap.High)} | "
                    + $"{P(trial.AgreementsOf(model).Average())} | {N(trial.TausOf(model).Average())} | {N(trial.CorrelationsOf(model).Average())} |"
            );
        }

        page.WriteLine();
        page.WriteLine(
            $"| model less chance | {string.Join(" | ", trial.Exponents.Select(e => $"offering e = {e.ToString(CultureInfo.InvariantCulture)}"))} | {string.Join(" | ", Contestant.Opponents.Select(each => $"against {each}"))} |"
        );
        page.WriteLine(
            $"| {string.Join(" | ", Enumerable.Repeat("---", 1 + trial.Exponents.Length + Contestant.Opponents.Length))} |"
        );
        foreach (int model in all.Where(each => each != control))
        {
            IEnumerable<double> byOffering = Enumerable
                .Range(0, trial.Exponents.Length)
                .Select(e => trial.GainsOf(model, e).Average() - trial.GainsOf(control, e).Average());
            IEnumerable<double> byOpponent = Enumerable
                .Range(0, Contestant.Opponents.Length)
                .Select(o => trial.GainsAgainst(model, o).Average() - trial.GainsAgainst(control, o).Average());
            page.WriteLine(
                $"| {Contestant.All[model].Name} | {string.Join(" | ", byOffering.Concat(byOpponent).Select(S))} |"
            );
        }

        page.WriteLine();
        page.WriteLine("| claim | paired difference | 95 % interval | holds |");
        page.WriteLine("| --- | --- | --- | --- |");
        double[] frequency = MeanOf(trial, ContestantGroup.Frequency);
        double[] perfect = MeanOf(trial, ContestantGroup.Perfect);
        Claim(page, "perfect better than the frequency models", perfect, frequency, 0);
        Claim(page, "frequency models better than none (chance)", frequency, base0, 0);
        Claim(page, "Bayesian models better than none (chance)", MeanOf(trial, ContestantGroup.Bayesian), base0, 0);
        Claim(
            page,
            $"frequency models no worse than Bayesian ones (by no more than {Margin.ToString(CultureInfo.InvariantCulture)})",
            frequency,
            MeanOf(trial, ContestantGroup.Bayesian),
            -Margin
        );
        Claim(
            page,
            "frequency models better than Bayesian ones",
            frequency,
            MeanOf(trial, ContestantGroup.Bayesian),
            0
        );
        Claim(
            page,
            "simple frequency models better than the distribution-based",
            frequency,
            MeanOf(trial, ContestantGroup.Distribution),
            0
        );
    }

    private static void Claim(TextWriter page, string claim, double[] more, double[] less, double bound)
    {
        Interval gap = Bootstrap.Of(more.Zip(less, (a, b) => a - b));
        page.WriteLine(
            $"| {claim} | {S(gap.Mean)} | {S(gap.Low)} to {S(gap.High)} | {(gap.Low > bound ? "yes" : "no")} |"
        );
    }

    private static double[] MeanOf(Trial trial, ContestantGroup group)
    {
        double[][] rows =
        [
            .. Enumerable
                .Range(0, Contestant.All.Length)
                .Where(each => Contestant.All[each].Group == group)
                .Select(each => trial.GainsOf(each)),
        ];
        return [.. Enumerable.Range(0, trial.Scenarios.Length).Select(i => rows.Average(row => row[i]))];
    }

    private static string N(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    private static string S(double number) => number.ToString("+0.0000;-0.0000;+0.0000", CultureInfo.InvariantCulture);

    private static string P(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
