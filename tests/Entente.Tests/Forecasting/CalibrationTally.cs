using System.Globalization;

namespace Entente.Tests.Forecasting;

/// <summary>How often what was thought after simulated talks held what was true.</summary>
internal sealed class CalibrationTally
{
    private static readonly double[] Levels = [0.5, 0.8, 0.95];

    private readonly double[] fallbacks = new double[Levels.Length];
    private readonly double[] weights = new double[Levels.Length];
    private readonly List<Told> told = [];
    private int statements;

    /// <summary>How many talks there were in which something was said.</summary>
    public int Talks => told.Count;

    /// <summary>How far off the middle of the beliefs about fallbacks is, summed.</summary>
    public double Error { get; private set; }

    /// <summary>How far off the middle of the scale is, summed.</summary>
    public double Blind { get; private set; }

    /// <summary>In what share of the talks there was a deal to be had.</summary>
    public double Rate => told.Average(each => each.Was);

    /// <summary>The mean square by which what was foretold is off.</summary>
    public double Brier => told.Average(each => Square(each.Now - each.Was));

    /// <summary>The same of what was foretold before anything was said.</summary>
    public double BrierBefore => told.Average(each => Square(each.Before - each.Was));

    /// <summary>The same of the rate of deals itself.</summary>
    public double BrierOfRate => Rate * (1 - Rate);

    /// <summary>By how many standard deviations more deals were there than foretold.</summary>
    public double Deviations =>
        told.Sum(each => each.Was - each.Now) / Math.Sqrt(told.Sum(each => each.Now * (1 - each.Now)));

    public void Add(SimulatedTalks.Belief belief)
    {
        if (belief.Statements == 0)
        {
            return;
        }

        statements += belief.Statements;
        told.Add(new Told(belief.DealBefore.Share, belief.Deal.Share, belief.HasDeal ? 1 : 0));
        Error += Math.Abs(belief.MiddleFallback - belief.Fallback);
        Blind += Math.Abs(0.5 - belief.Fallback);
        for (int i = 0; i < Levels.Length; i++)
        {
            fallbacks[i] += belief.HoldsFallback(Levels[i]) ? 1 : 0;
            weights[i] += belief.HeldWeights(Levels[i]);
        }
    }

    /// <summary>The share of the fallbacks in intervals of 50, 80 and 95 of 100.</summary>
    public double HeldFallbacks(int level) => fallbacks[level] / Talks;

    /// <summary>The same of the weights.</summary>
    public double HeldWeights(int level) => weights[level] / Talks;

    public string Row(string name) =>
        $"| {name} | {Talks} | {Number((double)statements / Talks, "0.0")} | {Shares(HeldFallbacks)} | {Shares(HeldWeights)} |";

    public string DealRow(string name) =>
        $"| {name} | {Percent(Rate)} | {Percent(told.Average(each => each.Before))} | {Percent(told.Average(each => each.Now))} | {Number(BrierOfRate, "0.000")} | {Number(BrierBefore, "0.000")} | {Number(Brier, "0.000")} |";

    private static string Shares(Func<int, double> held) =>
        string.Join(" | ", Enumerable.Range(0, Levels.Length).Select(level => Percent(held(level))));

    private static string Percent(double share) => Number(100 * share, "0") + " %";

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static double Square(double number) => number * number;

    private sealed record Told(double Before, double Now, double Was);
}
