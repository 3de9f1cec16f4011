using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Changes;

/// <summary>The rules that are left when an issue is left out of the deal, or gets a value that it does not have yet.</summary>
internal static class LeftRules
{
    /// <summary>Finds them.</summary>
    /// <param name="space">The outcomes and their rules.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="isSetAside">Whether it is left out: then every rule that speaks of it falls. With a value of its own, those fall that name values of it, and those that name all but some hold of it.</param>
    /// <returns>Rules about the other issues; null where one of them forbids every new value.</returns>
    public static ImmutableArray<Rule>? Of(OutcomeSpace space, int issue, bool isSetAside)
    {
        ImmutableArray<Rule>.Builder left = ImmutableArray.CreateBuilder<Rule>();
        foreach (Rule rule in space.Rules)
        {
            Condition[] about = [.. rule.Forbids.Where(condition => condition.Issue == issue)];
            if (about.Length == 0)
            {
                left.Add(rule);
            }
            else if (!isSetAside && !Array.Exists(about, condition => condition is Condition.OneOf))
            {
                ImmutableArray<Condition> others = rule.Forbids.RemoveRange(about);
                if (others.IsEmpty)
                {
                    return null;
                }

                left.Add(rule with { Forbids = others });
            }
        }

        return left.ToImmutable();
    }
}
