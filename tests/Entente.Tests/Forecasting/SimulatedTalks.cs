using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Forecasting;
using Entente.Forecasting.Worlds;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Forecasting;

/// <summary>Talks between a party that is known and one that is not, whose truth is drawn as a forecast draws it: what was said, and what was true.</summary>
internal sealed class SimulatedTalks
{
    private readonly Scenario scenario;
    private readonly WorldSource truths;

    public SimulatedTalks(OutcomeSpace space, ulong seed)
    {
        scenario = new Scenario(space, [new Party("seller"), new Party("buyer")]);
        truths = WorldSource.Of(scenario, ForecastOptions.Default with { Seed = seed }, CancellationToken.None);
        Source = WorldSource.Of(scenario, ForecastOptions.Default, CancellationToken.None);
        Seed = seed;
    }

    /// <summary>Small: 30 packages.</summary>
    public static OutcomeSpace Small { get; } = new([Number("price", 4), Choice("colour", 3), new Issue.YesNo("now")]);

    /// <summary>1,024 packages.</summary>
    public static OutcomeSpace Middling { get; } = new([.. Enumerable.Range(0, 5).Select(i => Choice($"i{i}", 4))]);

    /// <summary>43,560 packages, two of the issues numbers.</summary>
    public static OutcomeSpace Large { get; } =
        new([
            Number("price", 10),
            Number("days", 10),
            Choice("place", 3),
            Choice("kind", 4),
            Choice("colour", 5),
            Choice("size", 3),
            new Issue.YesNo("now"),
        ]);

    public WorldSource Source { get; }

    public ulong Seed { get; }

    /// <summary>What is learnt of the buyer of a session by strategies of the catalogue.</summary>
    public Belief Played(int number, string seller, string buyer, int rounds, int particles)
    {
        World world = Truth(number, out double[] shares);
        Party[] parties = [.. scenario.Parties.Select((party, i) => Known(party.Name, world, i))];
        SessionResult result = SessionRunner.Run(
            new SessionSetup(
                BidSpace.Of(scenario with { Parties = [.. parties] }),
                [StrategyCatalog.Parse(seller), StrategyCatalog.Parse(buyer)],
                new SessionLimits(rounds)
            )
            {
                Seed = Seed,
                Number = (ulong)number,
                KeepsLog = true,
            }
        );
        return Learnt(
            number,
            [
                .. SessionEvidence
                    .Of(new SessionRecord(scenario, result.Log) { HasTimes = true }, Source.Layout)
                    .Where(said => said.Party == 1),
            ],
            world,
            shares,
            particles
        );
    }

    /// <summary>What is learnt of a buyer who offers as the likelihood says.</summary>
    /// <param name="number">Which of the talks.</param>
    /// <param name="offers">How many offers.</param>
    /// <param name="particles">How many ways in which the buyer may be are looked at.</param>
    /// <param name="draw">Which of several draws of them.</param>
    public Belief Stated(int number, int offers, int particles, ulong draw = 0)
    {
        World world = Truth(number, out double[] shares);
        return Learnt(number, Offers(number, offers, world), world, shares, particles, draw);
    }

    /// <summary>The chance of a deal after such offers, by so many ways drawn as before anything was said, weighed once and never drawn again or moved: nothing but Bayes' rule.</summary>
    public Chance Weighed(int number, int offers, int ways)
    {
        ImmutableArray<Said> said = Offers(number, offers, Truth(number, out _));
        var world = new World(Source.Layout);
        var shares = new double[scenario.Space.Issues.Length];
        var buyers = new double[ways][];
        var weights = new double[ways];
        for (int way = 0; way < ways; way++)
        {
            var random = new RandomSequence(Seed, (3UL << 32) + (ulong)way);
            buyers[way] = Source.PointOf(1, random);
            Source.Fill(1, buyers[way], world, new double[Source.InputsOf(1)], shares);
            var likelihood = new OfferLikelihood(new OfferScale(world, 1, OfferLikelihood.Cells), AnyManner(random));
            weights[way] = StableMath.Exp(likelihood.LogOf(said.AsSpan()));
        }

        double total = weights.Sum();
        return Chance.Of(
            DealIn(number, buyers, ways, way => weights[way] / total),
            total * total / weights.Sum(weight => weight * weight)
        );
    }

    private ImmutableArray<Said> Offers(int number, int offers, World world)
    {
        var random = new RandomSequence(Seed, (1UL << 32) + (ulong)number);
        var likelihood = new OfferLikelihood(new OfferScale(world, 1, OfferLikelihood.Cells), AnyManner(random));
        int[][] all = [.. Packages()];
        ImmutableArray<Said>.Builder said = ImmutableArray.CreateBuilder<Said>();
        int[]? before = null;
        for (int i = 1; i <= offers; i++)
        {
            double left = random.Unit();
            Said? next = null;
            foreach (int[] rows in all.Where(rows => before is null || !rows.SequenceEqual(before)))
            {
                next = new Said(i, 1, Source.Layout.OutcomeAt(rows), rows, before, i / (offers + 1.0), false);
                left -= likelihood.Of(next);
                if (left < 0)
                {
                    break;
                }
            }

            said.Add(next!);
            before = next!.Rows;
        }

        return said.ToImmutable();
    }

