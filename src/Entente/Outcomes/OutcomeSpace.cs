using System.Collections.Immutable;
using System.Numerics;

namespace Entente.Outcomes;

/// <summary>Everything that can be agreed: the combinations of values that the rules allow.</summary>
/// <remarks>Outcomes are ordered by the first issue, then the second, and so on, each by the order of its values.</remarks>
public sealed class OutcomeSpace
{
    private readonly Lazy<Dictionary<string, int>> byName;

    /// <summary>A space of outcomes.</summary>
    /// <param name="issues">The issues, at least one, with unique names.</param>
    /// <param name="rules">The combinations that cannot be agreed.</param>
    public OutcomeSpace(ImmutableArray<Issue> issues, ImmutableArray<Rule> rules = default)
    {
        Issues = issues;
        Rules = rules.IsDefault ? [] : rules;
        byName = new(() =>
        {
            var numbers = new Dictionary<string, int>(issues.Length, StringComparer.Ordinal);
            for (int i = 0; i < issues.Length; i++)
            {
                numbers.TryAdd(issues[i].Name, i);
            }

            return numbers;
        });
    }

    /// <summary>The issues, in order.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>The combinations that cannot be agreed.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Whether some issue has a continuum of values.</summary>
    public bool IsContinuous => Issues.Any(issue => issue.IsContinuous);

    /// <summary>How many combinations of values there are, rules left aside; null when an issue is continuous.</summary>
    public BigInteger? Combinations
    {
        get
        {
            BigInteger count = BigInteger.One;
            foreach (Issue issue in Issues)
            {
                if (issue.Size is not { } size)
                {
                    return null;
                }

                count *= size;
            }

            return count;
        }
    }

    /// <summary>The number of an issue, from 0, or -1 when there is none of that name.</summary>
    public int IndexOf(string issue) => byName.Value.GetValueOrDefault(issue, -1);

    /// <summary>An outcome in words: <c>price: 150, delivery: in a week</c>.</summary>
    /// <param name="outcome">A value for every issue.</param>
    public string Describe(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return string.Join(", ", Issues.Select((issue, i) => $"{issue.Name}: {issue.NameOf(outcome.Values[i])}"));
    }

    /// <summary>Whether the rules allow an outcome.</summary>
    /// <param name="outcome">A value for every issue.</param>
    public bool Allows(Outcome outcome) => !Rules.Any(rule => Matches(rule.Forbids, outcome));

    /// <summary>Whether every condition holds of an outcome.</summary>
    public bool Matches(ImmutableArray<Condition> conditions, Outcome outcome)
    {
        foreach (Condition condition in conditions)
        {
            if (!condition.Holds(Issues[condition.Issue], outcome.Values[condition.Issue]))
            {
                return false;
            }
        }

        return true;
    }
}
