using System.Collections.Immutable;
using System.Globalization;
using Entente.Formats.Editing;

namespace Entente.Web.Workbench;

/// <summary>Changes of a draft that touch several of its parts: names that stand in many places, issues and parties that come and go.</summary>
public static class ScenarioParts
{
    // Parts whose entries are named by issues; or lists of such parts.
    private static readonly ImmutableHashSet<string> ByIssue =
    [
        "scores",
        "weights",
        "outcome",
        "statusQuo",
        "forbid",
        "never",
        "demand",
        "rectangle",
        "consulted",
        "mayBlock",
    ];

    private static readonly ImmutableArray<string> Shown =
    [
        "entente",
        "id",
        "title",
        "about",
        "issues",
        "parties",
        "thirdParties",
    ];

    /// <summary>The keys at the top of a draft that no form shows.</summary>
    public static ImmutableArray<string> OnlyInText(NativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.NamesAt().Where(name => !Shown.Contains(name))];
    }

    /// <summary>A name that nothing in a part has yet: <c>issue 3</c>.</summary>
    public static string FreeName(IEnumerable<string> taken, string word)
    {
        ImmutableHashSet<string> names = [.. taken];
        return Enumerable
            .Range(names.Count + 1, names.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{word} {number}"))
            .First(name => !names.Contains(name));
    }

    /// <summary>The draft with one more issue.</summary>
    public static NativeDocument WithIssue(NativeDocument document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.KindOf("issues") == PartKind.None
            ? document.WithPart($"{{ {Quoted(name)}: [a, b] }}", "issues")
            : document.WithPart("[a, b]", "issues", name);
    }

    /// <summary>The draft with one more party, about whom nothing is known yet.</summary>
    /// <param name="document">The draft.</param>
    /// <param name="name">Its name.</param>
    /// <param name="group">Among whom: <c>parties</c>, or <c>thirdParties</c>.</param>
    public static NativeDocument WithParty(NativeDocument document, string name, string group = "parties")
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.KindOf(group) == PartKind.None
            ? document.WithPart($"{{ {Quoted(name)}: {{}} }}", group)
            : document.WithPart("{}", group, name);
    }

    /// <summary>The draft with an issue under another name, wherever it is named; the same when that name is taken or empty.</summary>
    public static NativeDocument WithIssueRenamed(NativeDocument document, string old, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || document.NamesAt("issues").Contains(name))
        {
            return document;
        }

        NativeDocument renamed = document.Renamed(name, "issues", old);
        renamed = PathsByIssue(renamed).Aggregate(renamed, (each, path) => each.Renamed(name, [.. path, old]));
        return TermsNaming(renamed, old).Aggregate(renamed, (each, path) => each.With(name, path));
    }

    /// <summary>The draft without an issue, its scores, and its place in outcomes and conditions.</summary>
    public static NativeDocument WithoutIssue(NativeDocument document, string issue)
    {
        ArgumentNullException.ThrowIfNull(document);
        NativeDocument without = document.Without("issues", issue);
        return PathsByIssue(without).Aggregate(without, (each, path) => each.Without([.. path, issue]));
    }

    /// <summary>The draft with a party under another name, also where it brought a package; the same when that name is taken or empty.</summary>
    /// <param name="document">The draft.</param>
    /// <param name="old">The name that it has.</param>
    /// <param name="name">The name that it gets.</param>
    /// <param name="group">Among whom it is: <c>parties</c>, or <c>thirdParties</c>.</param>
    public static NativeDocument WithPartyRenamed(
        NativeDocument document,
        string old,
        string name,
        string group = "parties"
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || document.NamesAt("parties").Concat(document.NamesAt("thirdParties")).Contains(name))
        {
            return document;
        }

        NativeDocument renamed = document.Renamed(name, group, old);
        if (group != "parties")
        {
            return renamed;
        }

        return renamed
            .NamesAt("packages")
            .Where(package => renamed.TextAt("packages", package, "by") == old)
            .Aggregate(renamed, (each, package) => each.With(name, "packages", package, "by"));
    }

    /// <summary>The draft without what parties score an issue with.</summary>
    public static NativeDocument WithoutScores(NativeDocument document, string issue) =>
        ScorePaths(document).Aggregate(document, (each, path) => each.Without([.. path, issue]));

    /// <summary>Where parties keep scores: the paths of all <c>scores</c>.</summary>
    internal static ImmutableArray<string[]> ScorePaths(NativeDocument document) =>
        [.. PathsByIssue(document).Where(path => path[^1] == "scores")];

    /// <summary>The draft with an option under another name in scores, outcomes and conditions.</summary>
    internal static NativeDocument WithOptionRenamed(NativeDocument document, string issue, string old, string name)
    {
        foreach (string[] path in PathsByIssue(document))
        {
            string[] value = [.. path, issue];
            document = document.Renamed(name, [.. value, old]).Renamed(name, [.. value, "table", old]);
            if (path[^1] != "scores" && document.TextAt(value) == old)
            {
                document = document.With(name, value);
            }

            if (path[^1] == "scores")
            {
                continue;
            }

            foreach (string[] item in Items(document, value).Where(item => document.TextAt(item) == old).ToArray())
            {
                document = document.With(name, item);
            }
        }

        return document;
    }

    // What stands in a condition: a list of values, or what is not to be, itself a value or a list.
    private static IEnumerable<string[]> Items(NativeDocument document, string[] value) =>
        document
            .NamesAt(value)
            .SelectMany(item =>
                document
                    .NamesAt([.. value, item])
                    .Select(inner => (string[])[.. value, item, inner])
                    .Prepend([.. value, item])
            );

    // Paths do not change while issues and options are renamed, for none leads through the name of one.
    private static ImmutableArray<string[]> PathsByIssue(NativeDocument document)
    {
        var paths = ImmutableArray.CreateBuilder<string[]>();
        foreach (string name in document.NamesAt().Where(name => name is not ("issues" or "title" or "about")))
        {
            Walk(document, [name], paths);
        }

        return paths.ToImmutable();
    }

    private static void Walk(NativeDocument document, string[] path, ImmutableArray<string[]>.Builder paths)
    {
        if (ByIssue.Contains(path[^1]))
        {
            if (document.KindOf(path) == PartKind.List)
            {
                paths.AddRange(document.NamesAt(path).Select(item => (string[])[.. path, item]));
            }
            else
            {
                paths.Add(path);
            }

            return;
        }

        foreach (string name in document.NamesAt(path))
        {
            Walk(document, [.. path, name], paths);
        }
    }

    private static IEnumerable<string[]> TermsNaming(NativeDocument document, string issue) =>
        new[] { "parties", "thirdParties" }
            .SelectMany(group => document.NamesAt(group).Select(party => (string[])[group, party]))
            .SelectMany(party =>
            {
                string[] terms = [.. party, "preferences", "terms"];
                return document
                    .NamesAt(terms)
                    .SelectMany(term =>
                        document
                            .NamesAt([.. terms, term, "issues"])
                            .Select(number => (string[])[.. terms, term, "issues", number])
                            .Append([.. terms, term, "issue"])
                    );
            })
            .Where(path => document.TextAt(path) == issue);

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
