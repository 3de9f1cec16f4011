using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Debrief;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Words;

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
        Terms whole = TalkResult.Of(view).Terms;
        return whole.IsEmpty ? [] : [.. DebriefDesk.LeftOut(view).Where(each => each.IsIn(whole))];
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
                "result",
                "offers",
                "messages",
                "duration (h:mm:ss)",
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
                    TalkResult.Of(view).Kind.ToString(),
                    view.Offers.Length.ToString(CultureInfo.InvariantCulture),
                    view.Messages.Length.ToString(CultureInfo.InvariantCulture),
                    Lasted(view.Clock.At(table.Last)),
                    .. scenario.Parties.Select((_, party) => Sitting(view, party)),
                    .. scenario.Space.Issues.Select(issue => view.Settled[issue.Name] ?? ""),
                    .. WorthsOf(view).Select(worth => worth?.ToString("0.######", CultureInfo.InvariantCulture) ?? ""),
                    string.Join(
                        "; ",
                        view.Settled.Values.Where(each => scenario.Space.IndexOf(each.Key) < 0)
                            .Select(each => $"{each.Key}: {each.Value}")
                    ),
                    string.Join("; ", ReasonsOf(view)),
                ]
            );
        }

        return text.ToString();
    }

    /// <summary>Issues of which it is not known how they stand after a table's end, so that what was agreed has no worth here.</summary>
    public ImmutableArray<Issue> OpenIn(RoomView view) => TalkResult.Of(view).UnknownIn(scenario.Space);

    /// <summary>Parties whose wishes are no numbers, so that no end has a worth to them here.</summary>
    public ImmutableArray<Party> Unscored => [.. scenario.Parties.Where((_, party) => stakes[party] is null)];

    private IEnumerable<string> ReasonsOf(RoomView view) =>
        TalkResult.Of(view).Kind == TalkResultKind.Open
            ? ["the talks have not ended"]
            :
            [
                .. UnknownIn(view).Select(NameOf),
                .. OpenIn(view).Select(issue => $"{issue.Name} (not known how it stands)"),
                .. Unscored.Select(party => $"{party.Name} (no scores)"),
            ];

    // As spreadsheets read a span of time; hours go on past a day.
    private static string Lasted(TimeSpan talked) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)talked.TotalHours}:{talked:mm\\:ss}");

    private static string NameOf(Addition added) =>
        added.Option is { } option
            ? $"{added.Issue}: {option} (not scored by all)"
            : $"{added.Issue} (not scored by all)";

    private static string Sitting(RoomView view, int party) =>
        view.Seats.FirstOrDefault(seat => seat.Role == Role.Lead && seat.Party == party) is { } seat
            ? seat.Agent is { } agent
                ? seat.PersonName() is { Length: > 0 } person
                    ? $"agent {agent} for {person}"
                    : $"agent {agent}"
                : Classroom.IsErased(seat)
                    ? "(name erased)"
                    : seat.PersonName()
            : "";

    // A program that opens the table must not take a name or a value for a formula; a number below zero is one of ours, and stays a number.
    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell of a table, quoted where it has to be, and never a formula.</summary>
    internal static string Cell(string cell)
    {
        string safe = cell.Length > 0 && IsFormula(cell) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool IsFormula(string cell) =>
        cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !double.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );

    private double? WorthOf(OwnStake stake, int party, RoomView view)
    {
        var result = TalkResult.Of(view);
        if (result.Kind is TalkResultKind.Open or TalkResultKind.NoAgreement)
        {
            return result.Kind == TalkResultKind.Open ? null : stake.Fallback;
        }

        return !Addition.Of(view).Any(each => each.IsIn(result.Terms)) ? Worth(scenario, party, result, Terms.None)
            : Grown(party, view) is { } grown ? Worth(grown.Scenario, party, result, grown.Unsaid)
            : null;
    }

    // What was agreed has a worth to a side even where it forbade itself to agree to it.
    private static double? Worth(Scenario scenario, int party, TalkResult result, Terms unsaid) =>
        result.OutcomeIn(scenario.Space, unsaid) is { } outcome
            ? new UtilityFunction(scenario.Space, scenario.Parties[party].Preferences!).Of(outcome).ToDouble()
            : null;

    // A side's own scale, with what was added during the talks as far as it has shown what that is worth to it.
    private GrownScenario? Grown(int party, RoomView view)
    {
        Scenario alone = scenario with
        {
            Parties = [.. scenario.Parties.Select((each, i) => i == party ? each : each with { Preferences = null })],
        };
        var grown = GrownExercise.Of(view, alone);
        Terms whole = TalkResult.Of(view).Terms;
        bool isAllThere = Addition
            .Of(view)
            .Where(each => each.IsIn(whole))
            .All(each =>
                grown.Scenario.Space.IndexOf(each.Issue) is >= 0 and var issue
                && grown.Scenario.Space.Issues[issue].TryFind(whole[each.Issue]!, out _)
            );
        return isAllThere ? grown : null;
    }
}
