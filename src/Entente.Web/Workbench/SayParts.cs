using System.Collections.Immutable;
using Entente.Formats.Editing;

namespace Entente.Web.Workbench;

/// <summary>The parts of one say of a third party in the making: what it has a right to, in which outcomes, and why.</summary>
/// <param name="Document">The draft.</param>
/// <param name="Party">The name of the third party.</param>
/// <param name="Number">Which of its says, from 0.</param>
public sealed record SayParts(NativeDocument Document, string Party, int Number)
{
    private const string Consulted = "consulted";
    private const string MayBlock = "mayBlock";
    private const string Reported = "reported";
    private const string Estimate = "estimate";

    /// <summary>Where it stands.</summary>
    public ImmutableArray<string> Path =>
        ["thirdParties", Party, "say", Number.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>Whether it may keep those outcomes from taking effect; else it is to be consulted about them.</summary>
    public bool CanBlock => Document.KindOf([.. Path, MayBlock]) != PartKind.None;

    /// <summary>Where the outcomes stand.</summary>
    public ImmutableArray<string> WherePath => [.. Path, CanBlock ? MayBlock : Consulted];

    /// <summary>Whether it is about all outcomes.</summary>
    public bool IsEverywhere => Document.KindOf(WherePath.AsSpan()) == PartKind.Text;

    /// <summary>Whether the outcomes are something that only the text can change.</summary>
    public bool IsElsewhere =>
        Document.KindOf(WherePath.AsSpan()) switch
        {
            PartKind.Text => Document.TextAt(WherePath.AsSpan()) != "true",
            PartKind.Entries => false,
            _ => true,
        };

    /// <summary>Whether it rests on evidence that only the text can change.</summary>
    public bool IsEvidenceElsewhere => Document.KindOf([.. Path, "evidence"]) != PartKind.None;

    /// <summary>Whether a source says so.</summary>
    public bool IsReported => Document.KindOf([.. Path, Reported]) != PartKind.None;

    /// <summary>Whether an analyst judges so.</summary>
    public bool IsEstimate => Document.KindOf([.. Path, Estimate]) != PartKind.None;

    /// <summary>How many says a third party has.</summary>
    public static int CountOf(NativeDocument document, string party)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.KindOf("thirdParties", party, "say") == PartKind.List
            ? document.NamesAt("thirdParties", party, "say").Length
            : 0;
    }

    /// <summary>The draft in which a third party has one more say: to be consulted about everything.</summary>
    public static NativeDocument WithOneMore(NativeDocument document, string party)
    {
        ArgumentNullException.ThrowIfNull(document);
        const string say = $"{{ {Consulted}: true }}";
        string[] list = ["thirdParties", party, "say"];
        return document.KindOf(list) == PartKind.List
            ? document.WithPart(
                say,
                [.. list, CountOf(document, party).ToString(System.Globalization.CultureInfo.InvariantCulture)]
            )
            : document.WithPart($"[{say}]", list);
    }

    /// <summary>The draft without it.</summary>
    public NativeDocument Removed() =>
        CountOf(Document, Party) > 1 ? Document.Without(Path.AsSpan()) : Document.Without("thirdParties", Party, "say");

    /// <summary>The draft with another right in the same outcomes.</summary>
    /// <param name="canBlock">Whether it may block; else it is to be consulted.</param>
    public NativeDocument WithRight(bool canBlock) =>
        canBlock == CanBlock ? Document : Document.Renamed(canBlock ? MayBlock : Consulted, WherePath.AsSpan());

    /// <summary>The draft in which it is about all outcomes.</summary>
    public NativeDocument Everywhere() => Document.WithPart("true", WherePath.AsSpan());

    /// <summary>The draft in which it is about some outcomes: to begin with, those with the last value of the first issue. The same draft when there is no issue.</summary>
    public NativeDocument Somewhere()
    {
        IssueParts? first = Document
            .NamesAt("issues")
            .Select(name => new IssueParts(Document, name))
            .FirstOrDefault(issue => issue.Kind is not IssueKind.Other);
        return first is null ? Document
            : first.Kind == IssueKind.Numbers
                ? Document.WithPart(
                    $"{{ {Quoted(first.Name)}: {{ from: {Quoted(first.TextOf("from"))} }} }}",
                    WherePath.AsSpan()
                )
            : first.Values.IsEmpty ? Document
            : Document.WithPart($"{{ {Quoted(first.Name)}: {Quoted(first.Values[^1])} }}", WherePath.AsSpan());
    }

