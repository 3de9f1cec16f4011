using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>What is wrong with the terms of a utility.</summary>
internal sealed class TermCheck(OutcomeSpace space, SpaceCheck spaces)
{
    private const int Deepest = 24;

    public void Check(ImmutableArray<Term> terms, PartRemarks faults, int depth = 0)
    {
        if (depth > Deepest)
        {
            faults.Add($"Terms are nested more than {Deepest} levels deep.");
            return;
        }

        for (int i = 0; i < terms.Length && !faults.IsFull; i++)
        {
            Check(terms[i], faults.In("terms", i), depth);
        }
    }

    private void Check(Term term, PartRemarks faults, int depth)
    {
        switch (term)
        {
            case Term.OfIssue of when spaces.HasIssue(of.Issue):
                Check(space.Issues[of.Issue], of.Value, faults);
                break;
            case Term.OfGroup of when of.Issues.All(spaces.HasIssue):
                CheckGroup(of, faults);
                break;
            case Term.Rectangle of when of.Bounds.All(bound => spaces.HasIssue(bound.Issue)):
                break;
            case Term.Combined of when of.Terms.IsDefaultOrEmpty && of.Kind != Aggregation.Sum:
                faults.Add("The smallest or largest of no terms has no value; give at least one.");
                break;
            case Term.Combined of:
                Check(of.Terms, faults, depth + 1);
                break;
            default:
                faults.Add("A term is about an issue that does not exist.");
                break;
        }
    }

    private static void Check(Issue issue, ValueFunction function, PartRemarks faults)
    {
        switch (function)
        {
            case ValueFunction.Table table when issue.Size != table.Scores.Length:
                faults.Add(
                    issue.Size is { } size
                        ? $"Issue '{issue.Name}' has {size} values, and the table {table.Scores.Length} scores."
                        : $"Issue '{issue.Name}' is continuous and has no table of scores."
                );
                break;
            case ValueFunction.PiecewiseLinear { Points.IsEmpty: true }:
                faults.Add("A line through points takes at least one.");
                break;
            case ValueFunction.PiecewiseLinear line:
                for (int i = 1; i < line.Points.Length; i++)
                {
                    if (line.Points[i].Number <= line.Points[i - 1].Number)
                    {
                        faults.Add($"The points of a line go up; {line.Points[i].Number} does not.");
                    }
                }

                break;
            case ValueFunction.Peaked peak when !IsInRange(issue, peak.Top):
                faults.Add($"The peak at {peak.Top} lies outside of issue '{issue.Name}'.");
                break;
            default:
                break;
        }
    }

    private void CheckGroup(Term.OfGroup group, PartRemarks faults)
    {
        if (group.Issues.IsEmpty || group.Issues.Distinct().Count() < group.Issues.Length)
        {
            faults.Add("A table of several issues names at least one, and each once.");
            return;
        }

        if (group.Issues.Select(issue => space.Issues[issue]).FirstOrDefault(issue => issue.IsContinuous) is { } real)
        {
            faults.Add($"Issue '{real.Name}' is continuous and cannot be in a table.");
            return;
        }

        var seen = new HashSet<Outcome>();
        for (int i = 0; i < group.Entries.Length && !faults.IsFull; i++)
        {
            ImmutableArray<int> values = group.Entries[i].Values;
            if (
                values.Length != group.Issues.Length
                || values.Where((value, at) => !spaces.HasValue(group.Issues[at], value)).Any()
            )
            {
                faults.In("table", i).Add("This row gives an issue none of its values.");
            }
            else if (!seen.Add(Outcome.At(values.AsSpan())))
            {
                faults.In("table", i).Add("There is already a score for this combination.");
            }
        }
    }

    private static bool IsInRange(Issue issue, Rational number) =>
        issue switch
        {
            Issue.Integer of => of.Low <= number && number <= of.High,
            Issue.Real of => of.Low <= number && number <= of.High,
            _ => number.Sign >= 0 && number < (issue.Size ?? 0),
        };
}
