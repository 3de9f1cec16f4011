using System.Collections.Immutable;
using System.Globalization;
using Entente.Annotations;
using Entente.Exchanges;
using Entente.Formats.Nodes;

namespace Entente.Formats.Exchanges;

/// <summary>The shared log of one room, read entry by entry: which commitments were given, and how each was judged last.</summary>
internal sealed class RoomLog
{
    private readonly RoomLogChain chain = new();
    private readonly Dictionary<string, Pledge> given = new(StringComparer.Ordinal);
    private readonly List<RoomCommitment> judged = [];
    private readonly Dictionary<string, RoomCommitment> last = new(StringComparer.Ordinal);
    private readonly HashSet<string> strange = new(StringComparer.Ordinal);
    private readonly List<Pledge> carried = [];
    private ImmutableArray<string> parties = [];
    private string previous = "";
    private bool arePartiesKnown;
    private bool isUnbroken;

    /// <summary>The commitments that were judged, in the order in which they were judged last.</summary>
    public IEnumerable<RoomCommitment> Judged => judged;

    /// <summary>Whether this log has an entry of that hash.</summary>
    public bool Has(string hash) => chain.Has(hash);

    /// <summary>Whether it is known what a further part of this log has to follow on.</summary>
    public bool HasHead => chain.HasHead;

    /// <summary>Whether an entry follows on the last one of this log, by its hash.</summary>
    public bool IsFollowedBy(RoomLogEntry entry) => chain.IsFollowedBy(entry);

    /// <summary>Takes the first entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="room">The id of the room; empty where it is not known.</param>
    /// <param name="isSure">Whether it is the first of the room, as far as can be told, and opens a table.</param>
    /// <param name="findings">Where faults go.</param>
    public void Begin(RoomLogEntry entry, string room, bool isSure, Findings findings)
    {
        chain.Begin(entry, room);
        arePartiesKnown = isSure && entry.Events is not null;
        isUnbroken = arePartiesKnown;
        Happened(entry, isSure, findings);
    }

    /// <summary>Adds the next entry.</summary>
    /// <remarks>What an entry that does not follow on the one before it says of commitments is no further fault, nor is what later ones say of commitments that it may have given.</remarks>
    public void Add(RoomLogEntry entry, Findings findings)
    {
        Sentence? fault = chain.Next(entry);
        if (fault is { } said)
        {
            findings.Fault(entry.Place, said);
        }

        isUnbroken &= fault is null && entry.Events is not null;
        Happened(entry, fault is null, findings);
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

    private void Happened(RoomLogEntry entry, bool isSure, Findings findings)
    {
        foreach (Node.Map happened in entry.Events ?? [])
        {
            if (Happened(happened) is { } fault && isSure)
            {
                findings.Fault(entry.Place, fault);
            }
        }
    }

    // What is wrong with it, where that can be told; null for nothing.
    private Sentence? Happened(Node.Map happened)
    {
        switch (TextOf(happened["type"]))
        {
            case "opened" when happened["setup"] is Node.Map setup:
                Open(setup);
                return null;
            case "pledge-given" when Give(TextOf(happened["pledge"]), happened) is null:
                strange.Add(TextOf(happened["pledge"]));
                return arePartiesKnown
                    ? new(
                        $"A commitment is given by party {Told(happened["party"])}, and there is none of that number at this table.",
                        $"Een toezegging is gedaan door partij {Told(happened["party"])}, en die is er met dat nummer niet aan deze tafel."
                    )
                    : null;
            case "pledge-judged" when happened["isKept"] is not Node.Scalar { Of: ScalarKind.True or ScalarKind.False }:
                return new(
                    $"'isKept' of a commitment is {Told(happened["isKept"])}, and should be true or false.",
                    $"'isKept' van een toezegging is {Told(happened["isKept"])}, en hoort true of false te zijn."
                );
            case "pledge-judged" when !given.ContainsKey(TextOf(happened["pledge"])):
                return isUnbroken && !strange.Contains(TextOf(happened["pledge"]))
                    ? new(
                        $"A commitment with the number {Told(happened["pledge"])} is judged, and none of that number was given.",
                        $"Over een toezegging met nummer {Told(happened["pledge"])} is geoordeeld, en die is met dat nummer niet gedaan."
                    )
                    : null;
            case "pledge-judged":
                Judge(TextOf(happened["pledge"]), happened["isKept"] is Node.Scalar { Of: ScalarKind.True });
                return null;
            default:
                return null;
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
        Pledge pledge = given[number];
        if (last.TryGetValue(number, out RoomCommitment? earlier))
        {
            judged.Remove(earlier);
        }

        last[number] = new RoomCommitment(pledge.Party, new PastCommitment(LocalizedText.Of(pledge.What), isKept));
        judged.Add(last[number]);
    }

    private static IEnumerable<Node.Map> Maps(Node? node) => ((node as Node.List)?.Items ?? []).OfType<Node.Map>();

    private static string Told(Node? node) => node is Node.Scalar scalar ? $"'{Excerpt.Of(scalar.Text)}'" : "missing";

    private static string TextOf(Node? node) => (node as Node.Scalar)?.Text ?? "";

    private sealed record Pledge(string Party, string What);
}
