using System.Collections.Immutable;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tables;

/// <summary>Puts the scores of a table into a scenario.</summary>
internal static class TableScores
{
    /// <summary>The scenario with the scores; of use only when there are no faults.</summary>
    public static Scenario Apply(Scenario scenario, ScoreTable table, Findings findings)
    {
        // A column without a name is a fault already.
        foreach (GridCell party in table.Parties.Where(party => party.Text.Length > 0))
        {
            string[] names = [.. scenario.Parties.Concat(scenario.ThirdParties).Select(each => each.Name)];
            if (!names.Contains(party.Text))
            {
                findings.Fault(
                    party.Place,
                    new(
                        $"There is no party '{Excerpt.Of(party.Text)}'{findings.OneOf(party.Text, names)}",
                        $"Er is geen partij '{Excerpt.Of(party.Text)}'{findings.OneOf(party.Text, names)}"
                    )
                );
            }
        }

        Dictionary<int, ScoreRow?[]> rows = Rows(scenario.Space, table, findings);
        Dictionary<int, ScoreRow> weights = Weights(scenario.Space, table, findings);
        if (findings.HasFaults)
        {
            return scenario;
        }

        return scenario with
        {
            Parties = [.. scenario.Parties.Select(Scored)],
            ThirdParties = [.. scenario.ThirdParties.Select(Scored)],
        };

        Party Scored(Party party)
        {
            int column = table.Parties.ToList().FindIndex(each => each.Text == party.Name);
            return column < 0
                ? party
                : party with
                {
                    Preferences = new PreferenceModel.Scores([
                        .. rows.Select(each => Term(each.Key, each.Value, column)),
                    ]),
                    Fallback = table.Fallbacks?.Scores[column] is { } worth
                        ? party.Fallback with
                        {
                            Worth = worth,
                        }
                        : party.Fallback,
                };
        }

        Term Term(int issue, ScoreRow?[] values, int column) =>
            new Term.OfIssue(issue, new ValueFunction.Table([.. values.Select(row => row!.Scores[column]!.Value)]))
            {
                Weight = weights.GetValueOrDefault(issue)?.Scores[column] ?? 1,
            };
    }

    private static Dictionary<int, ScoreRow?[]> Rows(OutcomeSpace space, ScoreTable table, Findings findings)
    {
        var rows = new Dictionary<int, ScoreRow?[]>();
        foreach (ScoreRow row in table.Rows)
        {
            if (
                IssueOf(space, row, findings) is not { } issue
                || !space.Issues[issue].TryFind(row.Value.Text, out IssueValue value)
            )
            {
                if (IssueOf(space, row, new Findings()) is { } known)
                {
                    findings.Fault(
                        row.Value.Place,
                        new(
                            $"Issue '{Excerpt.Of(row.Issue.Text)}' has no value '{Excerpt.Of(row.Value.Text)}'{findings.Values(space.Issues[known], row.Value.Text)}",
                            $"Onderwerp '{Excerpt.Of(row.Issue.Text)}' heeft geen waarde '{Excerpt.Of(row.Value.Text)}'{findings.Values(space.Issues[known], row.Value.Text)}"
                        )
                    );
                }

                continue;
            }

            if (!rows.TryGetValue(issue, out ScoreRow?[]? values))
            {
                values = new ScoreRow?[SizeOf(space.Issues[issue], table)];
                rows.Add(issue, values);
            }

            if (value.IsNumber || value.Index >= values.Length)
            {
                findings.Fault(
                    row.Issue.Place,
                    new(
                        $"Issue '{Excerpt.Of(row.Issue.Text)}' has too many values for a table.",
                        $"Onderwerp '{Excerpt.Of(row.Issue.Text)}' heeft te veel waarden voor een tabel."
                    )
                );
            }
            else if (values[value.Index] is not null)
            {
                findings.Fault(
                    row.Value.Place,
                    new(
                        $"There is already a row for '{Excerpt.Of(row.Value.Text)}'.",
                        $"Er is al een rij voor '{Excerpt.Of(row.Value.Text)}'."
                    )
                );
            }
            else
            {
                values[value.Index] = row;
            }
        }

        if (!table.IsWhole)
        {
            return rows;
        }

        foreach ((int issue, ScoreRow?[] values) in rows)
        {
            int missing = Array.IndexOf(values, null);
            if (missing >= 0)
            {
                Issue of = space.Issues[issue];
                findings.Fault(
                    new Place(table.Path),
                    new(
                        $"There is no row for '{Excerpt.Of(of.NameOf(missing))}' of issue '{Excerpt.Of(of.Name)}'.",
                        $"Er is geen rij voor '{Excerpt.Of(of.NameOf(missing))}' van onderwerp '{Excerpt.Of(of.Name)}'."
                    )
                );
            }
        }

        foreach (Issue issue in space.Issues.Where((_, i) => !rows.ContainsKey(i)))
        {
            findings.Fault(
                new Place(table.Path),
                new(
                    $"There are no rows for issue '{Excerpt.Of(issue.Name)}'.",
                    $"Er zijn geen rijen voor onderwerp '{Excerpt.Of(issue.Name)}'."
                )
            );
        }

        return rows;
    }

    // No larger than the table, so that a short file cannot ask for much memory.
    private static int SizeOf(Issue issue, ScoreTable table) =>
        issue.Size is { } size && size <= table.Rows.Length ? (int)size : table.Rows.Length + 1;

    private static Dictionary<int, ScoreRow> Weights(OutcomeSpace space, ScoreTable table, Findings findings)
    {
        var weights = new Dictionary<int, ScoreRow>();
        foreach (ScoreRow row in table.Weights)
        {
            if (IssueOf(space, row, findings) is { } issue && !weights.TryAdd(issue, row))
            {
                findings.Fault(
                    row.Value.Place,
                    new(
                        $"There are already weights for issue '{Excerpt.Of(row.Issue.Text)}'.",
                        $"Er zijn al gewichten voor onderwerp '{Excerpt.Of(row.Issue.Text)}'."
                    )
                );
            }
        }

        return weights;
    }

    private static int? IssueOf(OutcomeSpace space, ScoreRow row, Findings findings)
    {
        int issue = space.IndexOf(row.Issue.Text);
        if (issue >= 0)
        {
            return issue;
        }

        string? meant = findings.Nearest(row.Issue.Text, space.Issues.Select(each => each.Name));
        findings.Fault(
            row.Issue.Place,
            new(
                $"There is no issue '{Excerpt.Of(row.Issue.Text)}'{Hint.DidYouMean(meant)}",
                $"Er is geen onderwerp '{Excerpt.Of(row.Issue.Text)}'{Hint.DidYouMean(meant)}"
            )
        );
        return null;
    }
}
