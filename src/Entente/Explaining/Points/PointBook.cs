using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Points;

/// <summary>The points of a scenario: of all issues, of all but one group, and of the outcomes that have a certain value.</summary>
internal sealed class PointBook
{
    private readonly ImmutableArray<Condition> scope;
    private readonly int mostPoints;
    private readonly CancellationToken cancellation;
    private readonly ImmutableArray<int[]> allowed;
    private readonly PointSet[] before;
    private readonly PointSet[] after;
    private readonly PointSet?[] beside;

    /// <summary>Opens the points of a scenario.</summary>
    /// <param name="model">The scenario.</param>
    /// <param name="scope">The conditions of the outcomes that count; none for all.</param>
    /// <param name="mostPoints">How many points there may be.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="Analysis.UnsupportedScenarioException">There are more points than that.</exception>
    public PointBook(DemandModel model, ImmutableArray<Condition> scope, int mostPoints, CancellationToken cancellation)
    {
        Model = model;
        this.scope = scope;
        ScopeIssues = [.. scope.Select(condition => condition.Issue).Distinct()];
        this.mostPoints = mostPoints;
        this.cancellation = cancellation;
        allowed = [.. Enumerable.Range(0, model.Groups).Select(group => RowsIn(group, scope))];
        PointSet[] groups = [.. Enumerable.Range(0, model.Groups).Select(group => OfRows(group, allowed[group]))];
        before = new PointSet[model.Groups + 1];
        after = new PointSet[model.Groups + 1];
        beside = new PointSet?[model.Groups];
        before[0] = PointSet.Nothing(model.Parties);
        after[model.Groups] = before[0];
        for (int group = 0; group < model.Groups; group++)
        {
            before[group + 1] = Join(before[group], groups[group]);
        }

        for (int group = model.Groups - 1; group >= 0; group--)
        {
            after[group] = Join(groups[group], after[group + 1]);
        }
    }

    public DemandModel Model { get; }

    /// <summary>The issues that the scope is about.</summary>
    public ImmutableArray<int> ScopeIssues { get; }

    /// <summary>The points of the same scenario under other rules; null where they allow nothing that is in scope, or are null.</summary>
    public PointBook? Under(ImmutableArray<Rule>? rules)
    {
        if (rules is not { } other)
        {
            return null;
        }

        Scenario scenario = Model.Scenario;
        DemandModel? model = DemandModel.Find(
            scenario with
            {
                Space = new OutcomeSpace(scenario.Space.Issues, other),
            },
            areStated: false,
            cancellation
        );
        return model is null ? null : new PointBook(model, scope, mostPoints, cancellation);
    }

    /// <summary>The points of whole outcomes.</summary>
    public PointSet All => before[^1];

    /// <summary>The rows of a group that are in scope.</summary>
    public int[] RowsOf(int group) => allowed[group];

    /// <summary>The points of all groups but one.</summary>
    public PointSet Beside(int group) => beside[group] ??= Join(before[group], after[group + 1]);

    /// <summary>The points of whole outcomes that have a value; none when there is no such outcome.</summary>
    public PointSet With(int issue, int value)
    {
        int group = Model.GroupOf(issue);
        int place = Model.IssuesOf(group).IndexOf(issue);
        int[] rows = [.. allowed[group].Where(row => Model.Rows[group][row][place] == value)];
        return Join(Beside(group), OfRows(group, rows));
    }

    public PointSet Join(PointSet left, PointSet right) => PointSet.Join(left, right, mostPoints, cancellation);

    /// <summary>The points of some rows of a group, their sums and demands changed as told.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="change">Changes what a row contributes in place, and answers with the demands that it still breaks; null for no change.</param>
    public PointSet OfRows(int group, IEnumerable<int> rows, Func<int, Int128[], ulong>? change = null)
    {
        var candidates = new Candidates(Model.Parties, mostPoints, cancellation);
        Int128[] table = Model.TableOf(group);
        ulong[] broken = Model.BrokenIn(group);
        var sums = new Int128[Model.Parties];
        foreach (int row in rows)
        {
            table.AsSpan(row * Model.Parties, Model.Parties).CopyTo(sums);
            ulong notMet = change is null ? broken[row] : change(row, sums);
            candidates.Add(sums, notMet, row, 0);
        }

        return PointSet.OfRows(group, candidates);
    }

    /// <summary>The outcome of a point of all groups.</summary>
    public Outcome OutcomeAt(PointSet points, int point)
    {
        Span<int> rows = stackalloc int[Model.Groups];
        points.RowsAt(point, rows);
        return OutcomeOf(rows);
    }

    /// <summary>The outcome that has a row of every group.</summary>
    public Outcome OutcomeOf(ReadOnlySpan<int> rows)
    {
        Span<int> values = stackalloc int[Model.Issues];
        for (int group = 0; group < rows.Length; group++)
        {
            int[] row = Model.Rows[group][rows[group]];
            ImmutableArray<int> issues = Model.IssuesOf(group);
            for (int i = 0; i < row.Length; i++)
            {
                values[issues[i]] = row[i];
            }
        }

        return Outcome.At(values);
    }

    /// <summary>Everything that a point does not meet: limits, positions and fallbacks.</summary>
    public ulong NotMet(PointSet points, int point) => points.Broken[point] | Model.RefusedBy(points.SumsAt(point));

    private int[] RowsIn(int group, ImmutableArray<Condition> scope)
    {
        ImmutableArray<int> issues = Model.IssuesOf(group);
        Condition[] here = [.. scope.Where(condition => issues.Contains(condition.Issue))];
        int[][] rows = Model.Rows[group];
        return
        [
            .. Enumerable
                .Range(0, rows.Length)
                .Where(row =>
                    Array.TrueForAll(
                        here,
                        condition =>
                            condition.Holds(
                                Model.Scenario.Space.Issues[condition.Issue],
                                IssueValue.At(rows[row][issues.IndexOf(condition.Issue)])
                            )
                    )
                ),
        ];
    }
}
