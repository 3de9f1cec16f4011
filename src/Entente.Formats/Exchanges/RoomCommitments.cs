using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Exchanges;

/// <summary>Reads from the shared log of a room, as <c>GET /api/v1/rooms/{room}/log</c> gives it, which commitments were kept and which broken.</summary>
/// <remarks>
/// A commitment counts once somebody judged it, as it was judged last: what was found broken and then done late counts as kept. Those that are still open say nothing. That every entry follows on the one before, and in a saved record the first on the room's id, is checked by their hashes;
/// who wrote the log cannot be told from it.
/// </remarks>
public static class RoomCommitments
{
    private static readonly Sentence Wanted = new(
        "it is the file that 'Save the record' at a table writes, or what GET /api/v1/rooms/{room}/log gives",
        "bedoeld is het bestand dat 'Het verslag opslaan' aan een tafel schrijft, of wat GET /api/v1/rooms/{room}/log geeft"
    );

    /// <summary>Reads files: logs of rooms, and further parts of a log, each after the part that it follows on.</summary>
    /// <remarks>A commitment that following talks took over counts once: as it was judged there, if their log is given too.</remarks>
    /// <param name="paths">Their paths.</param>
    public static RoomCommitmentsReading Find(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var faults = ImmutableArray.CreateBuilder<Remark>();
        var logs = new List<RoomLog>();
        foreach (string path in paths)
        {
            if (FileContent.TryRead(path, out Remark? fault) is { } bytes)
            {
                faults.AddRange(Read(path, bytes, logs));
            }
            else
            {
                logs.Add(new RoomLog());
                faults.Add(fault!);
            }
        }

        return Judged(logs, faults.ToImmutable());
    }

    /// <summary>Reads a log.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">Its bytes: JSON.</param>
    public static RoomCommitmentsReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var logs = new List<RoomLog>();
        return Judged(logs, Read(path, content.ToArray(), logs));
    }

    private static RoomCommitmentsReading Judged(List<RoomLog> logs, ImmutableArray<Remark> faults)
    {
        if (!faults.IsEmpty)
        {
            return new RoomCommitmentsReading { Faults = faults };
        }

        foreach (RoomLog log in logs)
        {
            logs.ForEach(log.LeaveTo);
        }

        return new RoomCommitmentsReading { Commitments = [.. logs.SelectMany(log => log.Judged)] };
    }

    // Of a file that cannot be read to its end, a log without a head stands for what a further part may follow on.
    private static ImmutableArray<Remark> Read(string path, byte[] content, List<RoomLog> logs)
    {
        if (TextOf(path, content, out Remark? unread) is not { } text)
        {
            logs.Add(new RoomLog());
            return [unread!];
        }

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        if (nodes.Root is Node.Map map && map.Has("entries"))
        {
            ImmutableArray<RoomLogEntry> entries = RoomLogEntry.All(map, findings);
            if (!entries.IsEmpty)
            {
                Follow(map, entries, logs, findings);
            }
        }
        else if (nodes.Faults.IsEmpty)
        {
            findings.Fault(
                new Place(path),
                new(
                    $"This is no log of a room: it has no 'entries'; {Wanted}.",
                    $"Dit is geen logboek van een tafel: er staan geen 'entries' in; {Wanted}."
                )
            );
        }

        if (!nodes.Faults.IsEmpty)
        {
            logs.Add(new RoomLog());
        }

        return [.. findings.Faults.OrderBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column)];
    }

    private static string? TextOf(string path, byte[] content, out Remark? fault)
    {
        fault = FileNatures.Mismatch(path, content, FileNature.RoomLog);
        if (fault is not null || FileContent.TryDecode(path, content, out fault) is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            fault = new Remark(
                new Place(path, 1, 1),
                new($"The file is empty; {Wanted}.", $"Het bestand is leeg; {Wanted}.")
            );
            return null;
        }

        return text;
    }

    // Each follows on the one before it, and all together read as what happened at a table.
    private static void Follow(
        Node.Map map,
        ImmutableArray<RoomLogEntry> entries,
        List<RoomLog> logs,
        Findings findings
    )
    {
        RoomLogEntry first = entries[0];
        if (first.Hash is { } hash && logs.Find(each => each.Has(hash)) is { } read)
        {
            findings.Fault(
                first.Place,
                new(
                    "This entry was read already: the log is given twice, or parts of it overlap. Give every entry once.",
                    "Dit gegeven is al gelezen: het logboek is twee keer opgegeven, of delen ervan overlappen elkaar. Geef elk gegeven één keer."
                )
            );
            AddAll(entries.SkipWhile(entry => entry.Hash is { } own && read.Has(own)), read);
            return;
        }

        RoomLog? log = logs.Find(each => each.IsFollowedBy(first));
        if (log is not null)
        {
            AddAll(entries, log);
            return;
        }

        log = Begun(map, first, logs, findings);
        logs.Add(log);
        AddAll(entries.Skip(1), log);

        void AddAll(IEnumerable<RoomLogEntry> next, RoomLog to)
        {
            foreach (RoomLogEntry entry in next)
            {
                to.Add(entry, findings);
            }
        }
    }

    // A log that follows on none: the first of a room, unless it is at fault.
    private static RoomLog Begun(Node.Map map, RoomLogEntry first, List<RoomLog> logs, Findings findings)
    {
        string? room = map["room"] is Node.Scalar { Of: not ScalarKind.Null } scalar ? scalar.Text : null;
        Sentence? fault =
            first.Version > 1
                ? first.IsWhole && logs.TrueForAll(each => each.HasHead)
                    ? new(
                        $"The log begins with entry {first.Version} and follows on none that was given before: give the file with the entries before it first.",
                        $"Het logboek begint met gegeven {first.Version} en sluit op niets aan dat ervoor is opgegeven: geef eerst het bestand met de gegevens ervoor."
                    )
                    : null
                : first.IsWhole && room is not null && !RoomLogChain.Begins(room, first)
                    ? new(
                        "The first entry does not follow on the id of the room: the log was changed, or the id is another room's.",
                        "Het eerste gegeven sluit niet aan op de id van de tafel: het logboek is gewijzigd, of de id is dat van een andere tafel."
                    )
                    : first is { Version: 1, Events: not null, IsOpening: false }
                        ? new(
                            "The first entry opens no table with parties, so nobody can be told from the numbers of the others.",
                            "Het eerste gegeven opent geen tafel met partijen, zodat niemand aan de nummers van de andere te herkennen is."
                        )
                        : null;
        if (fault is { } said)
        {
            findings.Fault(first.Place, said);
        }

        var log = new RoomLog();
        log.Begin(first, first.Version > 1 ? "" : room ?? "", fault is null && first.IsOpening, findings);
        return log;
    }
}
