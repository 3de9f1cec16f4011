using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.NegMas;

/// <summary>The centre of a scenario of ANL 2025: one party that makes a separate deal with each of several others, its edges.</summary>
/// <param name="Type">The Python class of the centre's utility function, without its module.</param>
/// <param name="Spaces">What each deal is about; one for all, or one per edge.</param>
/// <param name="Sides">What the centre gains from each deal by itself, per edge; empty when the file does not say.</param>
internal sealed record NegMasCenter(string Type, ImmutableArray<OutcomeSpace> Spaces, ImmutableArray<Profile> Sides)
{
    /// <summary>What the centre has without any deal.</summary>
    public Fallback Fallback { get; init; } = Fallback.None;

    /// <summary>Whether a file is a centre.</summary>
    public static bool Recognises(Node? root) => root is Node.Map map && IsCenter(NegMasType.Of(map));

    /// <summary>Whether a class is the utility function of a centre.</summary>
    public static bool IsCenter(string type) => type.EndsWith("CenterUFun", StringComparison.Ordinal);

    /// <summary>Reads a file that <see cref="Recognises"/>.</summary>
    public static NegMasCenter? Read(string path, Node.Map root, Findings findings)
    {
        ImmutableArray<OutcomeSpace> spaces = ReadSpaces(root, findings);
        if (findings.HasFaults || spaces.IsEmpty)
        {
            return null;
        }

        var sides = ImmutableArray.CreateBuilder<Profile>();
        if (findings.AsList(root["side_ufuns"], Sentence.Key("side_ufuns")) is { } list)
        {
            for (int i = 0; i < list.Items.Length; i++)
            {
                OutcomeSpace space = spaces[Math.Min(i, spaces.Length - 1)];
                if (
                    findings.AsMap(list.Items[i], new("A side of the centre", "Een kant van de spil")) is { } side
                    && new NegMasPreferences(findings).Read(path, side, [space]) is { } profile
                )
                {
                    sides.Add(profile);
                }
            }
        }

        Rational? worth = NegMasPreferences.IsMinusInfinity(root["reserved_value"])
            ? null
            : findings.AsNumber(root["reserved_value"], Sentence.Key("reserved_value"));
        return findings.HasFaults
            ? null
            : new NegMasCenter(NegMasType.Of(root), spaces, sides.DrainToImmutable())
            {
                Fallback = worth is { Sign: not 0 } ? new Fallback { Worth = worth } : Fallback.None,
            };
    }

    /// <summary>What the deals of a centre are about, whatever is wrong with the rest of its file; empty where that cannot be read.</summary>
    public static ImmutableArray<OutcomeSpace> SpacesOf(Node.Map root)
    {
        var findings = new Findings();
        ImmutableArray<OutcomeSpace> spaces = ReadSpaces(root, findings);
        return findings.HasFaults ? [] : spaces;
    }

    private static ImmutableArray<OutcomeSpace> ReadSpaces(Node.Map root, Findings findings)
    {
        Node? spaces = root["outcome_spaces"] ?? root["outcome_space"];
        IEnumerable<Node> items = spaces switch
        {
            Node.List list => list.Items,
            Node.Map map => [map],
            _ => [],
        };
        if (!items.Any())
        {
            findings.Fault(
                root.Place,
                new(
                    "The centre does not say what its deals are about ('outcome_spaces').",
                    "De spil zegt niet waar haar akkoorden over gaan ('outcome_spaces')."
                )
            );
        }

        var read = ImmutableArray.CreateBuilder<OutcomeSpace>();
        foreach (Node item in items)
        {
            if (
                findings.AsMap(item, new("An outcome space", "Een uitkomstenruimte")) is { } map
                && NegMasSpace.Read(map, findings) is { } space
            )
            {
                read.Add(space);
            }
        }

        return read.DrainToImmutable();
    }
}
