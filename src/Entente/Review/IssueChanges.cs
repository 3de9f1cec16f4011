using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Review;

/// <summary>Takes the change of a party's utility between two outcomes apart by issue. The parts add up to the whole, exactly.</summary>
internal sealed class IssueChanges(OutcomeSpace space, PreferenceModel preferences)
{
    private readonly UtilityFunction utility = new(space, preferences);

    /// <summary>The parts, by the issues that changed, in their order.</summary>
    public ImmutableArray<IssueChange> Of(Outcome from, Outcome to)
    {
        int[] changed =
        [
            .. Enumerable.Range(0, from.Values.Length).Where(issue => from.Values[issue] != to.Values[issue]),
        ];
        if (changed.Length == 0)
        {
            return [];
        }

        Rational whole = utility.Of(to) - utility.Of(from);
        if (changed.Length == 1 || preferences is not PreferenceModel.Scores scores)
        {
            return [new IssueChange([.. changed], whole)];
        }

        var parts = new SortedDictionary<string, IssueChange>(StringComparer.Ordinal);
        Rational rest = whole;
        foreach (Term term in scores.Terms)
        {
            var issues = new SortedSet<int>();
            Gather(term, issues);
            issues.IntersectWith(changed);
            if (issues.Count == 0)
            {
                continue;
            }

            Rational part =
                scores.Scale * term.Weight.Likely * (utility.Unweighted(term, to) - utility.Unweighted(term, from));
            string key = string.Join(' ', issues.Select(issue => $"{issue:D6}"));
            Rational before = parts.TryGetValue(key, out IssueChange? known) ? known.Change : Rational.Zero;
            parts[key] = new IssueChange([.. issues], before + part);
            rest -= part;
        }

        foreach (int issue in changed)
        {
            parts.TryAdd($"{issue:D6}", new IssueChange([issue], Rational.Zero));
        }

        return rest.Sign == 0 ? [.. parts.Values] : [.. parts.Values, new IssueChange([], rest)];
    }

    private static void Gather(Term term, SortedSet<int> issues)
    {
        switch (term)
        {
            case Term.OfIssue of:
                issues.Add(of.Issue);
                break;
            case Term.OfGroup of:
                issues.UnionWith(of.Issues);
                break;
            case Term.Rectangle of:
                issues.UnionWith(of.Bounds.Select(bound => bound.Issue));
                break;
            case Term.Combined of:
                foreach (Term each in of.Terms)
                {
                    Gather(each, issues);
                }

                break;
        }
    }
}
