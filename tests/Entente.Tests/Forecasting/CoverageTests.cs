using System.Globalization;
using Entente.Forecasting;
using Entente.Numbers;
using Entente.Randomness;
using Entente.Testing.Support;
using Entente.Tests.Forecasting.Exact;

namespace Entente.Tests.Forecasting;

/// <summary>Forecasts of scenarios that are so small that the exact chances are known: how often the intervals hold them.</summary>
public class CoverageTests
{
    private const int Cases = 12;
    private const int Runs = 20;
    private const int Worlds = 150;

    // A case counts for a statement that is true in some worlds and not in all: of the others every interval holds the chance.
    private const double Never = 1e-9;

    // Central weights are means over the worlds that support a package.
    private const double Supporting = 0.1;

    private static readonly Lazy<SmallCase[][]> Small = new(() =>
        [
            .. Enumerable
                .Range(0, SmallCase.Kinds.Length)
                .Select(kind => Enumerable.Range(0, Cases).Select(number => SmallCase.Of(kind, number)).ToArray()),
        ]
    );

    private static readonly Statement[] Statements =
    [
        new("a deal exists", (one, _) => Target.Of(one.Exact.Deal, forecast => forecast.Deal)),
        new(
            "a package is acceptable to all",
            (one, number) => Target.Of(one.Exact.Accepted, number, package => package.AcceptableToAll)
        ),
        new(
            "it is on the frontier",
            (one, number) => Target.Of(one.Exact.OnFrontier, number, package => package.OnFrontier)
        ),
        new("both (supported)", (one, number) => Target.Of(one.Exact.Supported, number, package => package.Supported)),
        new("central weight of an issue", Target.OfWeight),
        new("mean gain", Target.OfGain),
        new("mean weight of an issue", Target.OfMeanWeight),
        new("an end of a bar of the tornado", Target.OfEnd, IsAtLeast: true),
        new("value of finding out one number", Target.OfFinding, IsAtLeast: true),
        new("the same in gain", Target.OfGainOfFinding, IsAtLeast: true),
    ];

