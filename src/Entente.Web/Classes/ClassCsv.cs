using System.Globalization;
using System.Text;
using Entente.Outcomes;
using Entente.Rooms.Debrief;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Classes;

/// <summary>The results of a class as CSV: one line a table, how it ended, what was agreed, what it is worth.</summary>
/// <param name="scenario">The scenario under the reading that was played.</param>
/// <param name="results">What its ends are worth.</param>
/// <param name="l">The language of those who open it in a spreadsheet: titles and sentences, and the signs that spreadsheets of that language expect. Null for programs: names as in the scenario's file, commas, numbers with a point.</param>
internal sealed class ClassCsv(Scenario scenario, ClassResults results, PageLanguage? l)
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly char separator = l?.Tag == "nl" ? ';' : ',';

    /// <summary>All tables, after a line of heads.</summary>
    public string Of(IEnumerable<ClassTable> tables)
    {
        var text = new StringBuilder();
        if (l is not null)
        {
            // Without it spreadsheets take what is not ASCII for something else.
            text.Append(ByteOrderMark);
        }

        Line(
            text,
            [
                Say("table", "Table", "Tafel"),
                Say("phase", "Phase", "Fase"),
                Say("end", "How the talks ended", "Hoe het overleg eindigde"),
                Say("result", "Result", "Uitkomst"),
                Say("offers", "Offers", "Voorstellen"),
                Say("messages", "Messages", "Berichten"),
                Say("duration (h:mm:ss)", "Duration (h:mm:ss)", "Duur (u:mm:ss)"),
                .. scenario.Parties.Select(party =>
                    Say($"seat of {party.Name}", $"Seat of {NameOf(party)}", $"Plaats van {NameOf(party)}")
                ),
                .. scenario.Space.Issues.Select(NameOf),
                .. scenario.Parties.Select(party =>
                    Say($"worth to {party.Name}", $"Worth to {NameOf(party)}", $"Waarde voor {NameOf(party)}")
                ),
                Say("agreed on what was added", "Agreed on what was added", "Afgesproken over wat erbij kwam"),
                Say("worth not known because of", "Worth not known because of", "Waarde niet bekend vanwege"),
            ]
        );
        foreach (ClassTable table in tables)
        {
            RoomView view = table.View;
            Line(
                text,
                [
                    table.Number.ToString(CultureInfo.InvariantCulture),
                    l?.PhaseName(view.Phase) ?? view.Phase.ToString(),
                    EndOf(view),
                    ResultOf(view),
                    view.Offers.Length.ToString(CultureInfo.InvariantCulture),
                    view.Messages.Length.ToString(CultureInfo.InvariantCulture),
                    Lasted(view.Clock.At(table.Last)),
                    .. scenario.Parties.Select((_, party) => Sitting(view, party)),
                    .. scenario.Space.Issues.Select(issue => ValueOf(issue.Name, view)),
                    .. results.WorthsOf(view).Select(Worth),
                    string.Join(
                        "; ",
                        view.Settled.Values.Where(each => scenario.Space.IndexOf(each.Key) < 0)
                            .Select(each => $"{IssueOf(each.Key, view)}: {ValueOf(each.Key, view)}")
                    ),
                    string.Join("; ", ReasonsOf(view)),
                ]
            );
        }

        return text.ToString();
    }

    /// <summary>A cell of a table, quoted where it has to be, and never a formula.</summary>
    internal static string Cell(string cell, char separator = ',')
    {
        string safe = cell.Length > 0 && IsFormula(cell) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    // A program that opens the table must not take a name or a value for a formula; a number below zero is one of ours, and stays a number.
    private void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(separator, cells.Select(each => Cell(each, separator))).Append("\r\n");

    private static bool IsFormula(string cell) =>
        cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !double.TryParse(
            cell.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );

    private string Say(string program, string english, string dutch) => l?.Say(english, dutch) ?? program;

    private string NameOf(Party party) => l?.Of(party.Title, party.Name) ?? party.Name;

    private string NameOf(Issue issue) => l?.IssueName(issue) ?? issue.Name;

    private string IssueOf(string name, RoomView view) => l?.IssueName(view.Space, name) ?? name;

    private string ValueOf(string issue, RoomView view) =>
        view.Settled[issue] is { } value ? l?.ValueName(view.Space, issue, value) ?? value : "";

    private string Worth(double? worth)
    {
        string text = worth?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
        return l?.Tag == "nl" ? text.Replace('.', ',') : text;
    }

    private string EndOf(RoomView view) =>
        l is null ? view.End.ToString()
        : view.End == TalkEnd.None ? ""
        : l.EndSentence(view);

    private string ResultOf(RoomView view)
    {
        TalkResultKind kind = TalkResult.Of(view).Kind;
        return kind switch
        {
            TalkResultKind.Agreement => Say($"{kind}", "Agreement", "Akkoord"),
            TalkResultKind.PartialAgreement => Say($"{kind}", "Partial agreement", "Gedeeltelijk akkoord"),
            TalkResultKind.NoAgreement => Say($"{kind}", "No agreement", "Geen akkoord"),
            _ => Say($"{kind}", "Still open", "Nog open"),
        };
    }

    private IEnumerable<string> ReasonsOf(RoomView view) =>
        TalkResult.Of(view).Kind == TalkResultKind.Open
            ? [Say("the talks have not ended", "the talks have not ended", "het overleg is niet afgelopen")]
            :
            [
                .. ClassResults.UnknownIn(view).Select(added => NameOf(added, view)),
                .. results
                    .OpenIn(view)
                    .Select(issue =>
                        Because(NameOf(issue), "not known how it stands", "onbekend hoe het ervoor staat")
                    ),
                .. results.Unscored.Select(party => Because(NameOf(party), "no scores", "geen scores")),
            ];

    private string NameOf(Addition added, RoomView view) =>
        Because(
            added.Option is not { } option ? IssueOf(added.Issue, view)
                : l is null ? $"{added.Issue}: {option}"
                : $"{IssueOf(added.Issue, view)}: {l.ValueName(view.Space, added.Issue, option)}",
            "not scored by all",
            "niet door allen gescoord"
        );

    private string Because(string what, string english, string dutch) => $"{what} ({Say(english, english, dutch)})";

    // As spreadsheets read a span of time; hours go on past a day.
    private static string Lasted(TimeSpan talked) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)talked.TotalHours}:{talked:mm\\:ss}");

    private string Sitting(RoomView view, int party) =>
        view.Seats.FirstOrDefault(seat => seat.Role == Role.Lead && seat.Party == party) is { } seat
            ? PlayedToEnd.AgentOf(view, seat) is { } agent
                ? seat.PersonName() is { Length: > 0 } person
                    ? Say($"agent {agent} for {person}", $"agent {agent} for {person}", $"agent {agent} voor {person}")
                    : $"agent {agent}"
                : Classroom.IsErased(seat)
                    ? Say("(name erased)", "(name erased)", "(naam gewist)")
                    : seat.PersonName()
            : "";
}
