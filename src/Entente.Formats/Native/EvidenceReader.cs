using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Reads <c>reported</c>, <c>estimate</c> and <c>evidence</c>, one of which may stand in many maps.</summary>
internal sealed class EvidenceReader(NativeContext context)
{
    private const int LongestReference = 2_000;

    public static string[] Keys { get; } = ["evidence", "reported", "estimate"];

    public Evidence? In(Node.Map map)
    {
        Node? reported = map["reported"];
        Node? estimate = map["estimate"];
        Node? evidence = map["evidence"];
        if ((reported is null ? 0 : 1) + (estimate is null ? 0 : 1) + (evidence is null ? 0 : 1) > 1)
        {
            context.Findings.Fault(
                map.Place,
                new(
                    "Give one of 'reported', 'estimate' and 'evidence' here, not several.",
                    "Geef hier een van 'reported', 'estimate' en 'evidence', niet meer."
                )
            );
        }

        return reported is not null ? Reported(reported)
            : estimate is not null ? Estimate(estimate)
            : evidence is not null ? Full(evidence)
            : null;
    }

    private Evidence? Reported(Node node)
    {
        if (context.Findings.AsText(node, new("What reports it", "Wat dit meldt")) is not { } text)
        {
            return null;
        }

        if (text.Length > LongestReference)
        {
            context.Findings.Fault(
                node.Place,
                new(
                    $"This is longer than {LongestReference:N0} characters; put a note into 'evidence'.",
                    $"Dit is langer dan {LongestReference:N0} tekens; zet een toelichting onder 'evidence'."
                )
            );
            return null;
        }

        SourceReference reference = SourceReference.Of(text, context.Sources);
        Check(node, reference.Source);
        return new Evidence(EvidenceKind.Reported) { Source = reference.Source, Place = reference.Place };
    }

    private Evidence Estimate(Node node) =>
        new(EvidenceKind.Estimate)
        {
            Note = context.Findings.AsLocalized(
                node,
                new("The reason of an estimate", "De reden van een schatting"),
                mayBeEmpty: true
            ),
        };

    private Evidence? Full(Node node)
    {
        if (context.Findings.AsMap(node, new("Evidence", "Bewijs")) is not { } map)
        {
            return null;
        }

        context.Findings.Only(map, new("evidence", "bewijs"), "kind", "source", "place", "note");
        Node? kind = context.Findings.Entry(map, "kind");
        string? word = context.Findings.AsText(kind, new("The kind of evidence", "De soort bewijs"));
        if (word is not (null or "reported" or "estimate"))
        {
            context.Findings.Fault(
                kind!.Place,
                new(
                    $"Evidence is reported or estimate, not '{Excerpt.Of(word)}'.",
                    $"Bewijs is 'reported' of 'estimate', niet '{Excerpt.Of(word)}'."
                )
            );
        }

        string source = context.Findings.AsText(map["source"], new("The source", "De bron")) ?? "";
        Check(map["source"], source);
        return new Evidence(word == "estimate" ? EvidenceKind.Estimate : EvidenceKind.Reported)
        {
            Source = source,
            Place = context.Findings.AsText(map["place"], new("The place in the source", "De plaats in de bron")) ?? "",
            Note = context.Findings.AsLocalized(map["note"], new("The note", "De toelichting")),
        };
    }

    // A source may be described in place; one word that is nearly the name of a source is a slip.
    private void Check(Node? node, string source)
    {
        if (node is null || context.Sources.Contains(source))
        {
            return;
        }

        string first = source.Split(' ', ',')[0];
        if (context.Findings.Nearest(first, context.Sources.Order(StringComparer.Ordinal)) is { } meant)
        {
            context.Findings.Warn(
                node.Place,
                new(
                    $"There is no source '{Excerpt.Of(first)}'{Hint.DidYouMean(meant)}",
                    $"Er is geen bron '{Excerpt.Of(first)}'{Hint.DidYouMean(meant)}"
                )
            );
        }
    }
}
