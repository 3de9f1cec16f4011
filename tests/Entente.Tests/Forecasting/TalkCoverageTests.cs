using System.Globalization;
using Entente.Forecasting;
using Entente.Testing.Support;

namespace Entente.Tests.Forecasting;

/// <summary>Whether the interval of the chance of a deal after eight offers holds what very many ways say, over many talks.</summary>
public class TalkCoverageTests
{
    private const int Talks = 48;
    private const int Draws = 4;
    private const int Offers = 8;
    private const int Few = 200;
    private const int Many = 60_000;

    // How many talks are looked at: a few in every run, all in a full one.
    private static readonly int Looked = Math.Min(
        Talks,
        int.Parse(Environment.GetEnvironmentVariable("ENTENTE_TALKS") ?? "8", CultureInfo.InvariantCulture)
    );

    /// <summary>The first talks, and in the full size (<c>ENTENTE_TALKS</c>, <c>./test.sh --full</c>) all: the figures of the page of measurements.</summary>
    [Fact]
    public void After_eight_offers_intervals_hold_what_very_many_ways_say_in_talk_after_talk()
    {
        var talks = new SimulatedTalks(SimulatedTalks.Small, 31);
        var open = new Tally();
        var settled = new Tally();
        for (int talk = 0; talk < Looked; talk++)
        {
            Chance many = talks.Weighed(talk, Offers, Many);
            Tally tally = many.Share is > 0.05 and < 0.95 ? open : settled;
            tally.Talks++;
            for (ulong draw = 1; draw <= Draws; draw++)
            {
                Chance few = talks.Stated(talk, Offers, Few, draw).Deal;
                tally.Made++;
                tally.Held += few.Low <= many.Share && many.Share <= few.High ? 1 : 0;
            }
        }

        // 95 of 100, less three standard deviations; more is no harm.
        Assert.Equal(Draws * Looked, open.Made + settled.Made);
        Assert.All(
            [open, settled],
            tally => Assert.True(tally.Held >= tally.Least * tally.Made, $"{tally.Held} of {tally.Made}")
        );
        if (Looked < Talks)
        {
            return;
        }

        string page = File.ReadAllText(Path.Combine(Repository.Root, "bench", "results", "forecast.md"));
        Assert.Contains(open.Row("open (5 to 95 %)"), page, StringComparison.Ordinal);
        Assert.Contains(settled.Row("as good as settled"), page, StringComparison.Ordinal);
    }

    private sealed class Tally
    {
        public int Talks { get; set; }

        public int Made { get; set; }

        public int Held { get; set; }

        public double Share => Held / (double)Made;

        public double Least => 0.95 - (3 * Math.Sqrt(0.95 * 0.05 / Math.Max(1, Made)));

        public string Row(string name) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Talks} | {Made} | {Held} | {100 * Share:0.0} % | {100 * Least:0.0} % |"
            );
    }
}
