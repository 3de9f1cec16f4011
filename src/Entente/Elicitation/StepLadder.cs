using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>The steps that lead up from the worst value of every issue to the best: what a fit moves.</summary>
/// <remarks>
/// Values of an issue that score the same stand on the same rung. A step is the difference between neighbouring rungs, at least 0, so that the order that was
/// stated holds whatever the steps are; all steps together are the total of the points.
/// </remarks>
internal sealed class StepLadder
{
    private readonly PreferenceStatement statement;
    private readonly ImmutableArray<Rational[]> rungs;
    private readonly ImmutableArray<int[]> rungOf;
    private readonly ImmutableArray<int> first;

    public StepLadder(PreferenceStatement statement)
    {
        this.statement = statement;
        rungs =
        [
            .. statement.Issues.Select(issue =>
                issue.Scores.Select(each => each.Score).Distinct().OrderBy(score => score).ToArray()
            ),
        ];
        rungOf =
        [
            .. statement.Issues.Select(
                (issue, i) => issue.Scores.Select(each => Array.BinarySearch(rungs[i], each.Score)).ToArray()
            ),
        ];
        var starts = ImmutableArray.CreateBuilder<int>();
        foreach (Rational[] scores in rungs)
        {
            starts.Add(Steps);
            Steps += scores.Length - 1;
        }

        first = starts.ToImmutable();
        Stated = [.. rungs.SelectMany(StatedSteps)];
    }

    /// <summary>How many steps there are, over all issues.</summary>
    public int Steps { get; }

    /// <summary>The steps as stated, in points.</summary>
    public ImmutableArray<Rational> Stated { get; }

    public OutcomeSpace Space => statement.Space;

    /// <summary>The issue to which a step belongs.</summary>
    public int IssueOf(int step) =>
        Enumerable.Range(0, first.Length).Last(i => first[i] <= step && rungs[i].Length > 1);

    /// <summary>The values that stand just below a step, or just above it.</summary>
    public ImmutableArray<IssueValue> ValuesAt(int step, bool above)
    {
        int issue = IssueOf(step);
        int rung = step - first[issue] + (above ? 1 : 0);
        return
        [
            .. statement
                .Issues[issue]
                .Scores.Where((_, value) => rungOf[issue][value] == rung)
                .Select(each => each.Value),
        ];
    }

    /// <summary>The number of values of an issue that were scored.</summary>
    public int ValuesOf(int issue) => rungOf[issue].Length;

    /// <summary>A scored value of an issue.</summary>
    public IssueValue ValueOf(int issue, int number) => statement.Issues[issue].Scores[number].Value;

    /// <summary>How often a package, or a scored value by itself, counts each step.</summary>
    public Rational[] RowOf(Outcome package)
    {
        var row = new Rational[Steps];
        for (int i = 0; i < rungOf.Length; i++)
        {
            AddTo(row, i, package.Values[i]);
        }

        return row;
    }

    /// <summary>How often a scored value by itself counts each step.</summary>
    public Rational[] RowOf(int issue, int number)
    {
        var row = new Rational[Steps];
        Climb(row, issue, rungOf[issue][number], Rational.One);
        return row;
    }

    /// <summary>The part-worths that steps make.</summary>
    public ImmutableArray<IssueWorths> WorthsOf(ImmutableArray<Rational> steps) =>
        [
            .. statement.Issues.Select(
                (issue, i) =>
                    new IssueWorths(
                        Space.Issues[i],
                        [
                            .. issue.Scores.Select(
                                (each, value) => each with { Score = Height(steps, i, rungOf[i][value]) }
                            ),
                        ]
                    )
            ),
        ];

    private Rational Height(ImmutableArray<Rational> steps, int issue, int rung)
    {
        Rational height = Rational.Zero;
        for (int step = first[issue]; step < first[issue] + rung; step++)
        {
            height += steps[step];
        }

        return height;
    }

    private void AddTo(Rational[] row, int issue, IssueValue value)
    {
        Issue of = Space.Issues[issue];
        if (!of.IsNumeric)
        {
            Climb(row, issue, rungOf[issue][value.Index], Rational.One);
            return;
        }

        ImmutableArray<ScoredValue> scored = statement.Issues[issue].Scores;
        Rational number = StatementCheck.NumberOf(of, value);
        int right = 0;
        while (right < scored.Length && StatementCheck.NumberOf(of, scored[right].Value) < number)
        {
            right++;
        }

        if (right == 0 || right == scored.Length)
        {
            Climb(row, issue, rungOf[issue][Math.Min(right, scored.Length - 1)], Rational.One);
            return;
        }

        Rational low = StatementCheck.NumberOf(of, scored[right - 1].Value);
        Rational share = (number - low) / (StatementCheck.NumberOf(of, scored[right].Value) - low);
        Climb(row, issue, rungOf[issue][right - 1], 1 - share);
        Climb(row, issue, rungOf[issue][right], share);
    }

    private void Climb(Rational[] row, int issue, int rung, Rational share)
    {
        for (int step = first[issue]; step < first[issue] + rung; step++)
        {
            row[step] += share;
        }
    }

    private IEnumerable<Rational> StatedSteps(Rational[] scores, int issue) =>
        Enumerable
            .Range(1, scores.Length - 1)
            .Select(rung =>
                statement.Issues[issue].Points * (scores[rung] - scores[rung - 1]) / (scores[^1] - scores[0])
            );
}
