using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Formats.Conflict;

/// <summary>The options of a conflict in the order of their owners, as the native format numbers them.</summary>
internal static class OptionOrder
{
    /// <summary>Whether the options stand in the order of their owners already.</summary>
    public static bool IsByOwner(ConflictModel model) =>
        ByOwner(model).SequenceEqual(Enumerable.Range(0, model.Options.Length));

    /// <summary>The same conflict with its options in the order of their owners; states have other numbers then.</summary>
    public static ConflictModel Sorted(ConflictModel model)
    {
        if (IsByOwner(model))
        {
            return model;
        }

        int[] order = [.. ByOwner(model)];
        var place = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        ConflictModel options = model with
        {
            Options = [.. order.Select(option => model.Options[option])],
            Infeasible = [.. model.Infeasible.Select(each => Renumbered(each, place, []))],
            Collapsed = [.. model.Collapsed.Select(each => each with { When = Renumbered(each.When, place, []) })],
            DecisionMakers =
            [
                .. model.DecisionMakers.Select(maker => new DecisionMaker(maker.Name)
                {
                    Options = [.. maker.Options.Select(option => place[option]).Order()],
                }),
            ],
            Names = [],
            StatusQuo = null,
        };
        int[] states = States(StateSpace.Of(model), StateSpace.Of(options), place);
        return options with
        {
            Names = [.. model.Names.Select(each => each with { State = states[each.State] })],
            StatusQuo = model.StatusQuo is { } statusQuo ? states[statusQuo] : null,
            DecisionMakers =
            [
                .. model.DecisionMakers.Select(
                    (maker, i) => Renumbered(maker, options.DecisionMakers[i].Options, place, states)
                ),
            ],
        };
    }

    private static IEnumerable<int> ByOwner(ConflictModel model) =>
        model.DecisionMakers.SelectMany(maker => maker.Options);

    // By old number, the new one; collapsed states keep their order at the end.
    private static int[] States(StateSpace before, StateSpace after, int[] place)
    {
        var states = new int[before.Count];
        for (int state = 0; state < states.Length; state++)
        {
            ulong code = 0;
            for (int option = 0; option < place.Length; option++)
            {
                code |= ((before.CodeOf(state) >> option) & 1) << place[option];
            }

            states[state] = before.IsCollapsed(state) ? state : after.IndexOf(code);
        }

        return states;
    }

    private static DecisionMaker Renumbered(
        DecisionMaker maker,
        ImmutableArray<int> options,
        int[] place,
        int[] states
    ) =>
        maker with
        {
            Options = options,
            Statements =
            [
                .. maker.Statements.Select(each => each with { Condition = Renumbered(each.Condition, place, states) }),
            ],
            Unknown =
            [
                .. maker.Unknown.Select(each => new UnknownPreference(
                    Renumbered(each.First, place, states),
                    Renumbered(each.Second, place, states)
                )),
            ],
            Misperceived = [.. maker.Misperceived.Select(each => Renumbered(each, place, states))],
            Ranking = maker.Ranking is { } ranking
                ? ranking with
                {
                    Tiers =
                    [
                        .. ranking.Tiers.Select(tier => tier.Select(state => states[state]).Order().ToImmutableArray()),
                    ],
                }
                : null,
        };

    private static StateCondition Renumbered(StateCondition condition, int[] place, int[] states)
    {
        StateCondition Of(StateCondition inner) => Renumbered(inner, place, states);
        return condition switch
        {
            StateCondition.Takes takes => takes with { Option = place[takes.Option] },
            StateCondition.IsOneOf of => new StateCondition.IsOneOf([.. of.States.Select(state => states[state])]),
            StateCondition.Not not => new StateCondition.Not(Of(not.Inner)),
            StateCondition.All all => new StateCondition.All([.. all.Parts.Select(Of)]),
            StateCondition.Any any => new StateCondition.Any([.. any.Parts.Select(Of)]),
            StateCondition.If rule => new StateCondition.If(Of(rule.Then), Of(rule.When)),
            StateCondition.Iff iff => new StateCondition.Iff(Of(iff.First), Of(iff.Second)),
            _ => throw new InvalidOperationException("There is no such condition."),
        };
    }
}
