using System.Globalization;
using System.Text;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Languages;

namespace Entente.Web.Tables;

/// <summary>A joint statement as a text to take along: its clauses, who signed it when, and the hashes by which it can be checked.</summary>
internal static class StatementFile
{
    /// <summary>The text.</summary>
    /// <param name="l">The language of what is not the parties' own words.</param>
    /// <param name="view">The table.</param>
    /// <param name="statement">The statement, its text fixed.</param>
    public static string Of(PageLanguage l, RoomView view, Statement statement)
    {
        var text = new StringBuilder();
        Line(text, l.Of(view.Title));
        Line(text, l.StatementTitle(statement));
        Line(text, l.List([.. Enumerable.Range(0, view.Parties.Length).Select(party => l.PartyName(view, party))]));
        Line(text, "");
        foreach ((int index, Clause clause) in statement.Clauses.Index())
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {l.Of(clause.Text)}"));
        }

        Line(text, "");
        Line(
            text,
            statement.Signatures.IsEmpty
                ? l.Say("Nobody has signed yet.", "Nog niemand heeft getekend.")
                : l.Say("Signed by", "Getekend door")
        );
        foreach (Signature signature in statement.Signatures)
        {
            Line(
                text,
                $"- {l.SeatName(view, signature.Seat)}, {l.PartyName(view, signature.Party)}, {Moment(signature.At)}"
            );
        }

        Line(text, "");
        foreach (StatementMark mark in l.MarksOf(view, statement))
        {
            Line(text, $"{mark.Name}: {mark.Value}");
        }

        return text.ToString();
    }

    /// <summary>What it is called.</summary>
    public static string StatementTitle(this PageLanguage l, Statement statement) =>
        l.Say(
            $"Joint statement {statement.Number}, version {statement.Version} ({l.StageName(statement.Stage)})",
            $"Gezamenlijke verklaring {statement.Number}, versie {statement.Version} ({l.StageName(statement.Stage)})"
        );

    /// <summary>By what it can be checked, in order.</summary>
    public static IEnumerable<StatementMark> MarksOf(this PageLanguage l, RoomView view, Statement statement) =>
        [
            new(l.Say("Table", "Tafel"), view.Room.ToString()),
            new(l.Say("Hash of the text (SHA-256)", "Hash van de tekst (SHA-256)"), statement.TextHash.ToString()),
            new(
                l.Say(
                    "Hash of the record when it went to be signed",
                    "Hash van het verslag toen zij ter ondertekening ging"
                ),
                statement.Head.ToString()
            ),
            new(
                l.Say(
                    $"Hash of the record now, after entry {view.Version}",
                    $"Hash van het verslag nu, na regel {view.Version}"
                ),
                view.Head.ToString()
            ),
            .. view.Before is [.., { } before] && statement.Clauses.Any(clause => clause.Decision == 1)
                ? (StatementMark[])
                    [
                        new(
                            l.Say(
                                $"Hash of the record of table {view.Before.Length} of the series, from which this one went on",
                                $"Hash van het verslag van tafel {view.Before.Length} van de reeks, waar deze op volgt"
                            ),
                            before.Head.ToString()
                        ),
                    ]
                : [],
        ];

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
