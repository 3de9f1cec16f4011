using Entente.Forecasting;
using Entente.Outcomes;
using Entente.Testing.Support;

namespace Entente.Tests.Forecasting;

public class CalibrationTests
{
    private const int Particles = 400;
    private const int FewParticles = 200;

    [Fact]
    public void Where_parties_speak_as_is_assumed_intervals_hold_the_truth_as_often_as_they_say()
    {
        var talks = new SimulatedTalks(SimulatedTalks.Small, 11);
        var tally = new CalibrationTally();
        for (int run = 0; run < 60; run++)
        {
            tally.Add(talks.Stated(run, 8, Particles));
        }

        // 50, 80 and 95 of 100, give or take three standard deviations of 60 runs; three hundred are below, asked for. (Weighing worlds without moving them held 61 of 100 instead of 80.)
        Assert.Equal(60, tally.Talks);
        Holds(tally, [(0.31, 0.69), (0.645, 0.955), (0.866, 1)]);
        Assert.True(tally.Error < 0.95 * tally.Blind, $"{tally.Error} against {tally.Blind}");
        Foretells(tally);
    }

    [Fact]
    public void Of_strategies_as_they_are_played_intervals_hold_the_truth_about_as_often()
    {
        var tally = new CalibrationTally();
        foreach ((OutcomeSpace space, string strategy, int runs) in Played)
        {
            var talks = new SimulatedTalks(space, 12);
            for (int run = 0; run < runs; run++)
            {
                tally.Add(talks.Played(run, "linear", strategy, 20, Particles));
            }
        }

        // They do not speak quite as is assumed: the same levels, give or take three standard deviations of 60 runs, in talks of several kinds together.
        Assert.InRange(tally.Talks, 55, 60);
        Holds(tally, [(0.31, 0.69), (0.645, 0.955), (0.866, 1)]);
        Foretells(tally);
    }

    [Fact]
    public void The_interval_of_the_chance_of_a_deal_holds_what_very_many_ways_say()
    {
        var talks = new SimulatedTalks(SimulatedTalks.Small, 13);
        int held = 0;
        int heldByNumber = 0;
        int made = 0;
        foreach ((int talk, int offers) in Doubtful)
        {
            Chance many = talks.Weighed(talk, offers, 80_000);
            Assert.InRange(many.Share, 0.1, 0.9);
            for (ulong draw = 1; draw <= 15; draw++, made++)
            {
                Chance few = talks.Stated(talk, offers, FewParticles, draw).Deal;
                held += Holds(few, many) ? 1 : 0;
                heldByNumber += Holds(Chance.Of(few.Share, FewParticles), many) ? 1 : 0;
            }
        }

        // 95 of 100, less three standard deviations of 75; more is no harm. Counting every way as a new one is not enough.
        Assert.InRange(held / (double)made, 0.87, 1);
        Assert.InRange(heldByNumber / (double)made, 0, 0.85);
    }

