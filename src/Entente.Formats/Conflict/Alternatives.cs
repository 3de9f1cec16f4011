using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Formats.Conflict;

/// <summary>Conditions as alternatives, each of which is some options with yes or no.</summary>
internal static class Alternatives
{
    /// <summary>How many there may be.</summary>
    public const int Most = 256;

    /// <summary>The alternatives of a condition; none where it never holds, null where there are more than <see cref="Most"/>.</summary>
    /// <param name="model">The conflict, its states made of options.</param>
    /// <param name="condition">The condition.</param>
    public static ImmutableArray<ImmutableArray<StateCondition.Takes>>? Of(
        ConflictModel model,
        StateCondition condition
    ) => Of(model, condition, isTrue: true);

    private static ImmutableArray<ImmutableArray<StateCondition.Takes>>? Of(
        ConflictModel model,
        StateCondition condition,
        bool isTrue
    ) =>
        condition switch
        {
            StateCondition.Takes takes =>
            [
                [takes with { IsTaken = takes.IsTaken == isTrue }],
            ],
            StateCondition.IsOneOf of => Of(model, Spelled(model, of), isTrue),
            StateCondition.Not not => Of(model, not.Inner, !isTrue),
            StateCondition.All all => isTrue ? All(model, all.Parts, isTrue) : Any(model, all.Parts, isTrue),
            StateCondition.Any any => isTrue ? Any(model, any.Parts, isTrue) : All(model, any.Parts, isTrue),
            StateCondition.If rule => Of(
                model,
                new StateCondition.Any([rule.Then, new StateCondition.Not(rule.When)]),
                isTrue
            ),
            StateCondition.Iff iff => Of(
                model,
                new StateCondition.Any([
                    new StateCondition.All([iff.First, iff.Second]),
                    new StateCondition.All([new StateCondition.Not(iff.First), new StateCondition.Not(iff.Second)]),
                ]),
                isTrue
            ),
            _ => throw new InvalidOperationException("There is no such condition."),
        };

    private static ImmutableArray<ImmutableArray<StateCondition.Takes>>? Any(
        ConflictModel model,
        ImmutableArray<StateCondition> parts,
        bool isTrue
    )
    {
        var ways = ImmutableArray.CreateBuilder<ImmutableArray<StateCondition.Takes>>();
        foreach (StateCondition part in parts)
        {
            if (Of(model, part, isTrue) is not { } found || ways.Count + found.Length > Most)
            {
                return null;
            }

            ways.AddRange(found);
        }

        return ways.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<StateCondition.Takes>>? All(
        ConflictModel model,
        ImmutableArray<StateCondition> parts,
        bool isTrue
    )
    {
        ImmutableArray<ImmutableArray<StateCondition.Takes>> ways =
        [
            [],
        ];
        foreach (StateCondition part in parts)
        {
            if (Of(model, part, isTrue) is not { } found)
            {
                return null;
            }

            ways =
            [
                .. ways.SelectMany(way => found.Select(other => Joined(way, other)))
                    .OfType<Way>()
                    .Select(way => way.Parts),
            ];
            if (ways.Length > Most)
            {
                return null;
            }
        }

        return ways;
    }

    // Null where one asks for what the other rules out.
    private static Way? Joined(ImmutableArray<StateCondition.Takes> one, ImmutableArray<StateCondition.Takes> other) =>
        other.Any(part => one.Any(own => own.Option == part.Option && own.IsTaken != part.IsTaken))
            ? null
            : new Way([.. one, .. other.Where(part => !one.Contains(part))]);

    private static StateCondition.Any Spelled(ConflictModel model, StateCondition.IsOneOf of)
    {
        StateSpace space = StateSpace.Of(model);
        return new StateCondition.Any([
            .. of.States.Select(state => new StateCondition.All([
                .. Enumerable
                    .Range(0, model.Options.Length)
                    .Select(option => new StateCondition.Takes(option, (space.CodeOf(state) >> option & 1) == 1)),
            ])),
        ]);
    }

    private sealed record Way(ImmutableArray<StateCondition.Takes> Parts);
}