    /// <summary>Whether what it says of an issue is something that only the text can change.</summary>
    public bool IsElsewhereOf(IssueParts issue)
    {
        string[] at = At(issue);
        ArgumentNullException.ThrowIfNull(issue);
        return Document.KindOf(at) switch
        {
            PartKind.None => issue.Kind == IssueKind.Other,
            PartKind.Entries when issue.Kind == IssueKind.Numbers => Document
                .NamesAt(at)
                .Any(key => key is not ("from" or "to")),
            PartKind.Entries => Document.NamesAt(at) is not ["not"],
            _ => issue.Kind is IssueKind.Numbers or IssueKind.Other,
        };
    }

    /// <summary>The values of an issue that it is about; empty where the issue does not matter to it.</summary>
    public ImmutableArray<string> ValuesOf(IssueParts issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        string[] at = At(issue);
        if (Document.KindOf(at) != PartKind.Entries)
        {
            return [.. TextsAt(issue, at)];
        }

        ImmutableArray<string> not = [.. TextsAt(issue, [.. at, "not"])];
        return [.. issue.Values.Where(value => !not.Contains(value))];
    }

    /// <summary>The draft in which it is about a value of an issue too, or no longer. About all values is about the issue not at all.</summary>
    public NativeDocument With(IssueParts issue, string value, bool isIn)
    {
        ImmutableArray<string> before = ValuesOf(issue);
        ImmutableArray<string> values = [.. issue.Values.Where(each => each == value ? isIn : before.Contains(each))];
        return values.Length == 0 || values.Length == issue.Values.Length ? WithoutIssue(issue)
            : values is [var only] ? Written(issue, Quoted(only))
            : Written(issue, $"[{string.Join(", ", values.Select(Quoted))}]");
    }

    /// <summary>Where an end of a range of numbers that it is about stands, or would.</summary>
    public string[] EndPath(IssueParts issue, bool isHigh) => [.. At(issue), isHigh ? "to" : "from"];

    /// <summary>That end; empty for none.</summary>
    public string EndOf(IssueParts issue, bool isHigh) => Document.TextAt(EndPath(issue, isHigh));

    /// <summary>The draft with an end of a range of numbers; an empty one takes it away, and with the last the issue.</summary>
    public NativeDocument WithEnd(IssueParts issue, bool isHigh, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        string[] end = EndPath(issue, isHigh);
        return number.Length > 0
            ? Document.KindOf(At(issue)) == PartKind.Entries
                ? Document.With(number, end)
                : Written(issue, $"{{ {end[^1]}: {Quoted(number)} }}")
            : Document.NamesAt(At(issue)) is [var last] && last == end[^1]
                ? WithoutIssue(issue)
                : Document.Without(end);
    }

    /// <summary>Where the reason stands, or would: a source with the place in it, or an analyst's judgement.</summary>
    /// <param name="isReported">Whether it is a source.</param>
    /// <param name="language">The tag of the language, for a judgement.</param>
    public string[] EvidencePath(bool isReported, string language) =>
        isReported ? [.. Path, Reported] : TextParts.PathOf(Document, [.. Path, Estimate], language);

    /// <summary>The draft with a reason; an empty text takes it away.</summary>
    /// <param name="isReported">Whether it is a source.</param>
    /// <param name="language">The tag of the language, for a judgement.</param>
    /// <param name="text">The text.</param>
    public NativeDocument WithEvidence(bool isReported, string language, string text) =>
        TextParts.With(Document, [.. Path, isReported ? Reported : Estimate], language, text);

    private string[] At(IssueParts issue) => [.. WherePath, issue.Name];

    private NativeDocument WithoutIssue(IssueParts issue) =>
        IsEverywhere || Document.NamesAt(WherePath.AsSpan()) is [var last] && last == issue.Name
            ? Everywhere()
            : Document.Without(At(issue));

    private NativeDocument Written(IssueParts issue, string yaml) =>
        IsEverywhere
            ? Document.WithPart($"{{ {Quoted(issue.Name)}: {yaml} }}", WherePath.AsSpan())
            : Document.WithPart(yaml, At(issue));

    private IEnumerable<string> TextsAt(IssueParts issue, string[] path) =>
        Document.KindOf(path) switch
        {
            PartKind.Text => [Value(issue, Document.TextAt(path))],
            PartKind.List => Document.NamesAt(path).Select(item => Value(issue, Document.TextAt([.. path, item]))),
            _ => [],
        };

    private static string Value(IssueParts issue, string text) =>
        issue.Kind != IssueKind.YesNo ? text
        : text == "true" ? "yes"
        : text == "false" ? "no"
        : text;

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
