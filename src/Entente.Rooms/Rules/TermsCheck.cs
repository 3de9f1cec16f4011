using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Rules;

/// <summary>Whether terms can be agreed.</summary>
internal static class TermsCheck
{
    /// <summary>Why terms cannot be agreed; null when they can.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="parked">Issues that are left aside.</param>
    /// <param name="settled">What holds already, where the terms do not say otherwise.</param>
    /// <param name="terms">The terms.</param>
    public static RoomRefusal? Fault(OutcomeSpace space, ImmutableSortedSet<string> parked, Terms settled, Terms terms)
    {
        foreach ((string name, string text) in terms.Values)
        {
            int issue = space.IndexOf(name);
            if (issue < 0)
            {
                return new RoomRefusal(RefusalKind.NoSuchIssue, Shortened(name));
            }

            if (!space.Issues[issue].TryFind(text, out IssueValue value) || space.Issues[issue].NameOf(value) != text)
            {
                return new RoomRefusal(RefusalKind.NoSuchValue, name);
            }

            if (parked.Contains(name))
            {
                return new RoomRefusal(RefusalKind.IssueParked, name);
            }
        }

        Terms all = settled.With(terms);
        foreach (Rule rule in space.Rules)
        {
            if (rule.Forbids.All(condition => Holds(space, condition, all)))
            {
                string named = rule.Name.Length > 0 ? rule.Name : rule.Why.In("en");
                return new RoomRefusal(RefusalKind.Forbidden, named.Length > 0 ? named : "a rule of the scenario")
                {
                    Title =
                        !rule.Why.IsEmpty ? rule.Why
                        : named.Length > 0 ? named
                        : LocalizedText.Of([
                            new("en", "a rule of the scenario"),
                            new("nl", "een regel van het scenario"),
                        ]),
                };
            }
        }

        return null;
    }

    private static bool Holds(OutcomeSpace space, Condition condition, Terms terms)
    {
        Issue issue = space.Issues[condition.Issue];
        return terms[issue.Name] is { } text
            && issue.TryFind(text, out IssueValue value)
            && condition.Holds(issue, value);
    }

    private static string Shortened(string name) => name.Length <= Bounds.Name ? name : name[..Bounds.Name];
}
