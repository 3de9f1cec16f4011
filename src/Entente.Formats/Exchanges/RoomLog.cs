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

    // Of every commitment that was given, by whomever.
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
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
            foreach (Sentence fault in Happened(happened).Where(_ => isSure))
            {
                findings.Fault(entry.Place, fault);
            }
        }
    }

    // What is wrong with it, where that can be told.
    private List<Sentence> Happened(Node.Map happened)
    {
        string type = TextOf(happened["type"]);
        var faults = new List<Sentence>();
        switch (type)
        {
            case "opened" when happened["setup"] is Node.Map setup:
                Open(setup, faults);
                break;
            case "pledge-given" or "pledge-judged" when !IsNumbered(happened["pledge"]):
                isUnbroken = false;
                faults.Add(
                    new(
                        $"'pledge' of a commitment is {Told(happened["pledge"])}, and should be the number of the commitment.",
                        $"'pledge' van een toezegging is {Told(happened["pledge"])}, en hoort het nummer van de toezegging te zijn."
                    )
                );
                break;
            case "pledge-given":
                Give(TextOf(happened["pledge"]), happened, faults);
                break;
            case "pledge-judged":
                Judge(TextOf(happened["pledge"]), happened["isKept"], faults);
                break;
            case "":
                isUnbroken = false;
                faults.Add(
                    new(
                        $"'type' of an event is {Told(happened["type"])}, and should be what happened, such as 'pledge-given'.",
                        $"'type' van een gebeurtenis is {Told(happened["type"])}, en hoort te zijn wat er gebeurde, zoals 'pledge-given'."
                    )
                );
                break;
            default:
                break;
        }

        return faults;
    }

    // Commitments that were carried over come with what became of them: one found broken is broken until it is done.
    private void Open(Node.Map setup, List<Sentence> faults)
    {
        parties = [.. Maps(setup["parties"]).Select(party => TextOf(party["name"]))];
        faults.AddRange(
            parties
                .Where((name, place) => name.Length > 0 && parties.Take(place).Count(each => each == name) == 1)
                .Select(name => new Sentence(
                    $"Two parties of the table are called '{Excerpt.Of(name)}'; every party has a name of its own.",
                    $"Twee partijen aan de tafel heten '{Excerpt.Of(name)}'; elke partij heeft een eigen naam."
                ))
        );
        previous = TextOf(setup["previousHead"]);
        foreach (Node.Map pledge in Maps(setup["carried"]))
        {
            string number = TextOf(pledge["number"]);
            if (Give(number, pledge, faults) is { } taken)
            {
                carried.Add(taken);
                if (Maps(pledge["steps"]).Any(step => TextOf(step["state"]) == "Broken"))
                {
                    Judge(number, isKept: false);
                }
            }
        }
    }

    private Pledge? Give(string number, Node.Map pledge, List<Sentence> faults)
    {
        if (!numbers.Add(number))
        {
            // One of both may be the one of another number.
            isUnbroken = false;
            faults.Add(
                new(
                    $"A commitment with the number '{Excerpt.Of(number)}' is given twice; every commitment has a number of its own.",
                    $"Een toezegging met nummer '{Excerpt.Of(number)}' is twee keer gedaan; elke toezegging heeft een eigen nummer."
                )
            );
        }

        bool isParty =
            int.TryParse(TextOf(pledge["party"]), NumberStyles.None, CultureInfo.InvariantCulture, out int party)
            && party < parties.Length;
        if (isParty)
        {
            return given[number] = new Pledge(parties[party], TextOf(pledge["what"]));
        }

        if (arePartiesKnown)
        {
            string first = $"0 ('{Excerpt.Of(parties[0])}')";
            string last = $"{parties.Length - 1} ('{Excerpt.Of(parties[^1])}')";
            faults.Add(
                new(
                    $"A commitment is given by party {Told(pledge["party"])}, and there is none of that number at this table; they are {first} to {last}.",
                    $"Een toezegging is gedaan door partij {Told(pledge["party"])}, en die is er met dat nummer niet aan deze tafel; het zijn {first} tot en met {last}."
                )
            );
        }

        return null;
    }

    private void Judge(string number, Node? isKept, List<Sentence> faults)
    {
        bool isTold = isKept is Node.Scalar { Of: ScalarKind.True or ScalarKind.False };
        if (!isTold)
        {
            faults.Add(
                new(
                    $"'isKept' of a commitment is {Told(isKept)}, and should be true or false.",
                    $"'isKept' van een toezegging is {Told(isKept)}, en hoort true of false te zijn."
                )
            );
        }

        if (given.ContainsKey(number))
        {
            if (isTold)
            {
                Judge(number, isKept is Node.Scalar { Of: ScalarKind.True });
            }
        }
        else if (isUnbroken && !numbers.Contains(number))
        {
            faults.Add(
                new(
                    $"A commitment with the number '{Excerpt.Of(number)}' is judged, and none of that number was given.",
                    $"Over een toezegging met nummer '{Excerpt.Of(number)}' is geoordeeld, en die is met dat nummer niet gedaan."
                )
            );
        }
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

    private static bool IsNumbered(Node? node) =>
        int.TryParse(TextOf(node), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<Node.Map> Maps(Node? node) => ((node as Node.List)?.Items ?? []).OfType<Node.Map>();

    private static string Told(Node? node) => node is Node.Scalar scalar ? $"'{Excerpt.Of(scalar.Text)}'" : "missing";

    private static string TextOf(Node? node) => (node as Node.Scalar)?.Text ?? "";

    private sealed record Pledge(string Party, string What);
}
