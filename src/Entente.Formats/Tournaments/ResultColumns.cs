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
            new("session", "The number of the session, from 0.", row => Text(row.Number)),
            new("scenario", "The scenario.", row => row.Scenario),
            new("repetition", "Which of the repetitions, from 0.", row => Text(row.Repetition)),
            new(
                "deadline",
                "How many rounds there were; empty for no end.",
                row => row.Setup.Limits.Rounds is > 0 and var rounds ? Text(rounds) : ""
            ),
            new(
                "ended_by",
                "`agreement`, `deadline`, `walk-away`, `breakdown` or `fault`.",
                row => EndedBy(row.Result.Ending.Kind)
            ),
            new(
                "ended_by_seat",
                "The seat, from 1, that walked away or was at fault; else empty.",
                row => row.Result.Ending.Party is >= 0 and var seat ? Text(seat + 1) : ""
            ),
            new("fault", "What the party at fault did; else empty.", row => row.Result.Fault ?? ""),
            new("rounds", "How many rounds were begun.", row => Text(row.Result.Rounds)),
            new("offers", "How many offers were made.", row => Text(row.Result.Offers)),
            new("time", "The share of the time that had passed at the end, 0 to 1.", row => Text(row.Result.Time)),
            new("agreement", "What was agreed, as `issue: value, …`; empty without agreement.", Agreement),
            .. Enumerable.Range(0, seats).SelectMany(Seat),
            new("welfare", "The sum of the utilities.", row => Text(row.Result.Utilities.Sum())),
            new(
                "distance_frontier",
                "The distance of the utilities to the frontier.",
                row => Text(row.Distances.Frontier)
            ),
            new(
                "distance_nash",
                "The distance to the nearest Nash solution; empty when there is none.",
                row => Text(row.Distances.Nash)
            ),
            new(
                "distance_kalai_smorodinsky",
                "The distance to the nearest Kalai-Smorodinsky solution.",
                row => Text(row.Distances.KalaiSmorodinsky)
            ),
            new(
                "distance_egalitarian",
                "The distance to the nearest egalitarian solution.",
                row => Text(row.Distances.Egalitarian)
            ),
        ];

    private static IEnumerable<ResultColumn> Seat(int seat)
    {
        string of = Text(seat + 1);
        yield return Of(
            "party_" + of,
            "The party in seat " + of + ".",
            row => row.Setup.Space.Utilities[seat].Party.Name
        );
        yield return Of("strategy_" + of, "How it played.", row => row.Setup.Strategies[seat].Text);
        yield return Of(
            "utility_" + of,
            "What the end was worth to it, undiscounted.",
            row => Text(row.Result.Utilities[seat])
        );
        yield return Of(
            "discounted_" + of,
            "The same at the time of the end, discounted.",
            row => Text(row.Result.Discounted[seat])
        );
        yield return Of(
            "reservation_" + of,
            "What no agreement is worth to it.",
            row => Text(row.Setup.Space.Utilities[seat].Reservation)
        );
        yield return Of(
            "advantage_" + of,
            "Its gain over the fallback as a share of the most it could gain; empty when it could gain nothing.",
            row => Text(row.AdvantageOf(seat))
        );

        ResultColumn Of(string name, string meaning, Func<SessionRow, string> cell) =>
            new(name, meaning, row => seat < row.Setup.Strategies.Length ? cell(row) : "");
    }

    private static string Agreement(SessionRow row) =>
        row.Result.Agreement is { } outcome ? row.Setup.Space.Scenario.Space.Describe(outcome) : "";

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

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
