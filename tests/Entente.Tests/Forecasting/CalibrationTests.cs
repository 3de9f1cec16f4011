using Entente.Outcomes;

namespace Entente.Tests.Forecasting;

public class CalibrationTests
{
    private const int Particles = 400;

    [Fact]
    public void Where_parties_speak_as_is_assumed_intervals_hold_the_truth_as_often_as_they_say()
    {
        var talks = new SimulatedTalks(SimulatedTalks.Small, 11);
        var tally = new Tally();
        for (int run = 0; run < 120; run++)
        {
            tally.Add(talks.Stated(run, 8, Particles));
        }

        // 50, 80 and 95 of 100, give or take three standard deviations of 120 runs. (Weighing worlds without moving them held 61 of 100 instead of 80.)
        Assert.Equal(120, tally.Runs);
        tally.Holds([(0.36, 0.64), (0.69, 0.91), (0.89, 1)]);
        Assert.True(tally.Error < 0.95 * tally.Blind, $"{tally.Error} against {tally.Blind}");
    }

    [Fact]
    public void Of_strategies_as_they_are_played_intervals_hold_the_truth_about_as_often()
    {
        var tally = new Tally();
        foreach ((OutcomeSpace space, string strategy, int runs) in Played)
        {
            var talks = new SimulatedTalks(space, 12);
            for (int run = 0; run < runs; run++)
            {
                tally.Add(talks.Played(run, "linear", strategy, 20, Particles));
            }
        }

        // They do not speak quite as is assumed: the same levels, give or take three standard deviations of 60 runs, in talks of several kinds together.
        Assert.InRange(tally.Runs, 55, 60);
        tally.Holds([(0.31, 0.69), (0.645, 0.955), (0.866, 1)]);
    }

    private static (OutcomeSpace Space, string Strategy, int Runs)[] Played =>
        [
            (SimulatedTalks.Small, "conceder(e=3)", 16),
            (SimulatedTalks.Small, "boulware(e=0.3)", 16),
            (SimulatedTalks.Small, "micro", 16),
            (SimulatedTalks.Middling, "linear", 6),
            (SimulatedTalks.Middling, "tft-relative", 6),
        ];

    private sealed class Tally
    {
        private static readonly double[] Levels = [0.5, 0.8, 0.95];

        private readonly double[] fallbacks = new double[3];
        private readonly double[] weights = new double[3];

        public int Runs { get; private set; }

        public double Error { get; private set; }

        public double Blind { get; private set; }

        public void Add(SimulatedTalks.Belief belief)
        {
            if (belief.Statements == 0)
            {
                return;
            }

            Runs++;
            Error += Math.Abs(belief.MiddleFallback - belief.Fallback);
            Blind += Math.Abs(0.5 - belief.Fallback);
            for (int i = 0; i < Levels.Length; i++)
            {
                fallbacks[i] += belief.HoldsFallback(Levels[i]) ? 1 : 0;
                weights[i] += belief.HeldWeights(Levels[i]);
            }
        }

        public void Holds((double Low, double High)[] bounds)
        {
            for (int i = 0; i < bounds.Length; i++)
            {
                Assert.InRange(fallbacks[i] / Runs, bounds[i].Low, bounds[i].High);
                Assert.InRange(weights[i] / Runs, bounds[i].Low, bounds[i].High);
            }
        }
    }
}
