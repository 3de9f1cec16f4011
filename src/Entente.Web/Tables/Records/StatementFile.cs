using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables.Records;

/// <summary>A joint statement as a text to take along: its clauses, who signed it when, and the hashes by which it can be checked.</summary>
internal static class StatementFile
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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

        foreach (string other in l.OtherTexts(statement))
        {
            Line(text, "");
            Line(text, l.TextHeading(other));
            foreach ((int index, Clause clause) in statement.Clauses.Index())
            {
                Line(text, string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {clause.Text.In(other)}"));
            }
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
            Line(text, $"- {l.SeatName(view, signature.Seat)}, {Moment(signature.At)}");
        }

        Line(text, "");
        foreach (StatementMark mark in l.MarksOf(view, statement))
        {
            Line(text, $"{mark.Name}: {mark.Value}");
        }

        Line(text, "");
        Line(text, l.HashCovers(statement));
        Line(
            text,
            l.Say(
                "This is what the hash of the text is made of (how: in the guide, “Keep the record, and check it”):",
                "Hiervan is de hash van de tekst gemaakt (hoe: in de handleiding, ‘Keep the record, and check it’):"
            )
        );
        Line(text, Hashed(statement));
        return text.ToString();
    }

    /// <summary>The languages that a statement also has words in, but for that of the reader.</summary>
    public static ImmutableArray<string> OtherTexts(this PageLanguage l, Statement statement) =>
        [.. Languages(statement).Where(language => language.Length > 0 && language != l.Tag)];

    /// <summary>What stands over the text in another language.</summary>
    public static string TextHeading(this PageLanguage l, string language) =>
        l.Say($"The text in {NameOf(l, language)}", $"De tekst in het {NameOf(l, language)}");

    /// <summary>What the one hash is of, and which words count.</summary>
    public static string HashCovers(this PageLanguage l, Statement statement)
    {
        string[] languages = [.. Languages(statement).Where(each => each.Length > 0).Select(each => NameOf(l, each))];
        string covered =
            languages.Length > 1
                ? l.Say(
                    $"One hash covers the texts in {l.List(languages)} together: who signs, signs all of them.",
                    $"Eén hash dekt de teksten in het {l.List(languages)} samen: wie tekent, tekent ze alle."
                )
                : l.Say("The hash covers the whole text.", "De hash dekt de hele tekst.");
        return languages.Length > 0 && statement.Clauses.Any(IsOneForAll)
            ? covered
                + l.Say(
                    " A clause that somebody worded at the table has these words alone, for readers of every language; there is no other text of it.",
                    " Een clausule die iemand aan tafel verwoordde, heeft alleen die woorden, voor lezers van elke taal; een andere tekst ervan is er niet."
                )
            : covered;
    }

    // Exactly what is hashed, in its order; nothing is escaped that need not be.
    private static string Hashed(Statement statement) =>
        JsonSerializer.Serialize(
            statement.Clauses.Select(clause => new
            {
                number = clause.Number,
                issue = clause.Issue,
                decision = clause.Decision,
                text = clause.Text.ByLanguage,
            }),
            Plain
        );

    private static ImmutableSortedSet<string> Languages(Statement statement) =>
        [.. statement.Clauses.SelectMany(clause => clause.Text.ByLanguage.Keys)];

    private static bool IsOneForAll(Clause clause) => clause.Text.ByLanguage.ContainsKey("");

    private static string NameOf(PageLanguage l, string language) =>
        language switch
        {
            "en" => l.Say("English", "Engels"),
            "nl" => l.Say("Dutch", "Nederlands"),
            _ => language,
        };

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
