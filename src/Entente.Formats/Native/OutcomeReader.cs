using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>Reads outcomes: a value for every issue, or the name of an outcome.</summary>
internal sealed class OutcomeReader(NativeContext context)
{
    /// <summary>The name by which files refer to how things stand.</summary>
    public const string StatusQuo = "statusQuo";

    /// <summary>An outcome; null with a fault when it is none, and without one when there is no node.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="what">What it is to be.</param>
    /// <param name="mayBeNumber">Whether a number could stand there as well, so that one with a decimal comma is told how it is written.</param>
    public Outcome? Of(Node? node, Sentence what, bool mayBeNumber = false)
    {
        switch (node)
        {
            case null:
                return null;
            case Node.Map map:
                return OfMap(map);
            case Node.Scalar { Of: not ScalarKind.Null } name:
                return Named(name, what, mayBeNumber);
            default:
                context.Findings.Fault(
                    node.Place,
                    new(
                        $"{what} is {node.Kind}, and should be a value for every issue, or the name of a package.",
                        $"{what} is {node.Kind}, en hoort een waarde voor elk onderwerp te zijn, of de naam van een pakket."
                    )
                );
                return null;
        }
    }

    /// <summary>An outcome that the file gives a name, read once.</summary>
    public Outcome? Of(string name, Node? node, Sentence what) =>
        context.TryDeclared(name, out DeclaredOutcome declared) && declared.Node == node
            ? Declared(name)
            : Of(node, what);

    /// <summary>The values of a row in the order of the issues.</summary>
    public Outcome? OfValues(ReadOnlySpan<Node> nodes)
    {
        ImmutableArray<IssueValue>.Builder values = ImmutableArray.CreateBuilder<IssueValue>(nodes.Length);
        for (int i = 0; i < nodes.Length; i++)
        {
            if (context.Value(i, nodes[i]) is { } value)
            {
                values.Add(value);
            }
        }

        return values.Count == nodes.Length ? new Outcome(values.ToImmutable()) : null;
    }

    private Outcome? Named(Node.Scalar name, Sentence what, bool mayBeNumber)
    {
        if (context.TryNamed(name.Text, out Outcome? outcome))
        {
            return outcome;
        }

        if (context.TryDeclared(name.Text, out _))
        {
            return Declared(name.Text);
        }

        Sentence hint =
            name.Text == StatusQuo
                ? new("; the file gives no statusQuo.", "; het bestand geeft geen statusQuo.")
                : (mayBeNumber ? Hint.DecimalPoint(name.Text) : null)
                    ?? Hint.DidYouMean(context.NearestNamed(name.Text));
        context.Findings.Fault(
            name.Place,
            new(
                $"{what} names no package '{Excerpt.Of(name.Text)}'{hint}",
                $"{what} noemt een pakket '{Excerpt.Of(name.Text)}' dat er niet is{hint}"
            )
        );
        return null;
    }

    // One may name another, which may stand further down.
    private Outcome? Declared(string name)
    {
        var chain = new List<string>();
        var among = new HashSet<string>(StringComparer.Ordinal);
        Outcome? outcome = null;
        string next = name;
        while (!context.TryNamed(next, out outcome))
        {
            if (!among.Add(next))
            {
                Circle(chain[chain.IndexOf(next)..]);
                break;
            }

            chain.Add(next);
            _ = context.TryDeclared(next, out DeclaredOutcome declared);
            if (
                declared.Node is Node.Scalar { Of: not ScalarKind.Null } other
                && context.TryDeclared(other.Text, out _)
            )
            {
                next = other.Text;
                continue;
            }

            outcome = Of(declared.Node, declared.What);
            break;
        }

        foreach (string each in chain)
        {
            context.Name(each, outcome);
        }

        return outcome;
    }

    private void Circle(List<string> names)
    {
        const int Most = 5;
        _ = context.TryDeclared(names[0], out DeclaredOutcome first);
        string way = string.Join(" → ", names.Take(Most).Select(name => $"'{Excerpt.Of(name)}'"));
        string round = $"{way} → {(names.Count > Most ? "… → " : "")}'{Excerpt.Of(names[0])}'";
        context.Findings.Fault(
            first.Node!.Place,
            new(
                $"{first.What} goes round in a circle ({round}); give every issue a value in one of these places.",
                $"{first.What} gaat in een kring rond ({round}); geef op een van die plaatsen elk onderwerp een waarde."
            )
        );
    }

    private Outcome? OfMap(Node.Map map)
    {
        if (map.Entries.Length < context.Space.Issues.Length && context.Findings.IsFull)
        {
            return null;
        }

        var values = new IssueValue?[context.Space.Issues.Length];
        bool isWhole = true;
        bool isMisnamed = false;
        foreach (NodeEntry entry in map.Entries)
        {
            int? issue = context.Issue(entry.Key);
            IssueValue? value = issue is { } known ? context.Value(known, entry.Value) : null;
            isWhole &= value is not null;
            isMisnamed |= issue is null;
            if (issue is { } at)
            {
                values[at] ??= value ?? default(IssueValue);
            }
        }

        string[] missing = [.. context.Space.Issues.Where((_, i) => values[i] is null).Select(each => each.Name)];
        if (missing.Length > 0 && isMisnamed)
        {
            return null;
        }

        if (missing.Length > 0)
        {
            context.Findings.Fault(
                map.Place,
                new(
                    $"An outcome gives every issue a value; missing here: {Names(missing)}.",
                    $"Een uitkomst geeft elk onderwerp een waarde; hier ontbreekt: {Names(missing)}."
                )
            );
            return null;
        }

        return isWhole ? new Outcome([.. values.Select(value => value!.Value)]) : null;
    }

    private static Sentence Names(string[] names)
    {
        const int Most = 8;
        string listed = string.Join(", ", names.Take(Most).Select(name => $"'{Excerpt.Of(name)}'"));
        return names.Length > Most
            ? new($"{listed} and {names.Length - Most} more", $"{listed} en nog {names.Length - Most}")
            : Sentence.AsIs(listed);
    }
}
