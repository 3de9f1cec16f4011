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
            faults.Add(
                new(
                    $"Terms are nested more than {Deepest} levels deep.",
                    $"Termen zitten meer dan {Deepest} niveaus diep."
                )
            );
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
            case Term.OfIssue of when spaces.IsSound(of.Issue):
                Check(space.Issues[of.Issue], of.Value, faults);
                break;
            case Term.OfIssue of when spaces.HasIssue(of.Issue):
                break;
            case Term.OfGroup of when of.Issues.All(spaces.HasIssue):
                CheckGroup(of, faults);
                break;
            case Term.Rectangle of when of.Bounds.All(bound => spaces.HasIssue(bound.Issue)):
                break;
            case Term.Combined of when of.Terms.IsDefaultOrEmpty && of.Kind != Aggregation.Sum:
                faults.Add(
                    new(
                        "The smallest or largest of no terms has no value; give at least one.",
                        "Het kleinste of grootste van geen enkele term heeft geen waarde; geef er ten minste een."
                    )
                );
                break;
            case Term.Combined of:
                Check(of.Terms, faults, depth + 1);
                break;
            default:
                faults.Add(
                    new(
                        "A term is about an issue that does not exist.",
                        "Een term gaat over een onderwerp dat er niet is."
                    )
                );
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
                        ? new(
                            $"Issue '{issue.Name}' has {size} values, and the table {table.Scores.Length} scores.",
                            $"Onderwerp '{issue.Name}' heeft {size} waarden, en de tabel {table.Scores.Length} scores."
                        )
                        : new(
                            $"Issue '{issue.Name}' is continuous and has no table of scores.",
                            $"Onderwerp '{issue.Name}' is doorlopend en heeft geen tabel van scores."
                        )
                );
                break;
            case ValueFunction.PiecewiseLinear { Points.IsEmpty: true }:
                faults.Add(
                    new(
                        "A line through points takes at least one.",
                        "Een lijn door punten heeft er ten minste een nodig."
                    )
                );
                break;
            case ValueFunction.PiecewiseLinear line:
                for (int i = 1; i < line.Points.Length; i++)
                {
                    if (line.Points[i].Number <= line.Points[i - 1].Number)
                    {
                        faults.Add(
                            new(
                                $"The points of a line go up; {line.Points[i].Number} does not.",
                                $"De punten van een lijn lopen op; {line.Points[i].Number} doet dat niet."
                            )
                        );
                    }
                }

                break;
            case ValueFunction.Peaked peak when !IsInRange(issue, peak.Top):
                faults.Add(
                    new(
                        $"The peak at {peak.Top} lies outside of issue '{issue.Name}'.",
                        $"De piek bij {peak.Top} ligt buiten onderwerp '{issue.Name}'."
                    )
                );
                break;
            default:
                break;
        }
    }

    private void CheckGroup(Term.OfGroup group, PartRemarks faults)
    {
        if (group.Issues.IsEmpty || group.Issues.Distinct().Count() < group.Issues.Length)
        {
            faults.Add(
                new(
                    "A table of several issues names at least one, and each once.",
                    "Een tabel van verscheidene onderwerpen noemt er ten minste een, en elk eenmaal."
                )
            );
            return;
        }

        if (
            group
                .Issues.Where(spaces.IsSound)
                .Select(issue => space.Issues[issue])
                .FirstOrDefault(issue => issue.IsContinuous) is
            { } real
        )
        {
            faults.Add(
                new(
                    $"Issue '{real.Name}' is continuous and cannot be in a table.",
                    $"Onderwerp '{real.Name}' is doorlopend en kan niet in een tabel staan."
                )
            );
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
                faults
                    .In("table", i)
                    .Add(
                        new(
                            "This row gives an issue none of its values.",
                            "Deze rij geeft een onderwerp geen van zijn waarden."
                        )
                    );
            }
            else if (group.Issues.All(spaces.IsSound) && !seen.Add(Outcome.At(values.AsSpan())))
            {
                faults
                    .In("table", i)
                    .Add(
                        new(
                            "There is already a score for this combination.",
                            "Er is al een score voor deze combinatie."
                        )
                    );
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
