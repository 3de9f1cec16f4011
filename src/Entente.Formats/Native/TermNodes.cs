using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Makes the nodes of the terms of a utility.</summary>
internal sealed class TermNodes(OutcomeSpace space, SpaceNodes outcomes, AnnotationNodes annotations)
{
    private const int MostNamed = 24;

    public static bool IsOne(Estimate weight) =>
        weight is { IsRange: false, Evidence: null } && weight.Likely == Rational.One;

    /// <summary>The worth of an issue as it stands under <c>scores</c>, its weight standing under <c>weights</c>.</summary>
    public Node UnderScores(Term.OfIssue term)
    {
        if (term.Evidence is null && Bare(term) is { } bare)
        {
            return bare;
        }

        return Tree.Map([Form(term), .. annotations.Evidence(term.Evidence)]);
    }

    /// <summary>A term of a list.</summary>
    public Node Of(Term term) =>
        Tree.Map([
            .. Parts(term),
            Tree.Entry("weight", IsOne(term.Weight) ? null : annotations.Score(term.Weight)),
            .. annotations.Evidence(term.Evidence),
        ]);

    private IEnumerable<KeyValuePair<string, Node?>> Parts(Term term) =>
        term switch
        {
            Term.OfIssue of => [Tree.Entry("issue", outcomes.IssueName(of.Issue)), Form(of)],
            Term.OfGroup of =>
            [
                Tree.Entry("issues", Tree.List(of.Issues.Select(outcomes.IssueName))),
                Tree.Entry("table", Tree.List(of.Entries.Select(entry => Row(of.Issues, entry)))),
                Tree.Entry("otherwise", IsZero(of.Otherwise) ? null : annotations.Score(of.Otherwise)),
            ],
            Term.Rectangle of =>
            [
                Tree.Entry("rectangle", Bounds(of.Bounds)),
                Tree.Entry("score", annotations.Score(of.Score)),
                Tree.Entry("outside", of.IsOutside ? Tree.Flag(true) : null),
            ],
            Term.Combined of => [Tree.Entry(Word(of.Kind), Tree.List(of.Terms.Select(Of)))],
            _ => throw new InvalidOperationException($"There is no term {term.GetType().Name}."),
        };

    private static string Word(Aggregation kind) =>
        kind switch
        {
            Aggregation.Min => "min",
            Aggregation.Max => "max",
            _ => "sum",
        };

    private static bool IsZero(Estimate score) => score is { IsRange: false, Evidence: null, Likely.Sign: 0 };

    private Node? Bare(Term.OfIssue term) =>
        term.Value switch
        {
            ValueFunction.Constant { Score: { IsRange: false, Evidence: null } score } => annotations.Score(score),
            ValueFunction.Table of => Table(term.Issue, of) is Node.Map map && map.Entries.Any(IsKeyword)
                ? null
                : Table(term.Issue, of),
            _ => null,
        };

    private static bool IsKeyword(NodeEntry entry) => ValueReader.IsKeyword(entry.Name);

    private KeyValuePair<string, Node?> Form(Term.OfIssue term) =>
        term.Value switch
        {
            ValueFunction.Table of => Tree.Entry("table", Table(term.Issue, of)),
            ValueFunction.Constant of => Tree.Entry("constant", annotations.Score(of.Score)),
            ValueFunction.Linear of => Tree.Entry("linear", Pair(of.AtLow, of.AtHigh)),
            ValueFunction.PiecewiseLinear of => Tree.Entry("points", Points(of)),
            ValueFunction.Peaked of => Tree.Entry("peak", Peak(of)),
            _ => throw new InvalidOperationException($"There is no value function {term.Value.GetType().Name}."),
        };

    private Node Table(int issue, ValueFunction.Table table) =>
        table.Scores.Length > MostNamed && space.Issues[issue].IsNumeric
            ? Tree.List(table.Scores.Select(annotations.Score))
            : Tree.Map(
                ImmutableArray.CreateRange(
                    table.Scores.Select((score, i) => new NodeEntry(outcomes.Value(issue, i), annotations.Score(score)))
                )
            );

    private Node Points(ValueFunction.PiecewiseLinear function) =>
        Tree.Map(
            ImmutableArray.CreateRange(
                function.Points.Select(point => new NodeEntry(
                    AnnotationNodes.Number(point.Number),
                    annotations.Score(point.Score)
                ))
            )
        );

    private Node Peak(ValueFunction.Peaked function) =>
        Tree.Map(
            Tree.Entry("at", AnnotationNodes.Number(function.Top)),
            Tree.Entry("score", annotations.Score(function.AtTop)),
            Tree.Entry(
                "ends",
                IsZero(function.AtLow) && IsZero(function.AtHigh) ? null : Pair(function.AtLow, function.AtHigh)
            )
        );

    private Node Pair(Estimate first, Estimate second) =>
        Tree.List([annotations.Score(first), annotations.Score(second)]);

    private Node Row(ImmutableArray<int> issues, ScoredCombination entry) =>
        Tree.List([
            .. entry.Values.Select((value, i) => outcomes.Value(issues[i], value)),
            annotations.Score(entry.Score),
        ]);

    private Node Bounds(ImmutableArray<Bound> bounds) =>
        bounds.Select(bound => bound.Issue).Distinct().Count() == bounds.Length
            ? Tree.Map([.. bounds.Select(Side)])
            : Tree.List(bounds.Select(bound => Tree.Map(Side(bound))));

    private KeyValuePair<string, Node?> Side(Bound bound)
    {
        Issue issue = space.Issues[bound.Issue];
        Node[] ends = issue.IsNumeric
            ? [AnnotationNodes.Number(bound.Low), AnnotationNodes.Number(bound.High)]
            : [Named(issue, bound.Low), Named(issue, bound.High)];
        bool isRaw = !issue.IsNumeric && !(IsValue(issue, bound.Low) && IsValue(issue, bound.High));
        Node side = bound.Low == bound.High && !isRaw ? ends[0] : Tree.List(ends);
        return Tree.Entry(issue.Name, isRaw ? Tree.Map(Tree.Entry("numbers", side)) : side);

        Node Named(Issue of, Rational number) =>
            IsValue(issue, bound.Low) && IsValue(issue, bound.High)
                ? Tree.Text(of.NameOf((int)number.Numerator))
                : AnnotationNodes.Number(number);
    }

    private static bool IsValue(Issue issue, Rational number) =>
        number.IsWhole && number.Sign >= 0 && number < (issue.Size ?? 0);
}
