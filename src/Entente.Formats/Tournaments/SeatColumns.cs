using System.Globalization;

namespace Entente.Formats.Tournaments;

/// <summary>The columns of one seat.</summary>
internal static class SeatColumns
{
    /// <summary>The columns, numbered from 1; those of seats that not every scenario has can be empty.</summary>
    /// <param name="seat">The number of the party, from 0.</param>
    public static IEnumerable<ResultColumn> Of(int seat)
    {
        string of = (seat + 1).ToString(CultureInfo.InvariantCulture);
        ResultColumn[] columns =
        [
            ResultColumns.Text(
                "party_" + of,
                "The party in seat " + of + ".",
                row => row.Setup.Space.Utilities[seat].Party.Name
            ),
            ResultColumns.Text("strategy_" + of, "How it played.", row => row.Setup.Strategies[seat].Text),
            ResultColumns.Number(
                "utility_" + of,
                "What the end was worth to it, undiscounted.",
                row => row.Result.Utilities[seat]
            ),
            ResultColumns.Number(
                "discounted_" + of,
                "The same at the time of the end, discounted.",
                row => row.Result.Discounted[seat]
            ),
            ResultColumns.Number(
                "reservation_" + of,
                "What no agreement is worth to it.",
                row => row.Setup.Space.Utilities[seat].Reservation
            ),
            ResultColumns.Maybe(
                ResultColumns.Number(
                    "advantage_" + of,
                    "Its gain over the fallback as a share of the most it could gain; empty when it could gain nothing.",
                    row => row.AdvantageOf(seat)
                )
            ),
        ];

        // Every session has two seats.
        bool isEverywhere = seat < 2;
        return columns.Select(column =>
            column with
            {
                Cell = row => seat < row.Setup.Strategies.Length ? column.Cell(row) : "",
                IsOptional = column.IsOptional || !isEverywhere,
            }
        );
    }
}
