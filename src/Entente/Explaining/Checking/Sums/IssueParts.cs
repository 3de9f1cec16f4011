using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking.Sums;

/// <summary>The issues in parts that no rule, limit or term ties together, each with every combination of its values.</summary>
internal sealed class IssueParts
{
    private const int MostRows = 100_000;

    private readonly int[] partOf;
    private readonly int[] sizes;

    private IssueParts(ImmutableArray<int[]> issues, ImmutableArray<int[][]> rows, int[] partOf, int[] sizes)
    {
        this.sizes = sizes;
        Issues = issues;
        Rows = rows;
        this.partOf = partOf;
    }

    /// <summary>By part: its issues, ascending.</summary>
    public ImmutableArray<int[]> Issues { get; }

    /// <summary>By part, by row: the values of its issues.</summary>
    public ImmutableArray<int[][]> Rows { get; }

    public int Count => Issues.Length;

    /// <summary>The part of an issue.</summary>
    public int Of(int issue) => partOf[issue];

    /// <summary>The row that differs in having the other value of a twin.</summary>
    public int TwinOf(Twin twin, int row)
    {
        int part = partOf[twin.Issue];
        int[] issues = Issues[part];
        int step = 1;
        for (int place = issues.Length - 1; issues[place] != twin.Issue; place--)
        {
            step *= sizes[issues[place]];
        }

        return row + ((twin.To - twin.From) * step);
    }

    /// <summary>Takes a scenario apart; null when a part has too many combinations.</summary>
    /// <param name="scenario">A scenario without continuous issues.</param>
    public static IssueParts? Of(Scenario scenario)
    {
        OutcomeSpace space = scenario.Space;
        int[] leader = [.. Enumerable.Range(0, space.Issues.Length)];
        foreach (IEnumerable<int> tied in Ties(scenario))
        {
            int[] leaders = [.. tied.Select(issue => leader[issue]).Distinct()];
            for (int issue = 0; issue < leader.Length; issue++)
            {
                leader[issue] = leaders.Contains(leader[issue]) ? leaders.Min() : leader[issue];
            }
        }

        if (space.Issues.Any(issue => !(issue.Size <= MostRows)))
        {
            return null;
        }

        int[] sizes = [.. space.Issues.Select(issue => (int)issue.Size!.Value)];
        int[] leading = [.. leader.Distinct().Order()];
        ImmutableArray<int[]> issues =
        [
            .. leading.Select(first =>
                (int[])[.. Enumerable.Range(0, leader.Length).Where(issue => leader[issue] == first)]
            ),
        ];
        return issues.Any(part => part.Aggregate(1.0, (count, issue) => count * sizes[issue]) > MostRows)
            ? null
            : new IssueParts(
                issues,
                [.. issues.Select(part => RowsOf([.. part.Select(issue => sizes[issue])]))],
                [.. leader.Select(first => Array.IndexOf(leading, first))],
                sizes
            );
    }

    private static IEnumerable<IEnumerable<int>> Ties(Scenario scenario)
    {
        foreach (Rule rule in scenario.Space.Rules)
        {
            yield return rule.Forbids.Select(condition => condition.Issue);
        }

        foreach (Party party in scenario.Parties)
        {
            foreach (DealBreaker breaker in party.DealBreakers)
            {
                yield return breaker.Conditions.Select(condition => condition.Issue);
            }

            switch (party.Preferences)
            {
                case PreferenceModel.Scores scores:
                    foreach (IEnumerable<int> tied in scores.Terms.SelectMany(Ties))
                    {
                        yield return tied;
                    }

                    break;
                default:
                    yield return Enumerable.Range(0, scenario.Space.Issues.Length);
                    break;
            }
        }
    }

    // A sum says nothing about its addends together.
    private static IEnumerable<IEnumerable<int>> Ties(Term term) =>
        term is Term.Combined { Kind: Aggregation.Sum } sum ? sum.Terms.SelectMany(Ties) : [IssuesOf(term)];

    private static IEnumerable<int> IssuesOf(Term term) =>
        term switch
        {
            Term.OfIssue of => [of.Issue],
            Term.OfGroup of => of.Issues,
            Term.Rectangle of => of.Bounds.Select(bound => bound.Issue),
            Term.Combined of => of.Terms.SelectMany(IssuesOf),
            _ => throw new InvalidOperationException($"There is no term {term.GetType().Name}."),
        };

    private static int[][] RowsOf(int[] sizes)
    {
        var rows = new int[sizes.Aggregate(1, (count, size) => count * size)][];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = new int[sizes.Length];
            int rest = row;
            for (int place = sizes.Length - 1; place >= 0; place--)
            {
                (rest, rows[row][place]) = Math.DivRem(rest, sizes[place]);
            }
        }

        return rows;
    }
}
