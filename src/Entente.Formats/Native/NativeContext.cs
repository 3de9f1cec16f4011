using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>What is known of a scenario while it is read: names that later parts refer to.</summary>
internal sealed class NativeContext(Findings findings)
{
    /// <summary>The number of an issue that a file names and that is not there, so that what is said of it is read for its other faults.</summary>
    public const int NoIssue = -1;

    private readonly HashSet<int> unreadable = [];
    private readonly Dictionary<string, Outcome?> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredOutcome> declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int filled;

    /// <summary>What there is to say about the file so far.</summary>
    public Findings Findings { get; } = findings;

    /// <summary>Where the parts of the scenario stand.</summary>
    public NativePlaces Places { get; } = new();

    /// <summary>The issues, unreadable ones included so that references to them are no further faults.</summary>
    public OutcomeSpace Space { get; private set; } = new([]);

    /// <summary>The names under <c>sources</c>.</summary>
    public ImmutableHashSet<string> Sources { get; set; } = [];

    /// <summary>The names under <c>readings</c>.</summary>
    public ImmutableArray<string> Readings { get; set; } = [];

    public void Settle(ImmutableArray<Issue> issues, IEnumerable<int> unread)
    {
        Space = new OutcomeSpace(issues);
        unreadable.UnionWith(unread);
    }

    /// <summary>Says that a part could not be read, and that this is a fault already: what is missing from it is none.</summary>
    /// <param name="pointer">Where the part stands in the scenario.</param>
    public void Break(string pointer) => broken.Add(pointer);

    /// <summary>Says that there is a fault about a part already, but none about what is in it.</summary>
    /// <param name="pointer">Where the part stands in the scenario.</param>
    public void Tell(string pointer) => told.Add(pointer);

    /// <summary>Says of a set of named entries which of its names stand there twice, which is a fault of the file already.</summary>
    /// <param name="pointer">Where the set stands in the scenario.</param>
    /// <param name="node">The set; nothing happens when it is none.</param>
    public void TellRepeats(string pointer, Node? node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in ((node as Node.Map)?.Entries ?? []).Select(entry => entry.Name))
        {
            if (!names.Add(name))
            {
                Tell($"{pointer}/{NativePlaces.Escape(name)}");
            }
        }
    }

    /// <summary>Whether there is a fault already about a part, or about one that it belongs to and that could not be read.</summary>
    public bool IsTold(string pointer)
    {
        bool isTold = told.Contains(pointer);
        for (string part = pointer; !isTold && part.Length > 0; part = part[..part.LastIndexOf('/')])
        {
            isTold = broken.Contains(part);
        }

        return isTold;
    }

    /// <summary>Whether it is not known which values an issue has.</summary>
    public bool IsUnreadable(int issue) => issue == NoIssue || unreadable.Contains(issue);

    /// <summary>Gives an outcome a name; null for one that has a fault.</summary>
    public void Name(string name, Outcome? outcome) => named[name] = outcome;

    /// <summary>Says where an outcome stands that other parts may name before it is read; of two of one name the first counts.</summary>
    public void Declare(string name, DeclaredOutcome outcome) => declared.TryAdd(name, outcome);

    /// <summary>Finds where an outcome stands that has a name.</summary>
    public bool TryDeclared(string name, out DeclaredOutcome outcome) => declared.TryGetValue(name, out outcome);

    /// <summary>Finds an outcome by name.</summary>
    public bool TryNamed(string name, out Outcome? outcome) => named.TryGetValue(name, out outcome);

    /// <summary>The name of an outcome that was probably meant; null when none is near.</summary>
    public string? NearestNamed(string name) => Findings.Nearest(name, named.Keys.Union(declared.Keys));

    /// <summary>The number of the issue that a key names; null with a fault when there is none.</summary>
    public int? Issue(Node key)
    {
        if (
            Space.Issues.IsEmpty
            || Findings.AsText(key, new("The name of an issue", "De naam van een onderwerp")) is not { } name
        )
        {
            // Without any issue, that is the fault.
            return null;
        }

        int issue = Space.IndexOf(name);
        if (issue >= 0)
        {
            return issue;
        }

        string? meant = Findings.Nearest(name, Space.Issues.Select(each => each.Name));
        Findings.FaultOnce(
            key.Place,
            $"issue {name}",
            more =>
                new(
                    $"There is no issue '{Excerpt.Of(name)}'{more}{Hint.DidYouMean(meant)}",
                    $"Er is geen onderwerp '{Excerpt.Of(name)}'{more}{Hint.DidYouMean(meant)}"
                )
        );
        return null;
    }

    /// <summary>The value of an issue that a node names; null with a fault when there is none.</summary>
    public IssueValue? Value(int issue, Node node)
    {
        if (IsUnreadable(issue))
        {
            return default(IssueValue);
        }

        Issue of = Space.Issues[issue];
        if (
            Findings.AsText(
                node,
                new($"The value of issue '{Excerpt.Of(of.Name)}'", $"De waarde van onderwerp '{Excerpt.Of(of.Name)}'")
            )
            is not { } text
        )
        {
            return null;
        }

        if (of.TryFind(text, out IssueValue value))
        {
            return value;
        }

        if (of is Issue.YesNo && node is Node.Scalar { Of: ScalarKind.True or ScalarKind.False } answer)
        {
            return IssueValue.At(answer.Of == ScalarKind.True ? 1 : 0);
        }

        Sentence hint = Findings.Values(of, text);
        Findings.FaultOnce(
            node.Place,
            $"issue {of.Name} value {text}",
            more =>
                new(
                    $"Issue '{Excerpt.Of(of.Name)}' has no value '{Excerpt.Of(text)}'{more}{hint}",
                    $"Onderwerp '{Excerpt.Of(of.Name)}' heeft geen waarde '{Excerpt.Of(text)}'{more}{hint}"
                )
        );
        return null;
    }

    /// <summary>Whether so many more scores may be filled in.</summary>
    public bool MayFill(int scores)
    {
        filled += Math.Min(scores, NativeLimits.FilledScores);
        bool may = filled <= NativeLimits.FilledScores;
        filled = Math.Min(filled, NativeLimits.FilledScores);
        return may;
    }
}
