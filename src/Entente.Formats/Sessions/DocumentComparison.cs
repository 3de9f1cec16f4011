using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Sessions;

/// <summary>Where a document departs from the one that it should be.</summary>
internal sealed class DocumentComparison
{
    private readonly Findings findings = new();

    private DocumentComparison() { }

    /// <summary>Every place of a document whose value is not that of another; entries that only the document has are let pass.</summary>
    /// <param name="document">The document.</param>
    /// <param name="expected">What it should be.</param>
    public static ImmutableArray<Remark> Of(Node document, Node expected)
    {
        var comparison = new DocumentComparison();
        comparison.Compare(new("The document", "Het document"), document, expected);
        return comparison.findings.Faults;
    }

    private void Compare(Sentence what, Node document, Node expected)
    {
        switch (document, expected)
        {
            case (Node.Map left, Node.Map right):
                foreach (NodeEntry entry in right.Entries)
                {
                    Node? found = left.Entries.FirstOrDefault(each => each.Name == entry.Name).Value;
                    if (found is not null)
                    {
                        Compare(Sentence.Key(Excerpt.Of(entry.Name)), found, entry.Value);
                    }
                }

                break;
            case (Node.List left, Node.List right) when left.Items.Length == right.Items.Length:
                for (int i = 0; i < left.Items.Length; i++)
                {
                    Compare(what, left.Items[i], right.Items[i]);
                }

                break;
            case (Node.Scalar left, Node.Scalar right) when left.Of == right.Of && left.Text == right.Text:
                break;
            default:
                findings.Fault(
                    document.Place,
                    new(
                        $"{what} is {TextOf(document)}, and the session that the log tells gives {TextOf(expected)}.",
                        $"{what} is {TextOf(document)}, en de sessie waarvan het log vertelt, geeft {TextOf(expected)}."
                    )
                );
                break;
        }
    }

    private static Sentence TextOf(Node node) =>
        node switch
        {
            Node.Scalar { Of: ScalarKind.Text or ScalarKind.Number } scalar => Sentence.Key(Excerpt.Of(scalar.Text)),
            Node.List list => new($"a list of {list.Items.Length}", $"een lijst van {list.Items.Length}"),
            _ => node.Kind,
        };
}
