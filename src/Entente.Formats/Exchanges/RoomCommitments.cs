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
        foreach (RoomLog log in logs)
        {
            logs.ForEach(log.LeaveTo);
        }

        return faults.IsEmpty
            ? new RoomCommitmentsReading { Commitments = [.. logs.SelectMany(log => log.Judged)] }
            : new RoomCommitmentsReading { Faults = faults };
    }

    private static ImmutableArray<Remark> Read(string path, byte[] content, List<RoomLog> logs)
    {
        if (FileNatures.Mismatch(path, content, FileNature.RoomLog) is { } other)
        {
            return [other];
        }

        if (FileContent.TryDecode(path, content, out Remark? fault) is not { } text)
        {
            return [fault!];
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return
            [
                new Remark(
                    new Place(path, 1, 1),
                    new($"The file is empty; {Wanted}.", $"Het bestand is leeg; {Wanted}.")
                ),
            ];
        }

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        if (nodes.Root is Node.Map map && map.Has("entries"))
        {
            ImmutableArray<RoomLogEntry> entries = RoomLogEntry.All(map, findings);
            if (!findings.HasFaults)
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

        return findings.Faults;
    }

    // Each follows on the one before it, and all together read as what happened at a table.
    private static void Follow(
        Node.Map map,
        ImmutableArray<RoomLogEntry> entries,
        List<RoomLog> logs,
        Findings findings
    )
    {
        if (Start(map, entries[0], logs, findings) is not { } log)
        {
            return;
        }

        log.Add(entries[0], findings);
        foreach (RoomLogEntry entry in entries.Skip(1))
        {
            if (!log.IsFollowedBy(entry))
            {
                findings.Fault(
                    entry.Place,
                    new(
                        "This entry does not follow on the one before it: the log was changed, or entries are missing.",
                        "Dit gegeven sluit niet aan op dat ervoor: het logboek is gewijzigd, of er ontbreken gegevens."
                    )
                );
                return;
            }

            log.Add(entry, findings);
        }
    }

    private static RoomLog? Start(Node.Map map, RoomLogEntry first, List<RoomLog> logs, Findings findings)
    {
        if (logs.Exists(each => each.Has(first.Hash)))
        {
            findings.Fault(
                first.Place,
                new(
                    "This entry was read already: the log is given twice, or parts of it overlap. Give every entry once.",
                    "Dit gegeven is al gelezen: het logboek is twee keer opgegeven, of delen ervan overlappen elkaar. Geef elk gegeven één keer."
                )
            );
            return null;
        }

        if (logs.Find(each => each.IsFollowedBy(first)) is { } log)
        {
            return log;
        }

        if (first.Version != 1)
        {
            findings.Fault(
                first.Place,
                new(
                    $"The log begins with entry {first.Version} and follows on none that was given before: give the file with the entries before it first.",
                    $"Het logboek begint met gegeven {first.Version} en sluit op niets aan dat ervoor is opgegeven: geef eerst het bestand met de gegevens ervoor."
                )
            );
            return null;
        }

        log = new RoomLog();
        if (map["room"] is Node.Scalar { Of: not ScalarKind.Null } room && !RoomLog.Begins(room.Text, first))
        {
            findings.Fault(
                first.Place,
                new(
                    "The first entry does not follow on the id of the room: the log was changed, or the id is another room's.",
                    "Het eerste gegeven sluit niet aan op de id van de tafel: het logboek is gewijzigd, of de id is dat van een andere tafel."
                )
            );
            return null;
        }

        if (!first.IsOpening)
        {
            findings.Fault(
                first.Place,
                new(
                    "The first entry opens no table with parties, so nobody can be told from the numbers of the others.",
                    "Het eerste gegeven opent geen tafel met partijen, zodat niemand aan de nummers van de andere te herkennen is."
                )
            );
            return null;
        }

        logs.Add(log);
        return log;
    }
}
