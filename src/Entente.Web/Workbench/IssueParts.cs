using System.Collections.Immutable;
using Entente.Formats.Editing;

namespace Entente.Web.Workbench;

/// <summary>The parts of an issue in the making, whichever way it is written: <c>[a, b]</c>, <c>yes/no</c>, <c>{ options: … }</c>, <c>{ from: 0, to: 10 }</c>.</summary>
/// <param name="Document">The draft.</param>
/// <param name="Name">The name of the issue.</param>
public sealed record IssueParts(NativeDocument Document, string Name)
{
    private string[] Path => ["issues", Name];

    private bool IsShort => Document.KindOf(Path) != PartKind.Entries;

    /// <summary>What a form can do with it.</summary>
    public IssueKind Kind =>
        Document.KindOf(Path) switch
        {
            PartKind.List => IssueKind.Choice,
            PartKind.Text => Document.TextAt(Path) == "yes/no" ? IssueKind.YesNo : IssueKind.Other,
            PartKind.Entries when Document.KindOf([.. Path, "options"]) is not PartKind.None => IssueKind.Choice,
            PartKind.Entries when Document.TextAt([.. Path, "type"]) == "yes/no" => IssueKind.YesNo,
            PartKind.Entries => IssueKind.Numbers,
            _ => IssueKind.Other,
        };

    /// <summary>Where its options stand.</summary>
    public ImmutableArray<string> OptionsPath =>
        Document.KindOf(Path) == PartKind.List ? ["issues", Name] : ["issues", Name, "options"];

    /// <summary>The names of its options.</summary>
    public ImmutableArray<string> Options =>
        Kind != IssueKind.Choice
            ? []
            :
            [
                .. Document
                    .NamesAt(OptionsPath.AsSpan())
                    .Select(name =>
                        Document.KindOf(OptionsPath.AsSpan()) == PartKind.List
                            ? Document.TextAt([.. OptionsPath, name])
                            : name
                    ),
            ];

    /// <summary>The values that a table of scores names; empty for numbers.</summary>
    public ImmutableArray<string> Values => Kind == IssueKind.YesNo ? ["no", "yes"] : Options;

    /// <summary>A text of the issue: <c>from</c>, <c>unit</c>.</summary>
    public string TextOf(string key) => IsShort ? "" : Document.TextAt([.. Path, key]);

    /// <summary>The draft with a text of the issue; an issue in short form is spelled out first. An empty text takes the entry away.</summary>
    public NativeDocument With(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        NativeDocument whole = SpelledOut();
        return text.Length == 0 ? whole.Without([.. Path, key]) : whole.With(text, [.. Path, key]);
    }

    /// <summary>The draft with the issue's values of another kind. What parties score it with goes, for it would not fit.</summary>
    public NativeDocument WithKind(IssueKind kind)
    {
        string title = IsShort ? "" : Document.YamlAt([.. Path, "title"]);
        string about = IsShort ? "" : Document.YamlAt([.. Path, "about"]);
        string words = (title.Length > 0 ? $"title: {title}, " : "") + (about.Length > 0 ? $"about: {about}, " : "");
        string yaml = kind switch
        {
            IssueKind.YesNo => words.Length == 0 ? "yes/no" : $"{{ {words}type: yes/no }}",
            IssueKind.Numbers => $"{{ {words}from: 0, to: 100, step: 10 }}",
            _ => words.Length == 0 ? "[a, b]" : $"{{ {words}options: [a, b] }}",
        };
        return ScenarioParts.WithoutScores(Document.WithPart(yaml, Path), Name);
    }

    /// <summary>The draft with one more option.</summary>
    public NativeDocument WithOption(string name)
    {
        bool isList = Document.KindOf(OptionsPath.AsSpan()) == PartKind.List;
        return Options.Contains(name) ? Document
            : isList
                ? Document.With(
                    name,
                    [.. OptionsPath, Options.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)]
                )
            : Document.With(name, [.. OptionsPath, name]);
    }

    /// <summary>The draft with an option under another name, in the scores and outcomes too; the same when that name is taken or empty.</summary>
    public NativeDocument WithOptionRenamed(int option, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string old = Options[option];
        if (name.Length == 0 || Options.Contains(name))
        {
            return Document;
        }

        NativeDocument renamed =
            Document.KindOf(OptionsPath.AsSpan()) == PartKind.List
                ? Document.With(name, [.. OptionsPath, Document.NamesAt(OptionsPath.AsSpan())[option]])
                : Document.Renamed(name, [.. OptionsPath, old]);
        return ScenarioParts.WithOptionRenamed(renamed, Name, old, name);
    }

    /// <summary>The draft without an option, and without its scores.</summary>
    public NativeDocument WithoutOption(int option)
    {
        string old = Options[option];
        NativeDocument without = Document.Without([.. OptionsPath, Document.NamesAt(OptionsPath.AsSpan())[option]]);
        return ScenarioParts
            .ScorePaths(without)
            .Aggregate(
                without,
                (document, path) => document.Without([.. path, Name, old]).Without([.. path, Name, "table", old])
            );
    }

    private NativeDocument SpelledOut() =>
        !IsShort ? Document
        : Kind == IssueKind.YesNo ? Document.WithPart("{ type: yes/no }", Path)
        : Document.WithPart($"{{ options: {Document.YamlAt(Path)} }}", Path);
}
