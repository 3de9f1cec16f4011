using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Annotations;
using Entente.Exchanges;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Exchanges;

/// <summary>The shared log of one room, read entry by entry: which commitments were given, and how each was judged last.</summary>
internal sealed class RoomLog
{
    private readonly Dictionary<string, Pledge> given = new(StringComparer.Ordinal);
    private readonly List<RoomCommitment> judged = [];
    private readonly Dictionary<string, RoomCommitment> last = new(StringComparer.Ordinal);
    private readonly HashSet<string> hashes = new(StringComparer.Ordinal);
    private readonly List<Pledge> carried = [];
    private ImmutableArray<string> parties = [];
    private string head = "";
    private string previous = "";

    /// <summary>The commitments that were judged, in the order in which they were judged last.</summary>
    public IEnumerable<RoomCommitment> Judged => judged;

    /// <summary>Whether this log has an entry of that hash.</summary>
    public bool Has(string hash) => hashes.Contains(hash);

    /// <summary>Whether an entry follows on the last one of this log, by its hash.</summary>
    public bool IsFollowedBy(string content, string hash)
    {
        try
        {
            byte[] both = [.. Convert.FromHexString(head), .. Encoding.UTF8.GetBytes(content)];
            return Convert.ToHexStringLower(SHA256.HashData(both)) == hash;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Adds the next entry.</summary>
    public void Add(string content, string hash)
    {
        head = hash;
        hashes.Add(hash);
        NodeReading nodes = FileOpener.Nodes("content", content);
        foreach (Node.Map happened in Maps((nodes.Root as Node.Map)?["events"]))
        {
            Happened(happened);
        }
    }

    /// <summary>What the talks that follow took over counts there and no longer here.</summary>
    public void LeaveTo(RoomLog following)
    {
        if (following.previous.Length == 0 || !Has(following.previous))
        {
            return;
        }

        foreach (Pledge pledge in following.carried)
        {
            int place = judged.FindIndex(each =>
                each.Party == pledge.Party && each.Commitment.What.ToString() == pledge.What && !each.Commitment.IsKept
            );
            if (place >= 0)
            {
                judged.RemoveAt(place);
            }
        }
    }

    private void Happened(Node.Map happened)
    {
        switch (TextOf(happened["type"]))
        {
            case "opened" when happened["setup"] is Node.Map setup:
                Open(setup);
                break;
            case "pledge-given":
                Give(TextOf(happened["pledge"]), happened);
                break;
            case "pledge-judged":
                Judge(TextOf(happened["pledge"]), happened["isKept"] is Node.Scalar { Of: ScalarKind.True });
                break;
        }
    }

    // Commitments that were carried over come with what became of them: one found broken is broken until it is done.
    private void Open(Node.Map setup)
    {
        parties = [.. Maps(setup["parties"]).Select(party => TextOf(party["name"]))];
        previous = TextOf(setup["previousHead"]);
        foreach (Node.Map pledge in Maps(setup["carried"]))
        {
            string number = TextOf(pledge["number"]);
            if (Give(number, pledge) is { } taken)
            {
                carried.Add(taken);
                if (Maps(pledge["steps"]).Any(step => TextOf(step["state"]) == "Broken"))
                {
                    Judge(number, isKept: false);
                }
            }
        }
    }

    private Pledge? Give(string number, Node.Map pledge)
    {
        bool isParty =
            int.TryParse(TextOf(pledge["party"]), NumberStyles.None, CultureInfo.InvariantCulture, out int party)
            && party < parties.Length;
        return isParty ? given[number] = new Pledge(parties[party], TextOf(pledge["what"])) : null;
    }

    private void Judge(string number, bool isKept)
    {
        if (!given.TryGetValue(number, out Pledge? pledge))
        {
            return;
        }

        if (last.TryGetValue(number, out RoomCommitment? earlier))
        {
            judged.Remove(earlier);
        }

        last[number] = new RoomCommitment(pledge.Party, new PastCommitment(LocalizedText.Of(pledge.What), isKept));
        judged.Add(last[number]);
    }

    private static IEnumerable<Node.Map> Maps(Node? node) => ((node as Node.List)?.Items ?? []).OfType<Node.Map>();

    private static string TextOf(Node? node) => (node as Node.Scalar)?.Text ?? "";

    private sealed record Pledge(string Party, string What);
}
