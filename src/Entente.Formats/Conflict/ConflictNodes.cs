using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Makes the nodes of a conflict in the native format, its options standing in the order of their owners.</summary>
internal sealed class ConflictNodes(ConflictModel model)
{
    private readonly ConditionWriter conditions = new(model);
    private readonly StateSpace? space = model.Listed.IsEmpty ? StateSpace.Of(model) : null;
    private readonly AnnotationNodes annotations = new(
        model.Sources.Select(source => source.Key).ToImmutableHashSet(StringComparer.Ordinal)
    );

    public Node Whole() =>
        Tree.Map(
            Tree.Entry("conflict", Tree.Number("1")),
            Tree.Entry("id", AnnotationNodes.Text(model.Id)),
            Tree.Entry("title", AnnotationNodes.Text(model.Title)),
            Tree.Entry("about", AnnotationNodes.Text(model.About)),
            Tree.Entry("sources", Named(model.Sources, each => each.Key, Source)),
            Tree.Entry("states", List(model.Listed, Tree.Text)),
            Tree.Entry("decisionMakers", Named(model.DecisionMakers, each => each.Name, Maker)),
            Tree.Entry("infeasible", List(model.Infeasible, conditions.Node)),
            Tree.Entry("collapsed", Named(model.Collapsed, each => each.Name, Collapsed)),
            Tree.Entry("names", Named(OwnNames(), each => each.Name, NamedState)),
            Tree.Entry("statusQuo", model.StatusQuo is { } state ? Tree.Text(conditions.State(state)) : null)
        );

    // A collapsed state brings its name.
    private ImmutableArray<NamedState> OwnNames() =>
        [.. model.Names.Where(each => !model.Collapsed.Any(collapsed => collapsed.Name == each.Name))];

    private Node Maker(DecisionMaker maker) =>
        Tree.Map([
            Tree.Entry("title", AnnotationNodes.Text(maker.Title)),
            Tree.Entry("about", AnnotationNodes.Text(maker.About)),
            Tree.Entry("options", Options(maker)),
            Tree.Entry("moves", Moves(maker)),
            Tree.Entry("preferences", List(maker.Statements, Statement)),
            Tree.Entry("strong", maker.StrongStatements > 0 ? AnnotationNodes.Number(maker.StrongStatements) : null),
            Tree.Entry("ranking", maker.Ranking is { } ranking ? Ranking(ranking) : null),
            Tree.Entry(
                "unknown",
                List(maker.Unknown, each => Tree.List([conditions.Node(each.First), conditions.Node(each.Second)]))
            ),
            Tree.Entry("misperceived", List(maker.Misperceived, conditions.Node)),
            .. annotations.Evidence(maker.Evidence),
        ]);

    private Node? Options(DecisionMaker maker)
    {
        if (maker.Options.IsEmpty)
        {
            return null;
        }

        ImmutableArray<ConflictOption> own = [.. maker.Options.Select(option => model.Options[option])];
        return own.All(option => option.Title.IsEmpty && option.Direction == OptionDirection.Both)
            ? Tree.List(own.Select(option => Tree.Text(option.Name)))
            : Named(
                own,
                option => option.Name,
                option =>
                    AnnotationNodes.Titled(
                        option.Title,
                        Tree.Entry(
                            "direction",
                            option.Direction == OptionDirection.Both
                                ? null
                                : Tree.Text(option.Direction == OptionDirection.Forward ? "forward" : "back")
                        )
                    )
            );
    }

    private Node? Moves(DecisionMaker maker) =>
        maker.Moves.IsEmpty
            ? null
            : Tree.Map(
                maker
                    .Moves.GroupBy(move => move.From)
                    .Select(group =>
                        Tree.Entry(
                            conditions.State(group.Key),
                            OneOrMore([.. group.Select(move => Tree.Text(conditions.State(move.To)))])
                        )
                    )
            );

    private Node Statement(PreferenceStatement statement)
    {
        Node wanted = conditions.Node(statement.Condition);
        return statement.About.IsEmpty && statement.Evidence is null
            ? wanted
            : Tree.Map([
                Tree.Entry("wants", wanted),
                Tree.Entry("about", AnnotationNodes.Text(statement.About)),
                .. annotations.Evidence(statement.Evidence),
            ]);
    }

    private Node Ranking(StateRanking ranking)
    {
        var tiers = new List<Node>();
        for (int tier = 0; tier < ranking.Tiers.Length; tier++)
        {
            tiers.Add(OneOrMore([.. ranking.Tiers[tier].Select(state => Tree.Text(conditions.State(state)))]));
            if (ranking.StrongAfter.Contains(tier))
            {
                tiers.Add(Tree.Text(">>"));
            }
        }

        return Tree.List(tiers);
    }

    private Node Collapsed(CollapsedState collapsed) =>
        Tree.Map(
            Tree.Entry("when", conditions.Node(collapsed.When)),
            Tree.Entry("title", AnnotationNodes.Text(collapsed.Title))
        );

    private Node NamedState(NamedState named) =>
        Tree.Map(
            Tree.Entry("state", Numbered(named.State)),
            Tree.Entry("title", AnnotationNodes.Text(named.Title)),
            Tree.Entry("about", AnnotationNodes.Text(named.About))
        );

    // The options that are taken say more than a number, where they say it all.
    private Node Numbered(int state)
    {
        return space is not null && !space.IsCollapsed(state)
            ? Tree.Map(
                Enumerable
                    .Range(0, model.Options.Length)
                    .Where(option => (space.CodeOf(state) >> option & 1) == 1)
                    .Select(option => Tree.Entry(conditions.Name(option), Tree.Flag(true)))
            )
            : AnnotationNodes.Number(state + 1);
    }

    private static Node Source(Source source) =>
        AnnotationNodes.Titled(
            source.Title,
            Tree.Entry("date", AnnotationNodes.Text(source.Date)),
            Tree.Entry("address", AnnotationNodes.Text(source.Address))
        );

    private static Node OneOrMore(ImmutableArray<Node> nodes) => nodes.Length == 1 ? nodes[0] : Tree.List(nodes);

    private static Node? List<T>(ImmutableArray<T> all, Func<T, Node> node) =>
        all.IsEmpty ? null : Tree.List(all.Select(node));

    private static Node? Named<T>(ImmutableArray<T> all, Func<T, string> name, Func<T, Node> node) =>
        all.IsEmpty ? null : Tree.Map(all.Select(each => Tree.Entry(name(each), node(each))));
}
