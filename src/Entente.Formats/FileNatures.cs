using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Formats.Conflict;
using Entente.Formats.Exchanges;
using Entente.Formats.Gambit;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Formats.Sessions;
using Entente.Formats.Stakeholders;
using Entente.Formats.Tables;
using Entente.Formats.Theory;

namespace Entente.Formats;

/// <summary>Tells what a file is about, so that one of another kind is met with what it is and which command reads it.</summary>
/// <remarks>Told by content alone, whatever the file is called. Nothing in it is run or fetched.</remarks>
public static class FileNatures
{
    private const int LongestMarkup = 4096;

    /// <summary>What a file is about; null for nothing that is known here.</summary>
    /// <param name="path">Its path, as messages name it.</param>
    /// <param name="content">Its bytes.</param>
    public static FileNature? Of(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        return content switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => FileNature.Workbook,
            _ when GambitFormat.Recognises(content) => FileNature.Game,
            _ when Markup(content) is { Length: > 0 } markup => OfMarkup(markup),
            _ => FileContent.TryDecode(path, content, out _) is { } text ? OfText(path, text) : null,
        };
    }

    /// <summary>The fault of a file of another kind than those that are asked for; null when it is one of these, or of no kind that is known here.</summary>
    /// <param name="path">Its path, as messages name it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="asked">The kinds that are asked for, at least one.</param>
    public static Remark? Mismatch(string path, byte[] content, params ReadOnlySpan<FileNature> asked)
    {
        if (Of(path, content) is not { } found || asked.Contains(found))
        {
            return null;
        }

        Sentence[] wanted = [.. asked.ToArray().Select(WhatOf)];
        Sentence none =
            wanted.Length == 1
                ? new($"not {wanted[0]}", $"niet {wanted[0]}")
                : new(
                    $"neither {string.Join(" nor ", wanted.Select(each => each.English))}",
                    $"niet {string.Join(" of ", wanted.Select(each => each.Dutch))}"
                );
        return new Remark(
            new Place(path, 1, 1),
            new(
                $"This is {WhatOf(found)}, {none}{Remedy(found, path)}.",
                $"Dit is {WhatOf(found)}, {none}{Remedy(found, path)}."
            )
        );
    }

    /// <summary>The same for a file that is still to be opened; null also when it cannot be.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="asked">The kinds that are asked for, at least one.</param>
    public static Remark? Mismatch(string path, params ReadOnlySpan<FileNature> asked)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path) && FileContent.TryRead(path, out _) is { } content
            ? Mismatch(path, content, asked)
            : null;
    }

    internal static Sentence WhatOf(FileNature nature) =>
        nature switch
        {
            FileNature.Scenario => new("a scenario", "een scenario"),
            FileNature.SessionLog => new("the log of a session", "het log van een sessie"),
            FileNature.RoomLog => new("the log of a room", "het logboek van een tafel"),
            FileNature.Conflict => new("a conflict", "een conflict"),
            FileNature.Exchange => new("an exchange in steps", "een ruil in stappen"),
            FileNature.Division => new("a question of division", "een verdeelvraag"),
            FileNature.Game => new("a game of Gambit", "een spel van Gambit"),
            FileNature.Stakeholders => new("a question about stakeholders", "een vraag over belanghebbenden"),
            FileNature.Document => new(
                "a document that a command printed with --json",
                "een document dat een opdracht met --json heeft afgedrukt"
            ),
            FileNature.Page => new("a page or a picture", "een pagina of een plaatje"),
            _ => new("a workbook, or another packed file", "een werkmap, of een ander ingepakt bestand"),
        };

    internal static Sentence Remedy(FileNature nature, string path)
    {
        string file = Listing.Quoted(path);
        return nature switch
        {
            FileNature.Scenario => new(
                $": entente analyze {file} reads it, and so do explain and forecast",
                $": entente analyze {file} leest dat, en explain en forecast ook"
            ),
            FileNature.SessionLog => new(
                $": entente review {file} reads it, and so do explain, forecast and replay",
                $": entente review {file} leest dat, en explain, forecast en replay ook"
            ),
            FileNature.RoomLog => new(
                $": entente exchange FILE --log {file} reads it beside an exchange",
                $": entente exchange BESTAND --log {file} leest dat naast een ruil"
            ),
            FileNature.Conflict => new($": entente conflict {file} reads it", $": entente conflict {file} leest dat"),
            FileNature.Exchange => new($": entente exchange {file} reads it", $": entente exchange {file} leest dat"),
            FileNature.Division or FileNature.Game => new(
                $": entente divide {file} reads it",
                $": entente divide {file} leest dat"
            ),
            FileNature.Stakeholders => new(
                $": entente forecast {file} reads it",
                $": entente forecast {file} leest dat"
            ),
            FileNature.Document => new(
                ", and no command reads it: give the file that it was made from",
                ", en geen opdracht leest dat: geef het bestand waar het van is gemaakt"
            ),
            FileNature.Page => new(
                ", and no command reads it: give the file that it was made from",
                ", en geen opdracht leest dat: geef het bestand waar het van is gemaakt"
            ),
            _ => new(
                ": entente analyze reads tables of scores whose name ends in .xlsx",
                ": entente analyze leest tabellen met scores waarvan de naam op .xlsx eindigt"
            ),
        };
    }

    private static string Markup(byte[] content)
    {
        string start = Encoding
            .Latin1.GetString(content, 0, Math.Min(content.Length, LongestMarkup))
            .Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') ? start : "";
    }

    private static FileNature? OfMarkup(string start)
    {
        bool Has(string text) => start.Contains(text, StringComparison.OrdinalIgnoreCase);
        return Has("<utility_space") || Has("<negotiation_template") ? FileNature.Scenario
            : Has("<html") || Has("<svg") ? FileNature.Page
            : Has("<NegotiationOutcome") ? FileNature.SessionLog
            : null;
    }

    private static FileNature? OfText(string path, string text)
    {
        if (GeniusTurns.Recognises(text))
        {
            return FileNature.SessionLog;
        }

        NodeReading nodes = FileOpener.Nodes(path, text);
        return nodes.Root switch
        {
            Node.Map map => OfMap(map),
            Node.List list when NegMasHistory.Recognises(list) => FileNature.SessionLog,
            Node.List => null,
            _ => OfTable(path, text),
        };
    }

    private static FileNature? OfMap(Node.Map map)
    {
        (string Mark, FileNature Nature)[] marks =
        [
            ("entente", FileNature.Scenario),
            (NativeConflict.Mark, FileNature.Conflict),
            (ExchangeFormat.Mark, FileNature.Exchange),
            (TheoryFormat.Mark, FileNature.Division),
            (StakeholderFormat.Mark, FileNature.Stakeholders),
        ];
        foreach ((string mark, FileNature nature) in marks)
        {
            if (map.Starts(mark))
            {
                return nature;
            }
        }

        string schema = (map["schema"] as Node.Scalar)?.Text ?? "";
        return EntenteLog.Recognises(map) || GeniusWebState.Recognises(map) ? FileNature.SessionLog
            : schema.StartsWith("entente/", StringComparison.Ordinal) ? FileNature.Document
            : GmcrReader.Recognises(map) ? FileNature.Conflict
            : FileOpener.IsOfPlatform(map) ? FileNature.Scenario
            : map["entries"] is Node.List ? FileNature.RoomLog
            : null;
    }

    // A table of scores has nothing but the end of its name to be known by.
    private static FileNature? OfTable(string path, string text)
    {
        if (CsvText.Read(path, text, new Findings()) is not { Rows: { Length: > 1 } rows } grid)
        {
            return null;
        }

        ImmutableArray<GridCell> head = rows[0];
        return NegMasTrace.Recognises(grid) || OfferTable.IsHead(head) ? FileNature.SessionLog
            : TableSource.IsTable(path) ? FileNature.Scenario
            : null;
    }
}
