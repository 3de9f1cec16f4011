using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Makes the nodes of texts, numbers, scores and evidence.</summary>
/// <param name="sources">The names of the scenario's sources.</param>
internal sealed class AnnotationNodes(IReadOnlySet<string> sources)
{
    private const int LongestReference = 2_000;

    /// <summary>A text; null for none.</summary>
    public static Node? Text(string text) => text.Length == 0 ? null : Tree.Text(text);

    /// <summary>A text for people; null for none.</summary>
    public static Node? Text(LocalizedText text) =>
        text.IsEmpty ? null
        : text.ByLanguage.Count == 1 && text.ByLanguage.TryGetValue("", out string? plain) && plain.Length > 0
            ? Tree.Text(plain)
        : Tree.Map(text.ByLanguage.Select(each => Tree.Entry(each.Key, Tree.Text(each.Value))));

    /// <summary>A number; a quotient that is no decimal is a text.</summary>
    public static Node Number(Rational number)
    {
        string text = NumberText.Of(number);
        return text.Contains('/', StringComparison.Ordinal) ? Tree.Text(text) : Tree.Number(text);
    }

    /// <summary>A score or weight.</summary>
    public Node Score(Estimate estimate)
    {
        Node plain = estimate.IsRange
            ? Tree.List([Number(estimate.Low), Number(estimate.Likely), Number(estimate.High)])
            : Number(estimate.Likely);
        return estimate.Evidence is null
            ? plain
            : Tree.Map([Tree.Entry("score", plain), .. Evidence(estimate.Evidence)]);
    }

    /// <summary>What stands in a map for what it rests on.</summary>
    public IEnumerable<KeyValuePair<string, Node?>> Evidence(Evidence? evidence)
    {
        if (evidence is null)
        {
            return [];
        }

        string reference = evidence.Place.Length == 0 ? evidence.Source : $"{evidence.Source} {evidence.Place}";
        bool isReference =
            evidence is { Kind: EvidenceKind.Reported, Note.IsEmpty: true }
            && reference.Length is > 0 and <= LongestReference
            && SourceReference.Of(reference, sources) == new SourceReference(evidence.Source, evidence.Place);
        return isReference ? [Tree.Entry("reported", Tree.Text(reference))]
            : evidence is { Kind: EvidenceKind.Estimate, Source: "", Place: "" }
                ? [Tree.Entry("estimate", Text(evidence.Note) ?? Tree.Text(""))]
            : [Tree.Entry("evidence", Full(evidence))];
    }

    /// <summary>A name's value where a title is enough: the title, a map when there is more, or nothing.</summary>
    public static Node Titled(LocalizedText title, params IReadOnlyList<KeyValuePair<string, Node?>> more) =>
        more.All(entry => entry.Value is null)
            ? Text(title) ?? new Node.Scalar(default, ScalarKind.Null, "")
            : Tree.Map([Tree.Entry("title", Text(title)), .. more]);

    private static Node Full(Evidence evidence) =>
        Tree.Map(
            Tree.Entry("kind", Tree.Text(evidence.Kind == EvidenceKind.Reported ? "reported" : "estimate")),
            Tree.Entry("source", Text(evidence.Source)),
            Tree.Entry("place", Text(evidence.Place)),
            Tree.Entry("note", Text(evidence.Note))
        );
}
