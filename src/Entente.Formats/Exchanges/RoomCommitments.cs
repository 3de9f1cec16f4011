using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Exchanges;

/// <summary>Reads from the shared log of a room, as <c>GET /api/v1/rooms/{room}/log</c> gives it, which commitments were kept and which broken.</summary>
/// <remarks>
/// A commitment counts once somebody judged it, as it was judged last: what was found broken and then done late counts as kept. Those that are still open say nothing. That every entry follows on the one before is checked by their hashes;
/// who wrote the log cannot be told from it.
/// </remarks>
public static class RoomCommitments
{
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

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        if (nodes.Root is Node.Map map && map.Has("entries"))
        {
            Read(findings.AsList(map["entries"], "'entries'")?.Items ?? [], logs, findings);
        }
        else if (nodes.Faults.IsEmpty)
        {
            findings.Fault(new Place(path), "This is no log of a room: it has no 'entries'.");
        }

        return findings.Faults;
    }

    private static void Read(ImmutableArray<Node> entries, List<RoomLog> logs, Findings findings)
    {
        RoomLog? log = null;
        foreach (Node node in entries)
        {
            if (findings.AsMap(node, "An entry") is not { } entry)
            {
                return;
            }

            string content = findings.AsText(findings.Entry(entry, "content"), "'content'") ?? "";
            string hash = findings.AsText(findings.Entry(entry, "hash"), "'hash'") ?? "";
            if (findings.HasFaults)
            {
                return;
            }

            if (log is null)
            {
                log = Start(logs, findings, entry, content, hash);
                if (log is null)
                {
                    return;
                }
            }
            else if (log.IsFollowedBy(content, hash))
            {
                log.Add(content, hash);
            }
            else
            {
                findings.Fault(
                    entry.Place,
                    "This entry does not follow on the one before it: the log was changed, or entries are missing."
                );
                return;
            }
        }
    }

    private static RoomLog? Start(List<RoomLog> logs, Findings findings, Node.Map entry, string content, string hash)
    {
        string version = (findings.Entry(entry, "version") as Node.Scalar)?.Text ?? "";
        RoomLog? log = logs.Find(each => each.IsFollowedBy(content, hash));
        if (logs.Exists(each => each.Has(hash)))
        {
            findings.Fault(
                entry.Place,
                "This entry was read already: the log is given twice, or parts of it overlap. Give every entry once."
            );
            return null;
        }

        if (log is null && version != "1")
        {
            findings.Fault(
                entry.Place,
                $"The log begins with entry {version} and follows on none that was given before: give the file with the entries before it first."
            );
            return null;
        }

        if (log is null)
        {
            log = new RoomLog();
            logs.Add(log);
        }

        log.Add(content, hash);
        return log;
    }
}
