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
        [.. stakes.Select((stake, party) => stake is null ? null : WorthOf(stake, party, view))];

    /// <summary>
    /// What was added during the talks and is part of what was agreed, though a party has not shown what it is worth to it: so the table's end has no worth here. Scores of what was added are each
    /// side's own, and shown by its consent after the release.
    /// </summary>
    public static ImmutableArray<Addition> UnknownIn(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        Terms whole = WholeOf(view);
        return view.Phase != TalkPhase.Ended || view.Settled.IsEmpty
            ? []
            : [.. DebriefDesk.LeftOut(view).Where(each => each.IsIn(whole))];
    }

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
                "agreed on what was added",
                "worth not known because of",
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
                    string.Join(
                        "; ",
                        view.Settled.Values.Where(each => scenario.Space.IndexOf(each.Key) < 0)
                            .Select(each => $"{each.Key}: {each.Value}")
                    ),
                    string.Join("; ", UnknownIn(view).Select(NameOf)),
                ]
            );
        }

        return text.ToString();
    }

    private static string NameOf(Addition added) =>
        added.Option is { } option
            ? $"{added.Issue}: {option} (not scored by all)"
            : $"{added.Issue} (not scored by all)";

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

    private double? WorthOf(OwnStake stake, int party, RoomView view)
    {
        if (view.Phase != TalkPhase.Ended)
        {
            return null;
        }

        if (view.Settled.IsEmpty)
        {
            return stake.Fallback;
        }

        Terms whole = WholeOf(view);
        return !Addition.Of(view).Any(each => each.IsIn(whole)) ? One(stake.RangeOf(whole))
            : Grown(party, view) is { } grown ? One(grown.Stake.RangeOf(grown.Unsaid.With(whole)))
            : null;
    }

    // A side's own scale, with what was added during the talks as far as it has shown what that is worth to it.
    private Added? Grown(int party, RoomView view)
    {
        Scenario alone = scenario with
        {
            Parties = [.. scenario.Parties.Select((each, i) => i == party ? each : each with { Preferences = null })],
        };
        var grown = GrownExercise.Of(view, alone);
        Terms whole = WholeOf(view);
        bool isAllThere = Addition
            .Of(view)
            .Where(each => each.IsIn(whole))
            .All(each =>
                grown.Scenario.Space.IndexOf(each.Issue) is >= 0 and var issue
                && grown.Scenario.Space.Issues[issue].TryFind(whole[each.Issue]!, out _)
            );
        return isAllThere && OwnStake.Of(grown.Scenario.Space, grown.Scenario.Parties[party]) is { } stake
            ? new Added(stake, grown.Unsaid)
            : null;
    }

    private static Terms WholeOf(RoomView view) => view.End == TalkEnd.Agreement ? view.Settled : view.StatusQuo;

    private static double? One(StakeRange? range) => range is { IsOne: true, Low: var worth } ? worth : null;

    private sealed record Added(OwnStake Stake, Terms Unsaid);
}