    [Fact]
    public void Areas_and_centres_are_those_that_a_pencil_finds()
    {
        // Of three shares that add up to 1 the largest has 11/18 on average, the middle one 5/18; that they stand in a given order has a chance of 1/6.
        Linear rest = (Rational)1 - Linear.X - Linear.Y;
        Polygon ordered = Polygon.Simplex.Where(Linear.X - Linear.Y)!.Where(Linear.Y - rest)!;
        Assert.Equal(Rational.Of(1, 12), ordered.Area);
        Assert.Equal(new Place(Rational.Of(11, 18), Rational.Of(5, 18)), ordered.Centre);
        // Three lines, no two parallel and no three through a point, cross inside of a square: seven parts.
        Polygon[] parts =
        [
            .. Polygon.Square.Cut([Linear.X - Linear.Y, rest, (Linear.Y * 4) - (Rational)1, Linear.X - Linear.Y]),
        ];
        Assert.Equal(7, parts.Length);
        Assert.Equal(1, parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Area));
        Assert.Null(Polygon.Square.Where(Linear.X - (Rational)1));
    }

    [Fact]
    public void What_is_true_in_every_world_or_in_none_is_counted_so()
    {
        int checkedStatements = 0;
        for (int kind = 0; kind < SmallCase.Kinds.Length; kind++)
        {
            for (int number = 0; number < Cases; number++)
            {
                SmallCase one = Small.Value[kind][number];
                Assert.Equal(1, one.Exact.Total, 1e-9);
                Forecast forecast = Made(one, kind, number, 0);
                Same(one.Exact.Deal, forecast.Deal);
                for (int outcome = 0; outcome < forecast.Packages.Length; outcome++)
                {
                    Same(one.Exact.Accepted[outcome], forecast.Packages[outcome].AcceptableToAll);
                    Same(one.Exact.OnFrontier[outcome], forecast.Packages[outcome].OnFrontier);
                    Same(one.Exact.Supported[outcome], forecast.Packages[outcome].Supported);
                }
            }
        }

        Assert.True(checkedStatements > 300, $"{checkedStatements}");

        void Same(double exact, Chance counted)
        {
            if (exact is < Never or > 1 - Never)
            {
                checkedStatements++;
                Assert.Equal(Math.Round(exact), counted.Share);
            }
        }
    }

    [Fact]
    public void Intervals_hold_what_is_exact_as_often_as_they_say_and_the_page_gives_the_figures()
    {
        Tally[] tallies = [.. Statements.Select(_ => new Tally())];
        for (int kind = 0; kind < SmallCase.Kinds.Length; kind++)
        {
            for (int number = 0; number < Cases; number++)
            {
                SmallCase one = Small.Value[kind][number];
                Target?[] targets = [.. Statements.Select(statement => statement.Find(one, number))];
                for (int run = 0; run < Runs; run++)
                {
                    Forecast forecast = Made(one, kind, number, run);
                    for (int i = 0; i < targets.Length; i++)
                    {
                        tallies[i].Add(targets[i], forecast, isFirst: run == 0);
                    }
                }
            }
        }

        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "concepts", "forecasting.md"));
        for (int i = 0; i < tallies.Length; i++)
        {
            // A binomial count around the chance that so many worlds give an interval that holds the truth, three and a half standard deviations either way.
            Tally tally = tallies[i];
            double most = 3.5 * Math.Sqrt(tally.Variance);
            Assert.True(tally.Made >= 600, $"{Statements[i].Name}: {tally.Made}");
            Assert.InRange(
                tally.Held,
                tally.Expected - most,
                Statements[i].IsAtLeast ? tally.Made : tally.Expected + most
            );
            Assert.Contains(tally.Row(Statements[i]), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void That_the_end_of_a_fifth_is_drawn_too_is_not_left_aside()
    {
        // What no deal is worth is uniform from 0 to 1, and there is a deal up to 0.85: in the highest fifth with a chance of a quarter, the further down the surer. Counted as though every draw had the same fifth, the interval holds that far too seldom.
        const int Draws = 400;
        int held = 0;
        int heldAsThough = 0;
        for (ulong draw = 0; draw < Draws; draw++)
        {
            var random = new RandomSequence(33, draw);
            double[] numbers = [.. Enumerable.Range(0, Worlds).Select(_ => random.Unit()).OrderDescending()];
            bool[] deals = [.. numbers.Select(number => number <= 0.85)];
            var said = Chance.OfLowest(deals, Worlds / 5, 1);
            var asThough = Chance.Of(said.Share, Worlds / 5);
            held += said.Low <= 0.25 && 0.25 <= said.High ? 1 : 0;
            heldAsThough += asThough.Low <= 0.25 && 0.25 <= asThough.High ? 1 : 0;
            Assert.True(said.Low <= asThough.Low && asThough.High <= said.High);
        }

        double most = 3.5 * Math.Sqrt(Draws * 0.95 * 0.05);
        Assert.InRange(held, (0.95 * Draws) - most, Draws);
        Assert.InRange(heldAsThough, 0, (0.95 * Draws) - most);
    }

    [Fact]
    public void Of_so_few_worlds_that_none_may_be_below_the_true_end_nothing_is_said()
    {
        bool[] deals = [true, true, false, true, false, false, false, false, false, false];
        Assert.Equal((1.0, 0.0, 1.0), Parts(Chance.OfLowest(deals, 2, 1)));
        bool[] more = [.. deals, .. deals, .. deals];
        Assert.InRange(Chance.OfLowest(more, 6, 1).Low, 0.01, 0.99);

        static (double, double, double) Parts(Chance chance) => (chance.Share, chance.Low, chance.High);
    }

    private static Forecast Made(SmallCase one, int kind, int number, int run) =>
        Forecaster.Forecast(
            one.Scenario,
            ForecastOptions.Default with
            {
                Worlds = Worlds,
                Packages = 0,
                Threads = 1,
                Beliefs = one.Beliefs,
                Seed = (ulong)((((kind * Cases) + number) * 1000) + run),
            }
        );

    /// <summary>How likely an interval from so many worlds is to hold a chance: the sum of the binomial probabilities of all counts whose interval does.</summary>
    private static double Expected(double chance)
    {
        // The same for a chance and its opposite; of large chances the first probability would be too small for a number.
        if (chance > 0.5)
        {
            return Expected(1 - chance);
        }

        double held = 0;
        double probability = Math.Pow(1 - chance, Worlds);
        for (int count = 0; count <= Worlds; count++)
        {
            var interval = Chance.Of((double)count / Worlds, Worlds);
            held += interval.Low <= chance && chance <= interval.High ? probability : 0;
            probability *= (Worlds - count) / (count + 1.0) * (chance / (1 - chance));
        }

        return held;
    }

    /// <param name="Name">What is stated, as the page calls it.</param>
    /// <param name="Find">The number of a case that is looked at.</param>
    /// <param name="IsAtLeast">Whether the interval is to hold it at least as often as it says: it is made of two bounds, or of several intervals.</param>
    private sealed record Statement(string Name, Func<SmallCase, int, Target?> Find, bool IsAtLeast = false);

    /// <summary>An exact number of a case, and how a forecast says it.</summary>
    private sealed record Target(double Exact, double Expected, Func<Forecast, double> Low, Func<Forecast, double> High)
    {
        public static Target? Of(double exact, Func<Forecast, Chance> said) =>
            exact is < Never or > 1 - Never
                ? null
                : new Target(exact, CoverageTests.Expected(exact), each => said(each).Low, each => said(each).High);

        // One package a case, so that forecasts count once for each statement; which one goes round.
        public static Target? Of(double[] exact, int number, Func<PackageForecast, Chance> said) =>
            Enumerable
                .Range(0, exact.Length)
                .Select(i => (number + i) % exact.Length)
                .Select(package => Of(exact[package], forecast => said(forecast.Packages[package])))
                .FirstOrDefault(target => target is not null);

        public static Target? OfGain(SmallCase one, int number)
        {
            // Of a party that is not known, which counts from 0 to 1; one package a case.
            int package = one.Scenario.Parties[1].Preferences is null
                ? Enumerable
                    .Range(0, one.Exact.Accepted.Length)
                    .Select(i => (number + i) % one.Exact.Accepted.Length)
                    .FirstOrDefault(i => one.Exact.Accepted[i] >= Supporting, -1)
                : -1;
            double exact = package < 0 ? 0 : one.Exact.MeanGain(package, 1);
            return exact < Never
                ? null
                : new Target(
                    exact,
                    0.95,
                    each => each.Packages[package].MeanGainIntervals[1].Low!.Value,
                    each => each.Packages[package].MeanGainIntervals[1].High!.Value
                );
        }

        // Of a party that is not known, or one whose weights depend on a range.
        public static Target? OfMeanWeight(SmallCase one, int number)
        {
            int issues = one.Space.Sizes.Length;
            int found = Enumerable
                .Range(0, 2 * issues)
                .Select(i => (number + i) % (2 * issues))
                .FirstOrDefault(i => one.Exact.IsWeightOpen(i / issues, i % issues), -1);
            (int party, int issue) = (found / issues, found % issues);
            return found < 0
                ? null
                : new Target(
                    one.Exact.MeanWeight(party, issue),
                    0.95,
                    each => each.MeanWeightIntervals[party][issue].Low,
                    each => each.MeanWeightIntervals[party][issue].High
                );
        }

        // The low end and the high end go round, and so do the numbers.
        public static Target? OfEnd(SmallCase one, int number) =>
            Enumerable
                .Range(0, 2 * one.Inputs.Count)
                .Select(i => (number + i) % (2 * one.Inputs.Count))
                .Select(i => (Input: one.Inputs[i / 2], IsHigh: i % 2 == 1))
                .Select(end =>
                    Of(
                        end.IsHigh ? end.Input.Exact.DealWhenHigh : end.Input.Exact.DealWhenLow,
                        forecast => end.IsHigh ? end.Input.In(forecast).WhenHigh : end.Input.In(forecast).WhenLow
                    )
                )
                .FirstOrDefault(target => target is not null)
                is { } found
                ? found with
                {
                    Expected = 0.95,
                }
                : null;

        public static Target? OfFinding(SmallCase one, int number) =>
            OfInput(one, number, exact => exact.Finding, said => (said.Finding.Low, said.Finding.High));

        // Of the second party.
        public static Target? OfGainOfFinding(SmallCase one, int number) =>
            OfInput(
                one,
                number,
                exact => exact.GainOfFinding(1),
                said => (said.Finding.GainIntervals[1].Low!.Value, said.Finding.GainIntervals[1].High!.Value)
            );

        private static Target? OfInput(
            SmallCase one,
            int number,
            Func<ExactInput, double> exact,
            Func<InputForecast, (double Low, double High)> said
        ) =>
            Enumerable
                .Range(0, one.Inputs.Count)
                .Select(i => one.Inputs[(number + i) % one.Inputs.Count])
                .FirstOrDefault(input => exact(input.Exact) > Never)
                is { } found
                ? new Target(
                    exact(found.Exact),
                    0.95,
                    each => said(found.In(each)).Low,
                    each => said(found.In(each)).High
                )
                : null;

        public static Target? OfWeight(SmallCase one, int number)
        {
            // Of an unknown party the weights are drawn; those of others may be the same in all worlds.
            int package = one.Scenario.Parties[1].Preferences is null
                ? Array.FindIndex(one.Exact.Supported, supported => supported >= Supporting)
                : -1;
            int issue = number % one.Space.Sizes.Length;
            double exact = package < 0 ? 0 : one.Exact.CentralWeight(package, 1, issue);
            return exact is < Never or > 1 - Never
                ? null
                : new Target(
                    exact,
                    0.95,
                    each => each.Packages[package].CentralWeightIntervals[1][issue].Low,
                    each => each.Packages[package].CentralWeightIntervals[1][issue].High
                );
        }
    }

    private sealed class Tally
    {
        private int cases;

        public int Made { get; private set; }

        public int Held { get; private set; }

        public double Expected { get; private set; }

        public double Variance { get; private set; }

        public void Add(Target? target, Forecast forecast, bool isFirst)
        {
            if (target is not null)
            {
                cases += isFirst ? 1 : 0;
                Made++;
                Held += target.Low(forecast) <= target.Exact && target.Exact <= target.High(forecast) ? 1 : 0;
                Expected += target.Expected;
                Variance += target.Expected * (1 - target.Expected);
            }
        }

        public string Row(Statement statement) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {statement.Name} | {cases} | {Made:N0} | {100.0 * Held / Made:0.0} % | {100 * Expected / Made:0.0} %{(statement.IsAtLeast ? " or more" : "")} |"
            );
    }
}
