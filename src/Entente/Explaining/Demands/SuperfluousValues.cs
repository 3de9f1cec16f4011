using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Demands;

/// <summary>Values in place of which another value of the same issue is at least as good for everybody, whatever the rest of the outcome is.</summary>
/// <remarks>
/// Looked for term by term: over every combination of the other issues of a term the one is worth at least what the other is. What rules, limits, positions or questions say holds of both or of neither. So
/// leaving such values out loses nothing of the most that can be had while breaking the fewest demands.
/// </remarks>
internal sealed class SuperfluousValues
{
    /// <summary>A term of more combinations keeps all values of its issues.</summary>
    private const int MostRows = 100_000;

    private readonly OutcomeSpace space;
    private readonly ImmutableArray<Condition> conditions;
    private readonly List<(int[] Issues, Rational[] Worths)> terms = [];
    private readonly HashSet<int> kept = [];

    private SuperfluousValues(Scenario scenario, ImmutableArray<Condition> focus)
    {
        space = scenario.Space;
        conditions =
        [
            .. focus,
            .. space.Rules.SelectMany(rule => rule.Forbids),
            .. scenario.Parties.SelectMany(party => party.DealBreakers.SelectMany(each => each.Conditions)),
            .. scenario.Parties.SelectMany(party => party.Positions.SelectMany(each => each.Demands)),
        ];
        foreach (Party party in scenario.Parties)
        {
            var scored = new ScoredParty(party, space, estimate => estimate.Likely);
            foreach (WeightedTerm addend in scored.Addends.Where(addend => addend.Weight.Sign != 0))
            {
                Read(scored, addend);
            }
        }
    }

    /// <summary>Finds them among the issues that are tied together in too many combinations.</summary>
    /// <param name="scenario">Under one reading, without continuous issues; every party has scores.</param>
    /// <param name="asked">Outcomes that are spoken of; their values stay.</param>
    /// <param name="focus">What a deal has to contain.</param>
    /// <param name="most">How many combinations are not too many.</param>
    /// <returns>By issue: the numbers of the values, ascending; nothing where no values are to be left out.</returns>
    public static ImmutableArray<ImmutableArray<int>> Of(
        Scenario scenario,
        IEnumerable<Outcome> asked,
        ImmutableArray<Condition> focus,
        long most
    )
    {
        ImmutableArray<int> tied = CompiledScenario.LargestTie(
            scenario.Space,
            scenario.Parties,
            out BigInteger combinations
        );
        if (combinations <= most || scenario.Parties.Any(party => party.Preferences is not PreferenceModel.Scores))
        {
            return [];
        }

        var values = new SuperfluousValues(scenario, focus);
        Outcome[] outcomes = [.. asked];
        ImmutableArray<ImmutableArray<int>> found =
        [
            .. Enumerable
                .Range(0, scenario.Space.Issues.Length)
                .Select(issue =>
                    tied.Contains(issue) && !values.kept.Contains(issue)
                        ? values.In(issue, [.. outcomes.Select(outcome => outcome.Values[issue].Index)])
                        : []
                ),
        ];
        return found.All(each => each.IsEmpty) ? [] : found;
    }

    /// <summary>The scenario without them: rules forbid each.</summary>
    public static Scenario Without(Scenario scenario, ImmutableArray<ImmutableArray<int>> superfluous) =>
        superfluous.IsEmpty
            ? scenario
            : scenario with
            {
                Space = new OutcomeSpace(
                    scenario.Space.Issues,
                    scenario.Space.Rules.AddRange(
                        superfluous
                            .Select((values, issue) => (Values: values, Issue: issue))
                            .Where(each => !each.Values.IsEmpty)
                            .Select(each => new Rule([new Condition.OneOf(each.Issue, each.Values)]))
                    )
                ),
            };

    private ImmutableArray<int> In(int issue, int[] asked)
    {
        int size = (int)space.Issues[issue].Size!.Value;
        (int Place, int[] Issues, Rational[] Worths)[] about =
        [
            .. terms
                .Where(term => term.Issues.Contains(issue))
                .Select(term => (Array.IndexOf(term.Issues, issue), term.Issues, term.Worths)),
        ];
        Condition[] said = [.. conditions.Where(condition => condition.Issue == issue)];
        return
        [
            .. Enumerable
                .Range(0, size)
                .Where(value =>
                    !asked.Contains(value)
                    && Enumerable
                        .Range(0, size)
                        .Any(other =>
                            other != value
                            && IsAtLeast(other, value)
                            && (other < value || asked.Contains(other) || !IsAtLeast(value, other))
                        )
                ),
        ];

        bool IsAtLeast(int one, int other) =>
            Array.TrueForAll(
                said,
                condition =>
                    condition.Holds(space.Issues[issue], IssueValue.At(one))
                    == condition.Holds(space.Issues[issue], IssueValue.At(other))
            ) && Array.TrueForAll(about, term => IsWorthAtLeast(term.Issues, term.Worths, term.Place, one, other));
    }

    private bool IsWorthAtLeast(int[] issues, Rational[] worths, int place, int one, int other)
    {
        int step = issues[(place + 1)..].Aggregate(1, (count, issue) => count * SizeOf(issue));
        int size = SizeOf(issues[place]);
        for (int row = 0; row < worths.Length; row++)
        {
            if (row / step % size == other && worths[row + ((one - other) * step)] < worths[row])
            {
                return false;
            }
        }

        return true;
    }

    private void Read(ScoredParty party, WeightedTerm addend)
    {
        int[] issues = [.. TermIssues.Of(addend.Term)];
        double rows = issues.Aggregate(1.0, (count, issue) => count * (double)space.Issues[issue].Size!.Value);
        if (rows > MostRows)
        {
            kept.UnionWith(issues);
            return;
        }

        var worths = new Rational[(int)rows];
        var values = new int[space.Issues.Length];
        for (int row = 0; row < worths.Length; row++)
        {
            int rest = row;
            for (int place = issues.Length - 1; place >= 0; place--)
            {
                (rest, values[issues[place]]) = Math.DivRem(rest, SizeOf(issues[place]));
            }

            worths[row] = addend.Weight * party.Function.Unweighted(addend.Term, Outcome.At(values));
        }

        terms.Add((issues, worths));
    }

    private int SizeOf(int issue) => (int)space.Issues[issue].Size!.Value;
}
