using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads what a party has without agreement, and its patience.</summary>
internal sealed class FallbackReader(
    NativeContext context,
    ScoreReader scores,
    EvidenceReader evidence,
    OutcomeReader outcomes
)
{
    private Findings Findings => context.Findings;

    /// <summary>A score, the name of an outcome, or more; null with a fault when it is none, and without one when there is no node.</summary>
    public Fallback? Read(Node? node)
    {
        if (node is Node.Map map)
        {
            Findings.Only(
                map,
                new("a fallback", "een terugvaloptie"),
                ["worth", "outcome", "about", "constant", .. EvidenceReader.Keys]
            );
            return new Fallback
            {
                Worth = scores.Of(map["worth"], new("The worth of a fallback", "De waarde van een terugvaloptie")),
                Outcome = outcomes.Of(
                    map["outcome"],
                    new("The outcome of a fallback", "De uitkomst van een terugvaloptie")
                ),
                About = Findings.AsLocalized(map["about"], Sentence.Key("about")),
                IsConstant = Findings.AsFlag(map["constant"], Sentence.Key("constant")),
                Evidence = evidence.In(map),
            };
        }

        bool isName = node is Node.Scalar { Of: ScalarKind.Text } scalar && !Rational.TryParse(scalar.Text, out _);
        return isName
            ? outcomes.Of(node, new("A fallback", "Een terugvaloptie"), mayBeNumber: true) is { } outcome
                ? new Fallback { Outcome = outcome }
                : null
            : scores.Of(node, new("A fallback", "Een terugvaloptie")) is { } worth
                ? new Fallback { Worth = worth }
                : null;
    }

    public Patience Patience(Node? node)
    {
        if (Findings.AsMap(node, Sentence.Key("patience")) is not { } map)
        {
            return Preferences.Patience.Endless;
        }

        Findings.Only(map, Sentence.Key("patience"), ["perRound", "overall", .. EvidenceReader.Keys]);
        if (map.Has("perRound") == map.Has("overall"))
        {
            Findings.Fault(
                map.Place,
                new(
                    "Patience is given either 'perRound' or 'overall'.",
                    "Geduld staat onder 'perRound' of onder 'overall'."
                )
            );
        }

        Node? discount = map["perRound"] ?? map["overall"];
        return new Patience(
            Findings.AsNumber(discount, new("What is left with time", "Wat na verloop van tijd overblijft"))
                ?? Rational.One,
            IsPerRound: map["perRound"] is not null
        )
        {
            Evidence = evidence.In(map),
        };
    }
}
