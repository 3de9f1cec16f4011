using System.Globalization;
using Entente.Simulation.Tournaments;
using Entente.Strategies.Models;

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
            ResultColumns.Whole(
                "agreed_" + of,
                "1 when it ended with an agreement, with all or in a group that left before the end; else 0.",
                row => seat < row.Result.Agreements.Length && row.Result.Agreements[seat] is not null ? 1 : 0
            ),
            ResultColumns.Maybe(
                ResultColumns.Number(
                    "advantage_" + of,
                    "Its gain over the fallback as a share of the most it could gain; empty when it could gain nothing.",
                    row => row.AdvantageOf(seat)
                )
            ),
            ResultColumns.Maybe(
                ResultColumns.Number(
                    "model_tau_" + of,
                    "Kendall's tau-b between its opponent model at the end and the truth, over outcomes, -1 to 1; empty without a model, or without `--models`.",
                    row => ModelOf(row, seat)?.Ranks.TauB
                )
            ),
            ResultColumns.Maybe(
                ResultColumns.Number(
                    "model_pearson_" + of,
                    "The correlation between the same, -1 to 1.",
                    row => ModelOf(row, seat)?.Pearson
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

    private static ModelQuality? ModelOf(SessionRow row, int seat) => row.Models.IsEmpty ? null : row.Models[seat];
}
