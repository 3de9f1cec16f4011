using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Solving;
using Entente.Outcomes;

namespace Entente.Analysis.Bounding;

/// <summary>
/// Solves a scenario whose frontier is too long to list: points that miss no outcome by more than a stated amount, and among them, by branch and
/// bound, the exact solutions.
/// </summary>
internal sealed class BoundedSolver<T>
    where T : struct, IBinaryInteger<T>
{
    private const int MostListed = 20_000;
    private const int MostBounds = 512;

    // A look at a completion costs some nanoseconds, a node of the search some hundred of them.
    private const long LooksPerNode = 50;

    private readonly IntegerScenario<T> scenario;
    private readonly AnalysisOptions options;
    private readonly CancellationToken cancellation;
    private readonly GainObjectives<T> objectives;
    private readonly List<ReachedSum<T>> found = [];
    private long budget;

    public BoundedSolver(IntegerScenario<T> scenario, AnalysisOptions options, CancellationToken cancellation)
    {
        this.scenario = scenario;
        this.options = options;
        this.cancellation = cancellation;
        objectives = new GainObjectives<T>(scenario);
        budget = options.MaxNodes * LooksPerNode;
    }

    /// <summary>Listed points with their guarantee, solutions, zone and integrative potential.</summary>
    public SolvedScenario Solve()
    {
        var below = RoundedTables<T>.Of(scenario, isUp: false, Math.Min(options.MaxPoints, MostListed), cancellation);
        for (int i = 0; i < below.Frontier.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(below.Frontier.Recover(i));
        }

        bool isSolved = Search();
        long unbounded = long.MaxValue;
        List<ReachedSum<T>> points = MaximalSums.Of(found, each => Utilities(each.Sum), ref unbounded);
        var vectors = UtilityVectors<T>.OfPoints([.. points.Select(each => Utilities(each.Sum))], scenario.Parties);
        SolvedScenario solved = new DecomposedSolver<T>(
            scenario,
            vectors,
            point => OutcomeOf(points[point].Rows)
        ).Solve(options.IsBrief ? 0 : options.MaxPoints, cancellation);
        bool? exists =
            solved.AcceptableCount > 0 ? true
            : isSolved ? false
            : null;
        return solved with
        {
            IsSolved = isSolved,
            Error = [.. below.Loss.Select((loss, party) => scenario.ToRational(loss, party))],
            IntegrativePotential = isSolved ? solved.IntegrativePotential : null,
            Zone = exists is null
                ? new AgreementZone
                {
                    Exists = null,
                    AtLeast = 0,
                    AtMost = scenario.Scenario.Allowed,
                }
                : solved.Zone,
        };
    }

    // First what each can get, and how near the parties can come; then, if they can meet, the solutions.
    private bool Search()
    {
        var above = RoundedTables<T>.Of(scenario, isUp: true, MostBounds, cancellation);
        var merge = new BoundedMerge<T>(scenario, above, objectives.Units, objectives.Slack);
        if (!found.Exists(IsAcceptable) && !Extend(merge, [objectives.Nearness(found)]))
        {
            return false;
        }

        if (!Extend(merge, [.. objectives.Best(found), objectives.Opposition(found)]))
        {
            return false;
        }

        return !found.Exists(IsAcceptable) || Extend(merge, objectives.Solutions([.. found.Where(IsAcceptable)]));
    }

    private bool Extend(BoundedMerge<T> merge, IReadOnlyList<Objective> wanted)
    {
        if (merge.Find(wanted, ref budget, cancellation) is not { } sums)
        {
            return false;
        }

        found.AddRange(sums);
        return true;
    }

    private bool IsAcceptable(ReachedSum<T> reached)
    {
        T[] utilities = Utilities(reached.Sum);
        return Enumerable.Range(0, utilities.Length).All(party => utilities[party] >= scenario.Reservations[party]);
    }

    private void Add(int[] rows)
    {
        var sum = new T[scenario.Parties];
        for (int k = 0; k < rows.Length; k++)
        {
            for (int party = 0; party < sum.Length; party++)
            {
                sum[party] += scenario.Tables[k][(rows[k] * sum.Length) + party];
            }
        }

        found.Add(new ReachedSum<T>(sum, rows));
    }

    private T[] Utilities(T[] sum) => objectives.Utilities(sum);

    private Outcome OutcomeOf(int[] rows)
    {
        int[] values = new int[scenario.Scenario.Space.Issues.Length];
        for (int k = 0; k < rows.Length; k++)
        {
            Component component = scenario.Scenario.Components[k];
            component.Decode(component.Codes[rows[k]], values);
        }

        return Outcome.At(values);
    }
}
