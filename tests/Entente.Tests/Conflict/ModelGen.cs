using System.Collections.Immutable;
using CsCheck;
using Entente.Conflict;
using Entente.Randomness;

namespace Entente.Tests.Conflict;

/// <summary>Conflicts made up: a few decision makers with a few options, one-way ones and infeasible states among them, and rankings with ties.</summary>
internal static class ModelGen
{
    /// <summary>Made of options.</summary>
    public static Gen<ConflictModel> OfOptions { get; } = Gen.ULong.Select(seed => Made(seed, most: 6));

    /// <summary>With listed states and moves.</summary>
    public static Gen<ConflictModel> Listed { get; } = Gen.ULong.Select(MadeGraph);

    /// <summary>Either.</summary>
    public static Gen<ConflictModel> Any { get; } = Gen.OneOf(OfOptions, Listed);

    /// <summary>Made of options, with comparisons that are not known.</summary>
    public static Gen<ConflictModel> Uncertain { get; } =
        Gen.ULong.Select(seed =>
        {
            ConflictModel model = Made(seed, most: 5);
            var random = new RandomSequence(seed, 9);
            return model with
            {
                DecisionMakers =
                [
                    .. model.DecisionMakers.Select(maker =>
                        maker with
                        {
                            Unknown =
                            [
                                new UnknownPreference(
                                    new StateCondition.Takes((int)random.Below((ulong)model.Options.Length), true),
                                    new StateCondition.Takes((int)random.Below((ulong)model.Options.Length), false)
                                ),
                            ],
                        }
                    ),
                ],
            };
        });

    public static ConflictModel Made(ulong seed, int most)
    {
        var random = new RandomSequence(seed);
        int Below(int bound) => (int)random.Below((ulong)bound);
        int makers = 1 + Below(4);
        int options = makers + Below(Math.Max(1, most - makers + 1));
        int[] owners = [.. Enumerable.Range(0, options).Select(option => option < makers ? option : Below(makers))];
        ConflictModel model = new()
        {
            Options =
            [
                .. owners.Select(
                    (_, i) =>
                        new ConflictOption($"o{i}")
                        {
                            Direction = Below(4) == 0 ? (OptionDirection)(1 + Below(2)) : OptionDirection.Both,
                        }
                ),
            ],
            Infeasible =
            [
                .. Enumerable
                    .Range(0, Below(3))
                    .Select(_ => new StateCondition.All([
                        new StateCondition.Takes(Below(options), Below(2) == 0),
                        new StateCondition.Takes(Below(options), Below(2) == 0),
                        new StateCondition.Takes(Below(options), true),
                    ])),
            ],
            DecisionMakers =
            [
                .. Enumerable
                    .Range(0, makers)
                    .Select(maker => new DecisionMaker($"dm{maker}")
                    {
                        Options = [.. Enumerable.Range(0, options).Where(option => owners[option] == maker)],
                        Misperceived = Below(6) == 0 ? [new StateCondition.Takes(Below(options), Below(2) == 0)] : [],
                    }),
            ],
        };
        return WithRankings(model, random);
    }

    private static ConflictModel MadeGraph(ulong seed)
    {
        var random = new RandomSequence(seed, 1);
        int Below(int bound) => (int)random.Below((ulong)bound);
        int states = 2 + Below(9);
        int makers = 1 + Below(3);
        ConflictModel model = new()
        {
            Listed = [.. Enumerable.Range(1, states).Select(state => $"s{state}")],
            DecisionMakers =
            [
                .. Enumerable
                    .Range(0, makers)
                    .Select(maker => new DecisionMaker($"dm{maker}")
                    {
                        Moves =
                        [
                            .. Enumerable
                                .Range(0, Below(2 * states))
                                .Select(_ => new StateArc(Below(states), Below(states))),
                        ],
                    }),
            ],
        };
        return WithRankings(model, random);
    }

    private static ConflictModel WithRankings(ConflictModel model, RandomSequence random)
    {
        int states = StateSpace.Of(model).Count;
        ulong levels = 1 + random.Below((ulong)states + 2);
        return model with
        {
            DecisionMakers =
            [
                .. model.DecisionMakers.Select(maker =>
                {
                    StateRanking ranking = Models.ByPayoff([
                        .. Enumerable.Range(0, states).Select(_ => (int)random.Below(levels)),
                    ]);
                    ImmutableArray<int> gulfs =
                        ranking.Tiers.Length > 1 ? [(int)random.Below((ulong)ranking.Tiers.Length - 1)] : [];
                    return maker with { Ranking = ranking with { StrongAfter = gulfs } };
                }),
            ],
        };
    }
}
