using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>Makes the nodes of issues, values, outcomes and conditions.</summary>
internal sealed class SpaceNodes(OutcomeSpace space)
{
    private readonly Dictionary<Outcome, string> names = [];

    /// <summary>From now on an outcome is written by its name, unless it has one already.</summary>
    public void Name(Outcome outcome, string name) => names.TryAdd(outcome, name);

    /// <summary>The name of an outcome; null when it has none.</summary>
    public string? NameOf(Outcome outcome) => names.GetValueOrDefault(outcome);

    public Node Issues() => Tree.Map([.. space.Issues.Select(issue => Tree.Entry(issue.Name, Described(issue)))]);

    public Node IssueName(int issue) => Tree.Text(space.Issues[issue].Name);

    public Node Value(int issue, int index) => Tree.Text(space.Issues[issue].NameOf(index));

    /// <summary>The values of an outcome in the order of the issues.</summary>
    public IEnumerable<Node> Values(Outcome outcome) =>
        outcome.Values.Select(
            (value, i) => value.IsNumber ? AnnotationNodes.Number(value.Number) : Value(i, value.Index)
        );

    /// <summary>An outcome, by its name if it has one.</summary>
    public Node Outcome(Outcome outcome) => NameOf(outcome) is { } name ? Tree.Text(name) : InFull(outcome);

    public Node InFull(Outcome outcome) =>
        Tree.Map([.. Values(outcome).Select((value, i) => Tree.Entry(space.Issues[i].Name, value))]);

    /// <summary>Conditions as one map, or as a list of maps where an issue has several.</summary>
    public Node Conditions(ImmutableArray<Condition> conditions) =>
        conditions.Select(condition => condition.Issue).Distinct().Count() == conditions.Length && conditions.Length > 0
            ? Tree.Map([.. conditions.Select(Entry)])
            : Tree.List(conditions.Select(condition => Tree.Map(Entry(condition))));

    private KeyValuePair<string, Node?> Entry(Condition condition) =>
        Tree.Entry(space.Issues[condition.Issue].Name, Claim(condition));

    private Node Claim(Condition condition) =>
        condition switch
        {
            Condition.OneOf of => Among(of.Issue, of.Values),
            Condition.NoneOf of => Tree.Map(Tree.Entry("not", Among(of.Issue, of.Values))),
            Condition.Between of => Tree.Map(Tree.Entry("from", Number(of.Low)), Tree.Entry("to", Number(of.High))),
            _ => throw new InvalidOperationException($"There is no condition {condition.GetType().Name}."),
        };

    private Node Among(int issue, ImmutableArray<int> values) =>
        values.Length == 1 ? Value(issue, values[0]) : Tree.List(values.Select(value => Value(issue, value)));

    private static Node? Number(Rational? number) => number is { } of ? AnnotationNodes.Number(of) : null;

    private static Node Described(Issue issue)
    {
        ImmutableArray<KeyValuePair<string, Node?>> texts =
        [
            Tree.Entry("title", AnnotationNodes.Text(issue.Title)),
            Tree.Entry("about", AnnotationNodes.Text(issue.About)),
            Tree.Entry("group", AnnotationNodes.Text(issue.Group)),
        ];
        bool isBare = texts.All(text => text.Value is null);
        return issue switch
        {
            Issue.Choice of when isBare && of.Options.All(IsBare) => Options(of),
            Issue.Choice of => Tree.Map([.. texts, Tree.Entry("options", Options(of))]),
            Issue.YesNo when isBare => Tree.Text("yes/no"),
            Issue.YesNo => Tree.Map([Tree.Entry("type", Tree.Text("yes/no")), .. texts]),
            Issue.Integer of => Tree.Map([
                Tree.Entry("from", AnnotationNodes.Number(of.Low)),
                Tree.Entry("to", AnnotationNodes.Number(of.High)),
                Tree.Entry("step", of.Step == 1 ? null : AnnotationNodes.Number(of.Step)),
                Tree.Entry("unit", AnnotationNodes.Text(of.Unit)),
                .. texts,
            ]),
            Issue.Real of => Tree.Map([
                Tree.Entry("type", NeedsType(of) ? Tree.Text("real") : null),
                Tree.Entry("from", AnnotationNodes.Number(of.Low)),
                Tree.Entry("to", AnnotationNodes.Number(of.High)),
                Tree.Entry("step", Number(of.Step)),
                Tree.Entry("unit", AnnotationNodes.Text(of.Unit)),
                .. texts,
            ]),
            _ => throw new InvalidOperationException($"There is no issue {issue.GetType().Name}."),
        };
    }

    private static bool NeedsType(Issue.Real issue) =>
        issue.Low.IsWhole && issue.High.IsWhole && issue.Step is not { IsWhole: false };

    private static bool IsBare(Option option) => option.Title.IsEmpty && option.About.IsEmpty;

    private static Node Options(Issue.Choice issue) =>
        issue.Options.All(IsBare)
            ? Tree.List(issue.Options.Select(option => Tree.Text(option.Name)))
            : Tree.Map([
                .. issue.Options.Select(option =>
                    Tree.Entry(
                        option.Name,
                        AnnotationNodes.Titled(option.Title, Tree.Entry("about", AnnotationNodes.Text(option.About)))
                    )
                ),
            ]);
}