    /// <summary>
    /// The tables of the page, in their full size by <c>./test.sh --full</c> (<c>ENTENTE_TALKS</c> sets how many talks are held of each kind at most). In the short size the first talks of each kind: what they give is approved, so that a
    /// change of it is seen, and no further from the page than chance takes so many of its talks.
    /// </summary>
    [Fact]
    public void The_page_gives_the_figures_of_the_talks()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "concepts", "forecasting.md"));
        var rows = new List<string>();
        foreach (Kind kind in Kinds)
        {
            var talks = new SimulatedTalks(kind.Space, kind.Seed);
            var tally = new CalibrationTally();
            for (int run = 0; run < Math.Min(kind.Talks, Most); run++)
            {
                tally.Add(
                    kind.Strategy.Length == 0
                        ? talks.Stated(run, 8, kind.Particles)
                        : talks.Played(run, "linear", kind.Strategy, 20, kind.Particles)
                );
            }

            string[] figures = [tally.Row(kind.Name), .. kind.IsForetold ? [tally.DealRow(kind.Name)] : (string[])[]];
            rows.AddRange(figures);
            if (Most >= kind.Talks)
            {
                Assert.All(figures, row => Assert.Contains(row, page, StringComparison.Ordinal));
            }
            else
            {
                IsNear(tally, kind, page);
            }
        }

        if (Most == Short)
        {
            Approved.Matches("tests/Entente.Tests/Approved/calibration.short.txt", string.Join('\n', rows) + "\n");
        }
    }

    [Fact]
    public void The_figures_of_the_page_are_those_of_a_calibrated_belief()
    {
        // 50, 80 and 95 of 100, give or take three standard deviations of the three hundred talks in which parties speak as is assumed.
        double[] shares = SharesIn(
            Kinds[0],
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "concepts", "forecasting.md"))
        );
        (double Low, double High)[] bounds = [(0.413, 0.587), (0.73, 0.87), (0.912, 0.988)];
        Assert.All(shares, (share, i) => Assert.InRange(share, bounds[i % 3].Low, bounds[i % 3].High));
    }

    private const int Short = 8;

    // How many talks of each kind are held at most.
    private static int Most { get; } =
        int.Parse(
            Environment.GetEnvironmentVariable("ENTENTE_TALKS") ?? $"{Short}",
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static Kind[] Kinds { get; } =
    [
        new("small (30 packages), as assumed", SimulatedTalks.Small, "", 21, 300, Particles) { IsForetold = true },
        .. Of(SimulatedTalks.Small, "small").Skip(1),
        .. Of(SimulatedTalks.Middling, "1,024 packages"),
    ];

    private static IEnumerable<Kind> Of(OutcomeSpace space, string name) =>
        ((string[])["", "linear", "conceder(e=3)", "boulware(e=0.3)", "tft-relative"]).Select(strategy => new Kind(
            strategy.Length == 0 ? $"{name}, as assumed" : $"{name}, `{strategy}`",
            space,
            strategy,
            22,
            80,
            500
        ));

    // The six shares of a row of the table.
    private static double[] SharesIn(Kind kind, string page)
    {
        string row = page.Split('\n')
            .Single(line => line.StartsWith($"| {kind.Name} | {kind.Talks} |", StringComparison.Ordinal));
        return
        [
            .. row.Split('|')
                .Where(cell => cell.EndsWith(" % ", StringComparison.Ordinal))
                .Select(cell =>
                    double.Parse(cell.Trim(' ', '%'), System.Globalization.CultureInfo.InvariantCulture) / 100
                ),
        ];
    }

    // Some of the talks that the page counts, drawn without replacement: four standard deviations either way of its share, and half a point that it was rounded by. A share near 1 leaves one talk of chance.
    private static void IsNear(CalibrationTally tally, Kind kind, string page)
    {
        double[] shares = SharesIn(kind, page);
        Assert.Equal(6, shares.Length);
        for (int i = 0; i < shares.Length; i++)
        {
            double held = i < 3 ? tally.HeldFallbacks(i) : tally.HeldWeights(i - 3);
            double left = (kind.Talks - tally.Talks) / (double)(kind.Talks - 1);
            double most =
                (4 * Math.Sqrt(shares[i] * (1 - shares[i]) * left / tally.Talks)) + 0.005 + (1.0 / tally.Talks);
            Assert.InRange(held, shares[i] - most, shares[i] + most);
        }
    }

    private sealed record Kind(string Name, OutcomeSpace Space, string Strategy, ulong Seed, int Talks, int Particles)
    {
        public bool IsForetold { get; init; }
    }

    private static (OutcomeSpace Space, string Strategy, int Runs)[] Played =>
        [
            (SimulatedTalks.Small, "conceder(e=3)", 16),
            (SimulatedTalks.Small, "boulware(e=0.3)", 16),
            (SimulatedTalks.Small, "micro", 16),
            (SimulatedTalks.Middling, "linear", 6),
            (SimulatedTalks.Middling, "tft-relative", 6),
        ];

    // Talks in which a deal is neither sure nor out of the question, after some offers.
    private static (int Talk, int Offers)[] Doubtful => [(1, 2), (4, 2), (1, 3), (4, 3), (4, 8)];

    private static bool Holds(Chance few, Chance many) => few.Low <= many.Share && many.Share <= few.High;

    private static void Holds(CalibrationTally tally, (double Low, double High)[] bounds)
    {
        for (int i = 0; i < bounds.Length; i++)
        {
            Assert.InRange(tally.HeldFallbacks(i), bounds[i].Low, bounds[i].High);
            Assert.InRange(tally.HeldWeights(i), bounds[i].Low, bounds[i].High);
        }
    }

    // Deals come about as often as was foretold, give or take three standard deviations; and whoever foretells by what was said is nearer than whoever has only heard how often deals come about, or knows only its own wishes.
    private static void Foretells(CalibrationTally tally)
    {
        Assert.InRange(tally.Deviations, -3, 3);
        Assert.True(tally.Brier < tally.BrierBefore, $"{tally.Brier} against {tally.BrierBefore}");
        Assert.True(tally.Brier < tally.BrierOfRate, $"{tally.Brier} against {tally.BrierOfRate}");
    }
}
