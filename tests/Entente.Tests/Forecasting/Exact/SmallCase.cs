using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A scenario so small that what is true in all of its worlds can be summed: areas of polygons, thousandths of ranges, orders of outcomes.</summary>
internal sealed class SmallCase
{
    private readonly Lazy<IReadOnlyList<SmallInput>> inputs;

    private SmallCase(
        SmallSpace space,
        ImmutableArray<Party> parties,
        PartyBelief[] beliefs,
        ExactAnswers exact,
        Func<IReadOnlyList<SmallInput>> inputs
    )
    {
        this.inputs = new(inputs);
        Space = space;
        Beliefs = [.. beliefs];
        Exact = exact;
        Scenario = new Scenario(space.Space, parties)
        {
            Packages = [.. space.Outcomes.Select((values, i) => new Package($"{i}", Outcome.At(values)))],
        };
    }

    /// <summary>What kinds there are.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "one range",
        "two ranges",
        "unknown, two issues, unknown fallback",
        "unknown, three issues",
        "unknown, three issues in their order",
        "two unknown, two issues",
        "unknown, three options",
        "unknown against a ranking",
        "unknown against an order in part",
    ];

    public SmallSpace Space { get; }

    public Scenario Scenario { get; }

    public ImmutableArray<PartyBelief> Beliefs { get; }

    public ExactAnswers Exact { get; }

    /// <summary>The numbers that are not known, of an unknown party those of the second.</summary>
    public IReadOnlyList<SmallInput> Inputs => inputs.Value;

    public static SmallCase Of(int kind, int number)
    {
        var random = new RandomSequence(70 + (ulong)kind, (ulong)number);
        SmallSpace two = new([2, 2 + (number % 2)]);
        SmallSpace three = new([2, 2, 2 + (number % 2)]);
        Linear[] halves = [Linear.X, (Rational)1 - Linear.X];
        Linear[] thirds = [Linear.X, Linear.Y, (Rational)1 - Linear.X - Linear.Y];
        switch (kind)
        {
            case 0:
            case 1:
                var ranged = new RangedParties(two, kind + 1, random);
                return new SmallCase(two, ranged.Parties, [], ranged.Answers(), () => ranged.Inputs);
            case 2:
                return Of(
                    two,
                    Polygon.Square,
                    SmallParty.Known(two, random),
                    SmallParty.Unknown(two, halves, Linear.Y, random)
                );
            case 3:
                return Of(
                    three,
                    Polygon.Simplex,
                    SmallParty.Known(three, random),
                    SmallParty.Unknown(three, thirds, null, random)
                );
            case 4:
                int[] order = number % 3 == 0 ? [1] : [2, 0, 1];
                Polygon part = Polygon.Simplex;
                for (int i = 0; i < 3; i++)
                {
                    Linear more = order.Length == 1 ? thirds[1] : thirds[order[Math.Min(i, 1)]];
                    Linear less = order.Length == 1 ? thirds[i] : thirds[order[Math.Min(i + 1, 2)]];
                    part = part.Where(more - less)!;
                }

                return Of(
                    three,
                    part,
                    SmallParty.Known(three, random),
                    SmallParty.Unknown(three, thirds, null, random),
                    new PartyBelief(1, [.. order])
                );
            case 5:
                return Of(
                    two,
                    Polygon.Square,
                    SmallParty.Unknown(two, [Linear.Y, (Rational)1 - Linear.Y], null, random),
                    SmallParty.Unknown(two, halves, null, random)
                );
            case 6:
                SmallSpace options = new([3], isOfOptions: true);
                return Of(options, Polygon.Square, SmallParty.Known(options, random), SmallParty.OfThreeOptions());
            case 7:
                return Of(
                    two,
                    Polygon.Square,
                    SmallParty.Ranked(two, random),
                    SmallParty.Unknown(two, halves, Linear.Y, random)
                );
            default:
                SmallSpace few = new([2, 2]);
                return Of(
                    few,
                    Polygon.Square,
                    SmallParty.Ordered(few, random),
                    SmallParty.Unknown(few, halves, null, random)
                );
        }
    }

    private static SmallCase Of(
        SmallSpace space,
        Polygon plane,
        SmallParty first,
        SmallParty second,
        params PartyBelief[] beliefs
    )
    {
        var exact = new ExactAnswers(space.Outcomes.Length, 2, space.Sizes.Length);
        foreach (Side one in first.Ways)
        {
            foreach (Side other in second.Ways)
            {
                Add(exact, plane, [one, other]);
            }
        }

        return new SmallCase(
            space,
            [first.Party with { Name = "p0" }, second.Party with { Name = "p1" }],
            beliefs,
            exact,
            () => SmallInput.Of(space, plane, first, second)
        );
    }

    // Between the lines on which two numbers are equal, the same is true everywhere.
    private static void Add(ExactAnswers exact, Polygon plane, Side[] sides)
    {
        IEnumerable<Linear> lines = sides.SelectMany(side =>
            side.Worth.SelectMany((worth, i) => side.Worth.Take(i).Append(side.Fallback).Select(other => worth - other))
        );
        double chance = sides.Aggregate(1.0, (product, side) => product * side.Chance.ToDouble());
        foreach (Polygon cell in plane.Cut(lines))
        {
            double share = chance * (cell.Area / plane.Area).ToDouble();
            for (int outcome = 0; outcome < sides[0].Worth.Length; outcome++)
            {
                // What changes evenly over a cell is on average what it is in its centre.
                exact.AddGains(
                    share,
                    outcome,
                    [.. sides.Select(side => (side.Worth[outcome] - side.Fallback).At(cell.Centre).ToDouble())]
                );
            }

            exact.Add(
                share,
                [.. sides.Select(side => side.Worth.Select(worth => worth.At(cell.Centre)).ToArray())],
                [.. sides.Select(side => side.Fallback.At(cell.Centre))],
                [.. sides.Select(side => side.Weights.Select(weight => weight.At(cell.Centre).ToDouble()).ToArray())]
            );
        }
    }
}
