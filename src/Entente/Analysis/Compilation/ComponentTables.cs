using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>Fills the tables of groups of issues: which combinations are allowed, and what they contribute.</summary>
internal sealed class ComponentTables(
    OutcomeSpace space,
    ImmutableArray<ScoredParty> parties,
    ImmutableArray<DealBreaker> dealBreakers,
    Func<Estimate, Rational> reading
)
{
    /// <summary>The table of one group.</summary>
    /// <param name="issues">The issues of the group, in order.</param>
    /// <param name="combinations">How many combinations they have, of values that no rule about one issue forbids where no party lists outcomes.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Component Fill(ImmutableArray<int> issues, long combinations, CancellationToken cancellation)
    {
        ImmutableArray<int> sizes = [.. issues.Select(issue => (int)space.Issues[issue].Size!.Value)];
        int[][]? open = Open(issues);
        var values = new IssueValue[space.Issues.Length];
        var codes = new List<long>();
        Rule[] rules = [.. space.Rules.Where(rule => issues.Contains(rule.Forbids[0].Issue))];
        DealBreaker[] breakers = [.. dealBreakers.Where(each => issues.Contains(each.Conditions[0].Issue))];
        ListedScores?[] listed =
        [
            .. parties.Select(party =>
                party.Preferences is PreferenceModel.Listed list
                    ? ListedScores.Of(list, sizes, (int)combinations, reading)
                    : null
            ),
        ];
        ListedScores[] closed = [.. listed.OfType<ListedScores>().Where(each => !each.HasOtherwise)];
        long ruleAllowed = combinations;
        if (rules.Length + breakers.Length + closed.Length == 0)
        {
            codes.Capacity = (int)combinations;
            for (long code = 0; code < combinations; code++)
            {
                codes.Add(code);
            }
        }
        else
        {
            ruleAllowed = 0;
            for (long place = 0; place < combinations; place++)
            {
                cancellation.ThrowIfCancellationRequested();
                long code = open is null ? place : CodeAt(open, sizes, place);
                Outcome? outcome = rules.Length + breakers.Length == 0 ? null : At(issues, sizes, code, values);
                if (outcome is not null && rules.Any(rule => space.Matches(rule.Forbids, outcome)))
                {
                    continue;
                }

                ruleAllowed++;
                if (
                    Array.TrueForAll(closed, each => each.Contains((int)code))
                    && (outcome is null || !breakers.Any(each => space.Matches(each.Conditions, outcome)))
                )
                {
                    codes.Add(code);
                }
            }
        }

        long[] allowed = [.. codes];
        var component = new Component
        {
            Issues = issues,
            Sizes = sizes,
            RuleAllowed = ruleAllowed,
            Codes = allowed,
            Contributions =
            [
                .. parties.Select(
                    (party, i) =>
                        listed[i]?.At(allowed) ?? Contributions(party, issues, sizes, allowed, values, cancellation)
                ),
            ],
        };
        return component;
    }

    // The values that tables are about, where these are not all.
    private int[][]? Open(ImmutableArray<int> issues)
    {
        if (parties.Any(party => party.Preferences is PreferenceModel.Listed))
        {
            return null;
        }

        ImmutableArray<int[]?> open = OpenValues.Of(space);
        return issues.All(issue => open[issue] is null)
            ? null
            :
            [
                .. issues.Select(issue =>
                    open[issue] ?? [.. Enumerable.Range(0, (int)space.Issues[issue].Size!.Value)]
                ),
            ];
    }

    private static long CodeAt(int[][] open, ImmutableArray<int> sizes, long place)
    {
        long code = 0;
        long stride = 1;
        for (int i = open.Length - 1; i >= 0; i--)
        {
            place = Math.DivRem(place, open[i].Length, out long value);
            code += open[i][value] * stride;
            stride *= sizes[i];
        }

        return code;
    }

    private Rational[] Contributions(
        ScoredParty party,
        ImmutableArray<int> issues,
        ImmutableArray<int> sizes,
        long[] codes,
        IssueValue[] values,
        CancellationToken cancellation
    )
    {
        var sums = new Rational[codes.Length];
        foreach (WeightedTerm addend in party.Addends)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!issues.Contains(FirstIssue(addend.Term)))
            {
                continue;
            }

            if (addend.Term is Term.OfIssue single)
            {
                AddIssue(sums, addend.Weight, single, issues, sizes, codes);
            }
            else
            {
                for (int i = 0; i < codes.Length; i++)
                {
                    sums[i] +=
                        addend.Weight * party.Function.Unweighted(addend.Term, At(issues, sizes, codes[i], values));
                }
            }
        }

        return sums;
    }

    private void AddIssue(
        Rational[] sums,
        Rational weight,
        Term.OfIssue term,
        ImmutableArray<int> issues,
        ImmutableArray<int> sizes,
        long[] codes
    )
    {
        int place = issues.IndexOf(term.Issue);
        Rational[] worth = ValueTable.Of(space.Issues[term.Issue], term.Value, weight, reading);
        long stride = 1;
        for (int i = place + 1; i < sizes.Length; i++)
        {
            stride *= sizes[i];
        }

        if (sizes.Length == 1)
        {
            for (int i = 0; i < codes.Length; i++)
            {
                sums[i] += worth[codes[i]];
            }

            return;
        }

        for (int i = 0; i < codes.Length; i++)
        {
            sums[i] += worth[codes[i] / stride % sizes[place]];
        }
    }

    private static int FirstIssue(Term term)
    {
        ImmutableArray<int> issues = TermIssues.Of(term);
        return issues.IsEmpty ? 0 : issues[0];
    }

    private static Outcome At(ImmutableArray<int> issues, ImmutableArray<int> sizes, long code, IssueValue[] values)
    {
        for (int i = issues.Length - 1; i >= 0; i--)
        {
            code = Math.DivRem(code, sizes[i], out long value);
            values[issues[i]] = IssueValue.At((int)value);
        }

        return new Outcome([.. values]);
    }
}
