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
            [
                .. SessionEvidence
                    .Of(new SessionRecord(scenario, result.Log), Source.Layout)
                    .Where(said => said.Party == 1),
            ],
            world,
            shares,
            particles
        );
    }

    /// <summary>What is learnt of a buyer who offers as the likelihood says.</summary>
    public Belief Stated(int number, int offers, int particles)
    {
        World world = Truth(number, out double[] shares);
        var random = new RandomSequence(Seed, (1UL << 32) + (ulong)number);
        double[] point = [random.Unit(), random.Unit(), random.Unit()];
        var likelihood = new OfferLikelihood(new OfferScale(world, 1, OfferLikelihood.Cells), Manner.At(point));
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

        return Learnt(said.ToImmutable(), world, shares, particles);
    }

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

    private Belief Learnt(ImmutableArray<Said> said, World world, double[] shares, int particles)
    {
        var learner = new PartyLearner(Source, 1, said, particles, Seed, new ParallelOptions());
        foreach (Said _ in said)
        {
            learner.Learn();
        }

        return new Belief(
            learner,
            new OfferScale(world, 1, OfferLikelihood.Cells).Fallback,
            [.. shares.Skip(scenario.Space.Issues.Length)],
            said.Length
        );
    }

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
