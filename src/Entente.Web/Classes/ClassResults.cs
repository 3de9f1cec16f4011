using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <summary>What the tables of an exercise came to, by what the scenario says that it is worth.</summary>
/// <param name="scenario">The scenario under the reading that was played.</param>
internal sealed class ClassResults(Scenario scenario)
{
    private readonly ImmutableArray<OwnStake?> stakes =
    [
        .. scenario.Parties.Select(party => OwnStake.Of(scenario.Space, party)),
    ];

    /// <summary>By party: what a table's end is worth to it; null where that is not one number.</summary>
    public ImmutableArray<double?> WorthsOf(RoomView view) =>
        [.. stakes.Select(stake => stake is null ? null : WorthOf(stake, view))];

    /// <summary>The least, the most and the fallback of a party on its own scale.</summary>
    public OwnStake? StakeOf(int party) => stakes[party];

    /// <summary>One line a table: how it ended, what was agreed, what it is worth. Commas, quotes where needed, numbers with a point.</summary>
    public string Csv(IEnumerable<ClassTable> tables)
    {
        var text = new StringBuilder();
        Line(
            text,
            [
                "table",
                "phase",
                "end",
                "offers",
                "messages",
                "minutes",
                .. scenario.Parties.Select(party => $"seat of {party.Name}"),
                .. scenario.Space.Issues.Select(issue => issue.Name),
                .. scenario.Parties.Select(party => $"worth to {party.Name}"),
            ]
        );
        foreach (ClassTable table in tables)
        {
            RoomView view = table.View;
            Line(
                text,
                [
                    table.Number.ToString(CultureInfo.InvariantCulture),
                    view.Phase.ToString(),
                    view.End.ToString(),
                    view.Offers.Length.ToString(CultureInfo.InvariantCulture),
                    view.Messages.Length.ToString(CultureInfo.InvariantCulture),
                    view.Clock.At(table.Last).TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture),
                    .. scenario.Parties.Select((_, party) => Sitting(view, party)),
                    .. scenario.Space.Issues.Select(issue => view.Settled[issue.Name] ?? ""),
                    .. WorthsOf(view).Select(worth => worth?.ToString("0.######", CultureInfo.InvariantCulture) ?? ""),
                ]
            );
        }

        return text.ToString();
    }

    private static string Sitting(RoomView view, int party) =>
        view.Seats.FirstOrDefault(seat => seat.Role == Role.Lead && seat.Party == party) is { } seat
            ? seat.Agent is { } agent
                ? $"agent {agent}"
                : seat.Name
            : "";

    // A program that opens the table must not take a name for a formula.
    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string cell)
    {
        string safe = cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private double? WorthOf(OwnStake stake, RoomView view)
    {
        if (view.Phase != TalkPhase.Ended)
        {
            return null;
        }

        if (view.Settled.IsEmpty)
        {
            return stake.Fallback;
        }

        // What was added during the talks is worth to each what it said in private: no business of the board.
        if (view.Settled.Values.Keys.Any(issue => scenario.Space.IndexOf(issue) < 0))
        {
            return null;
        }

        Terms whole = view.End == TalkEnd.Agreement ? view.Settled : view.StatusQuo;
        return stake.RangeOf(whole) is { IsOne: true, Low: var worth } ? worth : null;
    }
}