    private static Manner AnyManner(RandomSequence random) => Manner.At([random.Unit(), random.Unit(), random.Unit()]);

    private IEnumerable<int[]> Packages()
    {
        int[] sizes = [.. Source.Layout.Parts.Select(part => part.Count)];
        int count = sizes.Aggregate(1, (x, y) => x * y);
        for (int code = 0; code < count; code++)
        {
            var rows = new int[sizes.Length];
            int rest = code;
            for (int part = 0; part < sizes.Length; part++)
            {
                rows[part] = rest % sizes[part];
                rest /= sizes[part];
            }

            yield return rows;
        }
    }

    private World Truth(int number, out double[] shares)
    {
        var world = new World(truths.Layout);
        shares = new double[2 * scenario.Space.Issues.Length];
        truths.Draw(number, world, new double[truths.InputCount], shares);
        return world;
    }

    private Belief Learnt(
        int number,
        ImmutableArray<Said> said,
        World world,
        double[] shares,
        int particles,
        ulong draw = 0
    )
    {
        var learner = new PartyLearner(Source, 1, said, particles, Seed + (draw << 32), new ParallelOptions());
        foreach (Said _ in said)
        {
            learner.Learn();
        }

        return new Belief(
            learner,
            new OfferScale(world, 1, OfferLikelihood.Cells).Fallback,
            [.. shares.Skip(scenario.Space.Issues.Length)],
            said.Length
        )
        {
            HasDeal = HasDeal(world),
            DealBefore = Chance.Of(DealIn(number, null, particles, _ => 1.0 / particles), particles),
            Deal = Chance.Of(
                DealIn(number, learner.Points(particles, 0), particles, _ => 1.0 / particles),
                Math.Min(particles, learner.Speaking)
            ),
        };
    }

    // As the seller sees it, whose own wishes are known to it: in what share of the worlds there is a deal, the buyer drawn as before anything was said, or as is thought now.
    private double DealIn(int number, double[][]? buyers, int count, Func<int, double> weight)
    {
        double[] seller = Source.PointOf(0, new RandomSequence(Seed, (ulong)number));
        WorldSource worlds = Source.With([
            [seller],
            buyers,
        ]);
        var world = new World(Source.Layout);
        var inputs = new double[Source.InputCount];
        var shares = new double[Source.Layout.Parties * scenario.Space.Issues.Length];
        double deals = 0;
        for (int each = 0; each < count; each++)
        {
            worlds.Draw(each, world, inputs, shares);
            deals += HasDeal(world) ? weight(each) : 0;
        }

        return Math.Min(1, deals);
    }

    private static bool HasDeal(World world) => WorldFrontier.Of(world)!.Reaches(world.Reservations, isMore: false);

    private static Party Known(string name, World world, int party)
    {
        const long One = (1L << 20) * 1000;
        var terms = new List<Term>();
        for (int part = 0; part < world.Tables.Length; part++)
        {
            long[] table = world.Tables[part];
            terms.Add(
                new Term.OfIssue(
                    world.Layout.Parts[part].Issues[0],
                    new ValueFunction.Table([
                        .. Enumerable
                            .Range(0, world.Layout.Parts[part].Count)
                            .Select(row => (Estimate)Rational.Of(table[(row * 2) + party], One)),
                    ])
                )
            );
        }

        return new Party(name)
        {
            Preferences = new PreferenceModel.Scores([.. terms]),
            Fallback = new Fallback { Worth = Rational.Of(world.Reservations[party], One) },
        };
    }

    private static Issue.Integer Number(string name, int most) => new Issue.Integer(name, 0, most, 1);

    private static Issue.Choice Choice(string name, int count) =>
        new Issue.Choice(name, [.. Enumerable.Range(0, count).Select(i => new Option($"{name}{i}"))]);

    /// <summary>What is thought, and what is true.</summary>
    public sealed record Belief(PartyLearner Learner, double Fallback, double[] Shares, int Statements)
    {
        /// <summary>Whether some package is good enough for both.</summary>
        public bool HasDeal { get; init; }

        /// <summary>How likely that was before anything was said, to a seller who knows its own wishes.</summary>
        public Chance DealBefore { get; init; }

        /// <summary>How likely it is thought to be now.</summary>
        public Chance Deal { get; init; }

        public bool HoldsFallback(double level) =>
            Holds(level, [.. Learner.Particles.Select(each => each.Fallback)], Fallback);

        /// <summary>The share of the issues whose true weight lies in the interval.</summary>
        public double HeldWeights(double level) =>
            Enumerable
                .Range(0, Shares.Length)
                .Average(issue =>
                    Holds(level, [.. Learner.Particles.Select(each => each.Shares[issue])], Shares[issue]) ? 1 : 0
                );

        public double MiddleFallback =>
            Quantiles.At(Learner.Weights, [.. Learner.Particles.Select(each => each.Fallback)], [0.5])[0];

        private bool Holds(double level, double[] numbers, double truth)
        {
            double[] ends = Quantiles.At(Learner.Weights, numbers, [(1 - level) / 2, (1 + level) / 2]);
            return ends[0] <= truth && truth <= ends[1];
        }
    }
}
