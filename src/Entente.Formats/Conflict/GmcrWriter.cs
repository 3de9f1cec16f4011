using System.Collections.Immutable;
using System.Globalization;
using Entente.Conflict;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Writes a conflict with the keys that later versions of programs for the graph model read.</summary>
internal static class GmcrWriter
{
    /// <summary>Why such a file cannot hold a conflict; nothing when it can.</summary>
    public static IEnumerable<string> Refusals(ConflictModel model)
    {
        if (!model.Listed.IsEmpty)
        {
            yield return "States are listed by name, and a .gmcr file makes them of options.";
        }

        if (!model.Collapsed.IsEmpty)
        {
            yield return "States count as one, which a .gmcr file cannot say.";
        }

        foreach (DecisionMaker maker in model.DecisionMakers)
        {
            if (!maker.Unknown.IsEmpty)
            {
                yield return $"Comparisons of '{maker.Name}' are not known, which a .gmcr file cannot say.";
            }

            if (maker.Statements.Any(each => Alternatives.Of(model, each.Condition) is null))
            {
                yield return $"A statement of '{maker.Name}' takes more than {Alternatives.Most} alternatives to write out.";
            }

            if (maker.Misperceived.Any(each => Alternatives.Of(model, each) is null))
            {
                yield return $"What '{maker.Name}' does not see takes more than {Alternatives.Most} alternatives to write out.";
            }
        }

        if (model.Infeasible.Any(each => Alternatives.Of(model, each) is null))
        {
            yield return $"What cannot be takes more than {Alternatives.Most} alternatives to write out.";
        }
    }

    /// <summary>What such a file leaves out without effect on ordinary stability.</summary>
    public static IEnumerable<string> Losses(ConflictModel model)
    {
        if (
            model.DecisionMakers.Any(maker =>
                maker.StrongStatements > 0 || maker.Ranking is { StrongAfter.IsEmpty: false }
            )
        )
        {
            yield return "how strong preferences are is left out";
        }

        if (model.StatusQuo is not null || !model.Names.IsEmpty)
        {
            yield return "names of states and the status quo are left out";
        }

        bool hasTexts =
            !model.Title.IsEmpty
            || !model.About.IsEmpty
            || model.Options.Any(option => !option.Title.IsEmpty)
            || model.DecisionMakers.Any(maker =>
                !maker.Title.IsEmpty || !maker.About.IsEmpty || maker.Evidence is not null
            );
        if (hasTexts)
        {
            yield return "titles, explanations and evidence are left out";
        }
    }

    public static Node Of(ConflictModel model)
    {
        bool isByHand = model.DecisionMakers.Any(maker => maker.Ranking is not null);
        ConflictGraph? graph = isByHand ? ConflictGraph.Of(model) : null;
        return Tree.Map(
            Tree.Entry("version", Tree.Text("0.4")),
            Tree.Entry("useManualPreferenceRanking", Tree.Flag(isByHand)),
            Tree.Entry("options", Tree.List(model.Options.Select(Option))),
            Tree.Entry(
                "decisionMakers",
                Tree.List(model.DecisionMakers.Select((maker, i) => Maker(model, maker, graph?.TiersOf(i))))
            ),
            Tree.Entry(
                "infeasibles",
                Tree.List(model.Infeasible.SelectMany(each => Alternatives.Of(model, each)!.Value).Select(All))
            )
        );
    }

    private static Node Option(ConflictOption option) =>
        Tree.Map(
            Tree.Entry("name", Tree.Text(option.Name)),
            Tree.Entry(
                "permittedDirection",
                Tree.Text(
                    option.Direction == OptionDirection.Forward ? "fwd"
                    : option.Direction == OptionDirection.Back ? "back"
                    : "both"
                )
            )
        );

    private static Node Maker(ConflictModel model, DecisionMaker maker, ImmutableArray<ImmutableArray<int>>? tiers) =>
        Tree.Map(
            Tree.Entry("name", Tree.Text(maker.Name)),
            Tree.Entry("options", Tree.List(maker.Options.Select(option => Number(option)))),
            Tree.Entry("preferences", Tree.List(maker.Statements.Select(each => Statement(model, each.Condition)))),
            Tree.Entry("misperceptions", Tree.List(maker.Misperceived.Select(each => Statement(model, each)))),
            Tree.Entry("preferenceRanking", tiers is { } ranked ? Tree.List(ranked.Select(Tier)) : null)
        );

    private static Node Tier(ImmutableArray<int> states) =>
        states.Length == 1 ? Number(states[0] + 1) : Tree.List(states.Select(state => Number(state + 1)));

    private static Node Statement(ConflictModel model, StateCondition condition)
    {
        ImmutableArray<ImmutableArray<StateCondition.Takes>> ways = Alternatives.Of(model, condition)!.Value;
        return ways.Length == 1
            ? All(ways[0])
            : Tree.Map(Tree.Entry("compound", Tree.Flag(true)), Tree.Entry("members", Tree.List(ways.Select(All))));
    }

    private static Node All(ImmutableArray<StateCondition.Takes> parts) =>
        Tree.List(parts.Select(part => Tree.List([Number(part.Option), Tree.Text(part.IsTaken ? "Y" : "N")])));

    private static Node Number(int number) => Tree.Number(number.ToString(CultureInfo.InvariantCulture));
}
