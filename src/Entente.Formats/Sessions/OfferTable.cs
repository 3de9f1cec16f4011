using System.Collections.Immutable;
using System.Globalization;
using Entente.Formats.Nodes;
using Entente.Formats.Tables;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads a table of offers (CSV): one row a move, with the columns <c>party</c>, optionally <c>round</c>, <c>time</c>, <c>action</c>, <c>offer-on</c> and <c>offer-if</c>, and one for every issue.</summary>
internal static class OfferTable
{
    private static readonly Dictionary<string, SessionEventKind> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = SessionEventKind.OfferMade,
        ["offer"] = SessionEventKind.OfferMade,
        ["accept"] = SessionEventKind.OfferAccepted,
        ["reject"] = SessionEventKind.OfferRejected,
        ["agreement"] = SessionEventKind.AgreementReached,
        ["walk-away"] = SessionEventKind.WalkedAway,
        ["deadline"] = SessionEventKind.DeadlinePassed,
        ["breakdown"] = SessionEventKind.BrokenDown,
        [OfferTableText.Interim] = SessionEventKind.PartAgreed,
        [OfferTableText.PartOffer] = SessionEventKind.OfferMade,
        [OfferTableText.PartAgreement] = SessionEventKind.AgreementReached,
    };

    private static readonly string[] Own =
    [
        "round",
        "time",
        "party",
        "action",
        OfferTableText.OfferOn,
        OfferTableText.OfferIf,
    ];

    /// <summary>Whether a first row is that of a table of offers: it names the party, or two more of the columns that only such a table has.</summary>
    public static bool IsHead(ImmutableArray<GridCell> head) =>
        head.Length > 1
        && (
            head.Any(cell => cell.Text == "party") || head.Count(cell => cell.Text is "round" or "time" or "action") > 1
        );

    public static RawLog? Read(string path, Grid grid, Findings findings)
    {
        if (grid.Rows.IsEmpty)
        {
            findings.Fault(new Place(path), new("The file is empty.", "Het bestand is leeg."));
            return null;
        }

        ImmutableArray<GridCell> head = grid.Rows[0];
        if (!head.Any(cell => cell.Text == "party"))
        {
            findings.Fault(
                head[0].Place,
                new(
                    "This is no log that is known here. A table of offers has the columns party and one for each issue, and may have round, time and action.",
                    "Dit is geen log dat hier bekend is. Een tabel van voorstellen heeft de kolommen 'party' en een voor elk onderwerp, en kan 'round', 'time' en 'action' hebben."
                )
            );
            return null;
        }

        IGrouping<string, GridCell>[] twice = [.. head.GroupBy(cell => cell.Text).Where(each => each.Count() > 1)];
        foreach (IGrouping<string, GridCell> column in twice)
        {
            findings.Fault(
                column.Last().Place,
                new(
                    $"There are two columns called '{Excerpt.Of(column.Key)}'.",
                    $"Er zijn twee kolommen '{Excerpt.Of(column.Key)}'."
                )
            );
        }

        var steps = ImmutableArray.CreateBuilder<RawStep>();
        var order = new MoveOrder(findings, mayBeExtended: true);
        foreach (ImmutableArray<GridCell> row in grid.Rows.Skip(1))
        {
            if (findings.IsFull)
            {
                break;
            }

            if (row.Length > head.Length && row.Skip(head.Length).Any(cell => cell.Text.Length > 0))
            {
                findings.Fault(
                    row[head.Length].Place,
                    new(
                        "This row has more cells than the table has columns.",
                        "Deze rij heeft meer cellen dan de tabel kolommen."
                    )
                );
            }

            RawStep step = Step(head, row, order, findings);
            steps.Add(twice.Length == 0 ? step : step with { IsDoubtful = true, Outcome = null });
        }

        return new RawLog("table of offers", steps.ToImmutable()) { Warnings = findings.Warnings };
    }

    private static RawStep Step(
        ImmutableArray<GridCell> head,
        ImmutableArray<GridCell> row,
        MoveOrder order,
        Findings findings
    )
    {
        GridCell Cell(string name)
        {
            for (int i = 0; i < head.Length; i++)
            {
                if (head[i].Text == name)
                {
                    return i < row.Length ? row[i] : new GridCell(row[0].Place, "");
                }
            }

            return new GridCell(row[0].Place, "");
        }

        GridCell action = Cell("action");
        bool Is(string name) => action.Text.Equals(name, StringComparison.OrdinalIgnoreCase);

        bool isKnown = Actions.TryGetValue(action.Text, out SessionEventKind kind);
        if (!isKnown)
        {
            findings.Fault(
                action.Place,
                new(
                    $"There is no action '{Excerpt.Of(action.Text)}'; there are {string.Join(", ", Actions.Keys.Where(key => key.Length > 0))}.",
                    $"Er is geen handeling '{Excerpt.Of(action.Text)}'; er zijn {string.Join(", ", Actions.Keys.Where(key => key.Length > 0))}."
                )
            );
        }

        int? round = Round(Cell("round"), findings);
        order.Round(round + 1, Cell("round").Place);
        double? time = Time(Cell("time"), findings);
        order.Time(time, Cell("time").Place);
        GridCell party = Cell("party");
        bool isNobodys =
            kind
            is SessionEventKind.AgreementReached
                or SessionEventKind.PartAgreed
                or SessionEventKind.DeadlinePassed
                or SessionEventKind.BrokenDown;
        if (party.Text.Length == 0 && !isNobodys && isKnown)
        {
            findings.Fault(
                party.Place,
                new("This row does not say which party it is about.", "Deze rij zegt niet over welke partij zij gaat.")
            );
        }

        RawValue[] values =
        [
            .. Enumerable
                .Range(0, Math.Min(head.Length, row.Length))
                .Where(i => !Own.Contains(head[i].Text) && row[i].Text.Length > 0)
                .Select(i => new RawValue(head[i].Text, row[i].Text, row[i].Place) { Head = head[i].Place }),
        ];
        return new RawStep(
            row[0].Place,
            kind,
            isNobodys ? "" : party.Text,
            values.Length == 0 ? null : new RawOutcome.Named([.. values])
        )
        {
            Round = round,
            Time = time,
            IsDoubtful = !isKnown,
            IsLeftOut = Is(OfferTableText.PartOffer),
            IsUnvalued = Is(OfferTableText.PartAgreement),
        };
    }

    // People count rounds from 1.
    private static int? Round(GridCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int round) && round >= 1)
        {
            return round - 1;
        }

        findings.Fault(
            cell.Place,
            new(
                $"A round is a whole number from 1, not '{Excerpt.Of(cell.Text)}'.",
                $"Een ronde is een geheel getal vanaf 1, niet '{Excerpt.Of(cell.Text)}'."
            )
        );
        return null;
    }

    private static double? Time(GridCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        if (
            double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double time)
            && time is >= 0 and <= 1
        )
        {
            return time;
        }

        findings.Fault(
            cell.Place,
            new(
                $"A time is the share of the whole that has passed, from 0 to 1, not '{Excerpt.Of(cell.Text)}'.",
                $"Een tijd is het deel van het geheel dat voorbij is, van 0 tot en met 1, niet '{Excerpt.Of(cell.Text)}'."
            )
        );
        return null;
    }
}
