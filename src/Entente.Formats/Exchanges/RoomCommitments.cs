using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Annotations;
using Entente.Exchanges;
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
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    public static RoomCommitmentsReading Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FileContent.TryRead(path, out Remark? fault) is { } bytes
            ? Read(path, bytes)
            : new RoomCommitmentsReading { Faults = [fault!] };
    }

    /// <summary>Reads a log.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">Its bytes: JSON.</param>
    public static RoomCommitmentsReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileContent.TryDecode(path, content.ToArray(), out Remark? fault) is not { } text)
        {
            return new RoomCommitmentsReading { Faults = [fault!] };
        }

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        var log = new Log(findings);
        if (nodes.Root is Node.Map map && map.Has("entries"))
        {
            log.Read(findings.AsList(map["entries"], "'entries'")?.Items ?? []);
        }
        else if (nodes.Faults.IsEmpty)
        {
            findings.Fault(new Place(path), "This is no log of a room: it has no 'entries'.");
        }

        return findings.HasFaults
            ? new RoomCommitmentsReading { Faults = findings.Faults }
            : new RoomCommitmentsReading { Commitments = log.Judged };
    }

    private sealed class Log(Findings findings)
    {
        private readonly Dictionary<string, Pledge> given = new(StringComparer.Ordinal);
        private readonly List<RoomCommitment> judged = [];
        private readonly Dictionary<string, RoomCommitment> last = new(StringComparer.Ordinal);
        private ImmutableArray<string> parties = [];

        public ImmutableArray<RoomCommitment> Judged => [.. judged];

        public void Read(ImmutableArray<Node> entries)
        {
            string before = "";
            foreach (Node node in entries)
            {
                if (findings.AsMap(node, "An entry") is not { } entry)
                {
                    continue;
                }

                string content = findings.AsText(findings.Entry(entry, "content"), "'content'") ?? "";
                string hash = findings.AsText(findings.Entry(entry, "hash"), "'hash'") ?? "";
                if (before.Length > 0 && !Follows(before, content, hash))
                {
                    findings.Fault(
                        entry.Place,
                        "This entry does not follow on the one before it: the log was changed, or entries are missing."
                    );
                    return;
                }

                before = hash;
                NodeReading nodes = FileOpener.Nodes("content", content);
                foreach (Node item in ((nodes.Root as Node.Map)?["events"] as Node.List)?.Items ?? [])
                {
                    if (item is Node.Map happened)
                    {
                        Happened(happened);
                    }
                }
            }
        }

        private void Happened(Node.Map happened)
        {
            switch (TextOf(happened["type"]))
            {
                case "opened" when happened["setup"] is Node.Map setup:
                    parties = [.. Maps(setup["parties"]).Select(party => TextOf(party["name"]))];
                    foreach (Node.Map carried in Maps(setup["carried"]))
                    {
                        Give(TextOf(carried["number"]), carried);
                    }

                    break;
                case "pledge-given":
                    Give(TextOf(happened["pledge"]), happened);
                    break;
                case "pledge-judged" when given.TryGetValue(TextOf(happened["pledge"]), out Pledge? pledge):
                    Judge(
                        TextOf(happened["pledge"]),
                        pledge,
                        happened["isKept"] is Node.Scalar { Of: ScalarKind.True }
                    );
                    break;
            }
        }

        private void Give(string number, Node.Map pledge)
        {
            bool isParty =
                int.TryParse(TextOf(pledge["party"]), NumberStyles.None, CultureInfo.InvariantCulture, out int party)
                && party < parties.Length;
            if (isParty)
            {
                given[number] = new Pledge(parties[party], TextOf(pledge["what"]));
            }
        }

        private void Judge(string number, Pledge pledge, bool isKept)
        {
            if (last.TryGetValue(number, out RoomCommitment? earlier))
            {
                judged.Remove(earlier);
            }

            last[number] = new RoomCommitment(pledge.Party, new PastCommitment(LocalizedText.Of(pledge.What), isKept));
            judged.Add(last[number]);
        }

        private static bool Follows(string before, string content, string hash)
        {
            try
            {
                byte[] both = [.. Convert.FromHexString(before), .. Encoding.UTF8.GetBytes(content)];
                return Convert.ToHexStringLower(SHA256.HashData(both)) == hash;
            }
            catch (FormatException)
            {
                return false;
            }
        }

        private static IEnumerable<Node.Map> Maps(Node? node) => ((node as Node.List)?.Items ?? []).OfType<Node.Map>();

        private static string TextOf(Node? node) => (node as Node.Scalar)?.Text ?? "";

        private sealed record Pledge(string Party, string What);
    }
}
