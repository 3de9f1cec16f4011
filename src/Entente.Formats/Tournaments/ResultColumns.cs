using System.Collections.Immutable;
using System.Globalization;
using Entente.Protocols;
using Entente.Simulation.Tournaments;

namespace Entente.Formats.Tournaments;

/// <summary>The columns of a tournament's results.</summary>
public static class ResultColumns
{
    /// <summary>The columns, for tables of so many seats.</summary>
    /// <param name="seats">How many parties the largest scenario has.</param>
    public static ImmutableArray<ResultColumn> For(int seats) =>
        [
            Whole("session", "The number of the session, from 0.", row => row.Number),
            Text("scenario", "The scenario.", row => row.Scenario),
            Whole("repetition", "Which of the repetitions, from 0.", row => row.Repetition),
            Maybe(
                Whole(
                    "deadline",
                    "How many rounds there were; empty for no end.",
                    row => row.Setup.Limits.Rounds is > 0 and var rounds ? rounds : null
                )
            ),
            Text(
                "ended_by",
                "`agreement`, `partial-agreement` (some agreed and left, see `agreed_1`), `deadline`, `walk-away`, `breakdown` or `fault`.",
                row => EndedBy(row.Result.Ending.Kind)
            ),
            Maybe(
                Whole(
                    "ended_by_seat",
                    "The seat, from 1, that walked away or was at fault; else empty.",
                    row => row.Result.Ending.Party is >= 0 and var seat ? seat + 1 : null
                )
            ),
            Maybe(Text("fault", "What the party at fault did; else empty.", row => row.Result.Fault?.English ?? "")),
            Whole("rounds", "How many rounds were begun.", row => row.Result.Rounds),
            Whole("offers", "How many offers were made.", row => row.Result.Offers),
            Number("time", "The share of the time that had passed at the end, 0 to 1.", row => row.Result.Time),
            Maybe(Text("agreement", "What was agreed, as `issue: value, …`; empty without agreement.", Agreement)),
            .. Enumerable.Range(0, seats).SelectMany(SeatColumns.Of),
            Number("welfare", "The sum of the utilities.", row => row.Result.Utilities.Sum()),
            Number(
                "nash_product",
                "The product of the gains over the fallbacks; 0 when a party is below its own.",
                NashProduct
            ),
            Distance("frontier", "The distance of the utilities to the frontier.", row => row.Distances.Frontier),
            Distance(
                "nash",
                "The distance to the nearest Nash solution; empty when there is none.",
                row => row.Distances.Nash
            ),
            Distance(
                "kalai_smorodinsky",
                "The distance to the nearest Kalai-Smorodinsky solution.",
                row => row.Distances.KalaiSmorodinsky
            ),
            Distance(
                "egalitarian",
                "The distance to the nearest egalitarian solution.",
                row => row.Distances.Egalitarian
            ),
        ];

    internal static ResultColumn Text(string name, string meaning, Func<SessionRow, string> cell) =>
        new(name, meaning, cell);

    internal static ResultColumn Whole(string name, string meaning, Func<SessionRow, long?> cell) =>
        new(name, meaning, row => cell(row)?.ToString(CultureInfo.InvariantCulture) ?? "") { Kind = ResultKind.Whole };

    internal static ResultColumn Number(string name, string meaning, Func<SessionRow, double?> cell) =>
        new(name, meaning, row => cell(row)?.ToString("R", CultureInfo.InvariantCulture) ?? "")
        {
            Kind = ResultKind.Number,
        };

    internal static ResultColumn Maybe(ResultColumn column) => column with { IsOptional = true };

    private static ResultColumn Distance(string to, string meaning, Func<SessionRow, double?> cell) =>
        Maybe(Number("distance_" + to, meaning, cell));

    private static string Agreement(SessionRow row) =>
        row.Result.Agreement is { } outcome ? row.Setup.Space.Scenario.Space.Describe(outcome) : "";

    private static double? NashProduct(SessionRow row)
    {
        double product = 1;
        for (int seat = 0; seat < row.Result.Utilities.Length; seat++)
        {
            product *= Math.Max(0, row.Result.Utilities[seat] - row.Setup.Space.Utilities[seat].Reservation);
        }

        return product;
    }

    private static string EndedBy(EndKind kind) =>
        kind switch
        {
            EndKind.Agreement => "agreement",
            EndKind.Deadline => "deadline",
            EndKind.WalkAway => "walk-away",
            EndKind.Breakdown => "breakdown",
            EndKind.PartialAgreement => "partial-agreement",
            _ => "fault",
        };
}
