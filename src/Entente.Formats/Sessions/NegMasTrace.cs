using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Formats.Nodes;
using Entente.Formats.Tables;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads a trace that NegMAS saved as CSV: full, extended or plain. Offers are tuples as Python writes them, read and never run.</summary>
internal static partial class NegMasTrace
{
    public static bool Recognises(Grid grid) =>
        grid.Rows.Length > 0
        && grid.Rows[0].Any(cell => cell.Text == "negotiator")
        && grid.Rows[0].Any(cell => cell.Text == "offer");

    public static RawLog Read(string path, Grid grid, Findings findings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < grid.Rows[0].Length; i++)
        {
            columns.TryAdd(grid.Rows[0][i].Text, i);
        }

        var steps = ImmutableArray.CreateBuilder<RawStep>();
        var order = new MoveOrder(findings);
        foreach (ImmutableArray<GridCell> row in grid.Rows.Skip(1))
        {
            if (findings.IsFull)
            {
                break;
            }

            GridCell Cell(string name) =>
                columns.TryGetValue(name, out int column) && column < row.Length
                    ? row[column]
                    : new GridCell(row[0].Place, "");
            Take(Cell, steps, order, findings);
        }

        if (steps.Count == 0 && !findings.HasFaults)
        {
            findings.Fault(new Place(path), new("The trace holds no offer.", "Het log bevat geen voorstel."));
        }

        return new RawLog("NegMAS trace", steps.ToImmutable());
    }

    private static void Take(
        Func<string, GridCell> cell,
        ImmutableArray<RawStep>.Builder steps,
        MoveOrder order,
        Findings findings
    )
    {
        GridCell offer = cell("offer");
        var template = new RawStep(offer.Place, SessionEventKind.None, "")
        {
            Round = Whole(cell("step"), findings),
            Time = Share(cell("relative_time"), findings),
        };
        order.Round(template.Round, cell("step").Place);
        order.Time(template.Time, cell("relative_time").Place);
        if (offer.Text.Length > 0 && offer.Text != "None")
        {
            RawOutcome? outcome = PythonText.Outcome(offer, findings);
            if (cell("negotiator").Text.Length == 0)
            {
                findings.Fault(
                    cell("negotiator").Place,
                    new("This row does not say whose offer it has.", "Deze rij zegt niet van wie het voorstel is.")
                );
            }

            steps.Add(
                template with
                {
                    Kind = SessionEventKind.OfferMade,
                    Party = cell("negotiator").Text,
                    Outcome = outcome,
                    IsDoubtful = outcome is null,
                }
            );
        }

        foreach (Match answer in Response().Matches(cell("responses").Text))
        {
            SessionEventKind kind = answer.Groups[2].Value switch
            {
                "ACCEPT_OFFER" => SessionEventKind.OfferAccepted,
                "END_NEGOTIATION" => SessionEventKind.WalkedAway,
                _ => SessionEventKind.None,
            };
            if (kind != SessionEventKind.None && answer.Groups[1].Value != cell("negotiator").Text)
            {
                steps.Add(template with { Kind = kind, Party = answer.Groups[1].Value });
            }
        }

        SessionEventKind end = cell("state").Text switch
        {
            "agreement" => SessionEventKind.AgreementReached,
            "timedout" => SessionEventKind.DeadlinePassed,
            "broken" => SessionEventKind.WalkedAway,
            _ => SessionEventKind.None,
        };
        if (end != SessionEventKind.None && (steps.Count == 0 || steps[^1].Kind != end))
        {
            steps.Add(template with { Kind = end });
        }
    }

    private static int? Whole(GridCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        findings.Fault(
            cell.Place,
            new(
                $"A step is a whole number from 0, not '{Excerpt.Of(cell.Text)}'.",
                $"Een stap is een geheel getal vanaf 0, niet '{Excerpt.Of(cell.Text)}'."
            )
        );
        return null;
    }

    private static double? Share(GridCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        if (
            double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share)
            && share is >= 0 and <= 1
        )
        {
            return share;
        }

        findings.Fault(
            cell.Place,
            new(
                $"A relative time lies from 0 to 1, and this is '{Excerpt.Of(cell.Text)}'.",
                $"Een relatieve tijd ligt tussen 0 en 1, en dit is '{Excerpt.Of(cell.Text)}'."
            )
        );
        return null;
    }

    [GeneratedRegex("""['"]([^'"]+)['"]\s*:\s*[^,}]*?(ACCEPT_OFFER|REJECT_OFFER|END_NEGOTIATION)""")]
    private static partial Regex Response();
}
