using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Preferences;

namespace Entente.Formats.Tables;

/// <summary>A table of scores that was read: names are not looked up yet.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Parties">The columns.</param>
/// <param name="Rows">The rows of values.</param>
/// <param name="Weights">The rows of weights, by issue.</param>
/// <param name="Fallbacks">The fallbacks by column; null for none.</param>
internal sealed record ScoreTable(
    string Path,
    ImmutableArray<GridCell> Parties,
    ImmutableArray<ScoreRow> Rows,
    ImmutableArray<ScoreRow> Weights,
    ScoreRow? Fallbacks
)
{
    public const string Weight = "(weight)";
    public const string Fallback = "(fallback)";

    private const string Score = "score";

    /// <summary>Whether every row belongs to an issue; else what is missing may be in those that do not.</summary>
    public bool IsWhole { get; init; } = true;

    public static ScoreTable? Of(string path, Grid grid, Findings findings)
    {
        if (grid.Rows.IsEmpty)
        {
            findings.Fault(new Place(path), new("The table is empty.", "De tabel is leeg."));
            return null;
        }

        ImmutableArray<GridCell> header = grid.Rows[0];
        if (!IsHeader(header, 0, "issue") || !IsHeader(header, 1, "value") || header.Length < 3)
        {
            findings.Fault(
                header[0].Place,
                new(
                    "The first row names the columns: issue, value, and a column for each party, or one called score.",
                    "De eerste rij noemt de kolommen: 'issue', 'value', en een kolom voor elke partij, of een met de naam 'score'."
                )
            );
            return null;
        }

        ImmutableArray<GridCell> parties = Parsed(path, [.. Trimmed(header).Skip(2)], findings);
        var rows = ImmutableArray.CreateBuilder<ScoreRow>();
        var weights = ImmutableArray.CreateBuilder<ScoreRow>();
        ScoreRow? fallbacks = null;
        bool isWhole = true;
        GridCell issue = default;
        var beyond = new List<GridCell>();
        foreach (ImmutableArray<GridCell> cells in grid.Rows.AsSpan()[1..])
        {
            issue = cells[0].Text.Length > 0 ? cells[0] : issue;
            if (issue.Text is not { Length: > 0 })
            {
                findings.Fault(
                    cells[0].Place,
                    new(
                        "This row belongs to no issue; name one in the first column.",
                        "Deze rij hoort bij geen onderwerp; noem er een in de eerste kolom."
                    )
                );
                isWhole = false;
                continue;
            }

            GridCell value = cells.Length > 1 ? cells[1] : new GridCell(cells[0].Place, "");
            bool isFallback = issue.Text == Fallback;
            bool isOptional =
                isFallback
                || value.Text == Weight
                || IsSlip(value, Weight, findings)
                || (cells[0].Text.Length > 0 && IsSlip(issue, Fallback, findings));
            var row = new ScoreRow(issue, value, Scores(cells, parties, isOptional, findings));
            beyond.AddRange(cells.Skip(2 + parties.Length).Where(cell => cell.Text.Length > 0).Take(1));
            if (isFallback && fallbacks is not null)
            {
                findings.Fault(
                    issue.Place,
                    new(
                        $"There is a row {Fallback} already, at {fallbacks.Issue.Place}; keep one.",
                        $"Er is al een rij {Fallback}, op {fallbacks.Issue.Place}; houd er een."
                    )
                );
            }
            else if (isFallback)
            {
                fallbacks = row;
            }
            else
            {
                (value.Text == Weight ? weights : rows).Add(row);
            }
        }

        TellBeyond(beyond, findings);
        return new ScoreTable(path, parties, rows.ToImmutable(), weights.ToImmutable(), fallbacks)
        {
            IsWhole = isWhole,
        };
    }

    private static bool IsHeader(ImmutableArray<GridCell> header, int column, string name) =>
        column < header.Length && header[column].Text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<GridCell> Trimmed(ImmutableArray<GridCell> header)
    {
        int length = header.Length;
        while (header[length - 1].Text.Length == 0)
        {
            length--;
        }

        return header.Take(length);
    }

    private static ImmutableArray<GridCell> Parsed(string path, ImmutableArray<GridCell> columns, Findings findings)
    {
        foreach (GridCell column in columns.Where(column => column.Text.Length == 0))
        {
            findings.Fault(
                column.Place,
                new(
                    "This column has no party; name it in the first row.",
                    "Deze kolom heeft geen partij; noem die in de eerste rij."
                )
            );
        }

        return columns is [{ Text: var only } single] && only.Equals(Score, StringComparison.OrdinalIgnoreCase)
            ? [single with { Text = System.IO.Path.GetFileNameWithoutExtension(path) }]
            : columns;
    }

    private static ImmutableArray<Estimate?> Scores(
        ImmutableArray<GridCell> cells,
        ImmutableArray<GridCell> parties,
        bool isOptional,
        Findings findings
    )
    {
        var scores = ImmutableArray.CreateBuilder<Estimate?>(parties.Length);
        for (int i = 0; i < parties.Length; i++)
        {
            GridCell cell = i + 2 < cells.Length ? cells[i + 2] : new GridCell(cells[^1].Place, "");
            bool isScore = ScoreText.TryParse(cell.Text, out Estimate score);
            if (!isScore && cell.Text.Length > 0)
            {
                findings.Fault(
                    cell.Place,
                    new(
                        $"'{Excerpt.Of(cell.Text)}' is no score; it is a number such as 0.25, or a range such as 20..40..60.",
                        $"'{Excerpt.Of(cell.Text)}' is geen score; dat is een getal zoals 0.25, of een bereik zoals 20..40..60."
                    )
                );
            }
            else if (!isScore && !isOptional)
            {
                findings.Fault(
                    cell.Place,
                    new(
                        $"There is no score for '{Excerpt.Of(parties[i].Text)}' in this row.",
                        $"Er is geen score voor '{Excerpt.Of(parties[i].Text)}' in deze rij."
                    )
                );
            }

            scores.Add(isScore ? score : null);
        }

        return scores.MoveToImmutable();
    }

    /// <summary>Whether a name is one of the words in brackets with a slip in it, and so the name of nothing else.</summary>
    public static bool IsSlip(string name, string word) =>
        name != word && name is ['(', .., ')'] && NearestName.IsSlip(name.ToLowerInvariant(), word);

    private static bool IsSlip(GridCell cell, string word, Findings findings)
    {
        if (!IsSlip(cell.Text, word))
        {
            return false;
        }

        findings.Fault(
            cell.Place,
            new(
                $"'{Excerpt.Of(cell.Text)}' is not known here; did you mean '{word}'?",
                $"'{Excerpt.Of(cell.Text)}' is hier niet bekend; bedoelde u '{word}'?"
            )
        );
        return true;
    }

    private static void TellBeyond(List<GridCell> cells, Findings findings)
    {
        if (cells is not [var first, ..])
        {
            return;
        }

        Sentence more = cells.Count switch
        {
            1 => default,
            2 => new(", as is one in another row", ", net als een in een andere rij"),
            _ => new(
                $", as are cells in {cells.Count - 1} more rows",
                $", net als cellen in nog {cells.Count - 1} rijen"
            ),
        };
        findings.Fault(
            first.Place,
            new(
                $"This cell is beyond the last column that the first row names{more}; name the column there, or take it away.",
                $"Deze cel staat voorbij de laatste kolom die de eerste rij noemt{more}; noem de kolom daar, of haal de cel weg."
            )
        );
    }
}
