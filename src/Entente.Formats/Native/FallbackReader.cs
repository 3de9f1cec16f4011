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
            Findings.Only(map, "a fallback", ["worth", "outcome", "about", "constant", .. EvidenceReader.Keys]);
            return new Fallback
            {
                Worth = scores.Of(map["worth"], "The worth of a fallback"),
                Outcome = outcomes.Of(map["outcome"], "The outcome of a fallback"),
                About = Findings.AsLocalized(map["about"], "'about'"),
                IsConstant = Findings.AsFlag(map["constant"], "'constant'"),
                Evidence = evidence.In(map),
            };
        }

        bool isName = node is Node.Scalar { Of: ScalarKind.Text } scalar && !Rational.TryParse(scalar.Text, out _);
        return isName
            ? outcomes.Of(node, "A fallback") is { } outcome
                ? new Fallback { Outcome = outcome }
                : null
            : scores.Of(node, "A fallback") is { } worth
                ? new Fallback { Worth = worth }
                : null;
    }

    public Patience Patience(Node? node)
    {
        if (Findings.AsMap(node, "'patience'") is not { } map)
        {
            return Preferences.Patience.Endless;
        }

        Findings.Only(map, "'patience'", ["perRound", "overall", .. EvidenceReader.Keys]);
        if (map.Has("perRound") == map.Has("overall"))
        {
            Findings.Fault(map.Place, "Patience is given either 'perRound' or 'overall'.");
        }

        Node? discount = map["perRound"] ?? map["overall"];
        return new Patience(
            Findings.AsNumber(discount, "What is left with time") ?? Rational.One,
            IsPerRound: map["perRound"] is not null
        )
        {
            Evidence = evidence.In(map),
        };
    }
}
