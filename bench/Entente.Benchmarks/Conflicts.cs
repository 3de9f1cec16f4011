using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Randomness;

namespace Entente.Benchmarks;

/// <summary>Conflicts of about a million states, made up from a seed.</summary>
internal static class Conflicts
{
    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => ["two-makers", "three-makers", "five-makers", "one-way", "exclusive"];

    /// <summary>One of them.</summary>
    public static ConflictModel Of(string name) =>
        name switch
        {
            // 2^20 states each.
            "two-makers" => Made([10, 10], oneWay: 0),
            "three-makers" => Made([7, 7, 6], oneWay: 0),
            "five-makers" => Made([4, 4, 4, 4, 4], oneWay: 0),
            "one-way" => Made([7, 7, 6], oneWay: 3),

            // 10^6 states of 60 options: six decision makers, each with one of nine things to do, or none.
            "exclusive" => Exclusive(6, 9),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such conflict."),
        };

    /// <summary>Stability under one concept, and how many equilibria there are.</summary>
    public static int Equilibria(ConflictGraph graph, StabilityConcept concept) =>
        StabilityAnalyzer.Of(graph, concept).Equilibria.Count;

    /// <summary>How long each takes, of processor time and by the clock; those whose name is among the words, or all where none is.</summary>
    public static void Show(string[] words)
    {
        foreach (string name in Names.Where(name => !Names.Any(words.Contains) || words.Contains(name)))
        {
            ConflictModel model = Of(name);
            ConflictGraph graph = Stopwatches.Time(
                $"conflict: {name}: graph",
                () => ConflictGraph.Of(model),
                made => $"{made.Space.Count:N0} states, {made.DecisionMakers} decision makers"
            );
            foreach (StabilityConcept concept in Enum.GetValues<StabilityConcept>())
            {
                Stopwatches.Time($"  {concept}", () => Equilibria(graph, concept), found => $"{found:N0} equilibria");
            }

            Stopwatches.Time(
                "  ten moves foreseen",
                () => LimitedMoveAnalyzer.Of(graph, 10),
                found => $"{found.Equilibria.Count:N0} equilibria"
            );
            Stopwatches.Time(
                "  non-myopic",
                () => LimitedMoveAnalyzer.NonMyopic(graph),
                found =>
                    found is null ? "open" : $"{found.Equilibria.Count:N0} equilibria, from horizon {found.Horizon}"
            );
        }
    }

    /// <summary>Decision makers with so many options each, the first few of which go one way.</summary>
    public static ConflictModel Made(int[] sizes, int oneWay)
    {
        var random = new RandomSequence(20);
        int options = sizes.Sum();
        var makers = ImmutableArray.CreateBuilder<DecisionMaker>();
        var directions = new OptionDirection[options];
        int first = 0;
        foreach (int size in sizes)
        {
            makers.Add(Maker(makers.Count, [.. Enumerable.Range(first, size)], options, random));
            for (int i = 0; i < Math.Min(oneWay, size); i++)
            {
                directions[first + i] = i % 2 == 0 ? OptionDirection.Forward : OptionDirection.Back;
            }

            first += size;
        }

        return new ConflictModel
        {
            Options =
            [
                .. directions.Select((direction, i) => new ConflictOption($"option {i}") { Direction = direction }),
            ],
            DecisionMakers = makers.ToImmutable(),
        };
    }

    private static ConflictModel Exclusive(int makers, int choices)
    {
        var random = new RandomSequence(60);
        int options = makers * choices;
        return new ConflictModel
        {
            Options = [.. Enumerable.Range(0, options).Select(i => new ConflictOption($"option {i}"))],
            Infeasible =
            [
                .. Enumerable
                    .Range(0, makers)
                    .SelectMany(maker =>
                        from one in Enumerable.Range(0, choices)
                        from other in Enumerable.Range(one + 1, choices - one - 1)
                        select new StateCondition.All([
                            new StateCondition.Takes((maker * choices) + one, true),
                            new StateCondition.Takes((maker * choices) + other, true),
                        ])
                    ),
            ],
            DecisionMakers =
            [
                .. Enumerable
                    .Range(0, makers)
                    .Select(maker => Maker(maker, [.. Enumerable.Range(maker * choices, choices)], options, random)),
            ],
        };
    }

    // Thirty statements of one to three options each.
    private static DecisionMaker Maker(int number, ImmutableArray<int> owned, int options, RandomSequence random) =>
        new($"decision maker {number + 1}")
        {
            Options = owned,
            Statements =
            [
                .. Enumerable
                    .Range(0, 30)
                    .Select(_ => new PreferenceStatement(
                        new StateCondition.All([
                            .. Enumerable
                                .Range(0, 1 + (int)random.Below(3))
                                .Select(_ => new StateCondition.Takes(
                                    (int)random.Below((ulong)options),
                                    random.Below(2) == 0
                                )),
                        ])
                    )),
            ],
        };
}
