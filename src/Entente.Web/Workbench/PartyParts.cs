using Entente.Formats.Editing;

namespace Entente.Web.Workbench;

/// <summary>The parts of a party in the making that forms show: texts, fallback, and a score for every value of every issue.</summary>
/// <param name="Document">The draft.</param>
/// <param name="Name">The name of the party.</param>
/// <param name="Group">Among whom it is: <c>parties</c>, or <c>thirdParties</c>.</param>
public sealed record PartyParts(NativeDocument Document, string Name, string Group = "parties")
{
    private string[] Path => [Group, Name];

    private string[] Scores => [Group, Name, "preferences", "scores"];

    /// <summary>A text of the party in a language, or its only one.</summary>
    public string TextOf(string key, string language) => Document.TextAt(TextPath(key, language));

    /// <summary>Where that text stands, or would.</summary>
    public string[] TextPath(string key, string language) => TextParts.PathOf(Document, [.. Path, key], language);

    /// <summary>The worth of no agreement as it is written.</summary>
    public string FallbackWorth => Document.TextAt(WorthPath);

    /// <summary>Whether the worth of no agreement is a range: low, likely, high.</summary>
    public bool IsFallbackRange =>
        Document.KindOf(WorthPath) == PartKind.List && Document.NamesAt(WorthPath).Length == 3;

    /// <summary>Whether the fallback is something that only the text can change: an outcome, a list that is no range.</summary>
    public bool IsFallbackElsewhere =>
        (Document.KindOf(WorthPath) is PartKind.List or PartKind.Entries && !IsFallbackRange)
        || (Document.KindOf([.. Path, "fallback"]) == PartKind.Entries && Document.KindOf(WorthPath) == PartKind.None);

    /// <summary>Where the worth of no agreement stands, or would.</summary>
    public string[] WorthPath =>
        Document.KindOf([.. Path, "fallback"]) == PartKind.Entries
            ? [.. Path, "fallback", "worth"]
            : [.. Path, "fallback"];

    /// <summary>Whether the preferences are something that only the text can change: a ranking, outcomes by themselves.</summary>
    public bool ArePreferencesElsewhere =>
        Document.KindOf([.. Path, "preferences"]) != PartKind.None && Document.KindOf(Scores) == PartKind.None;

    /// <summary>The draft with the worth of no agreement; an empty text takes it away.</summary>
    public NativeDocument WithFallback(string worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        return worth.Length == 0 ? Document.Without(WorthPath) : Document.With(worth, WorthPath);
    }

    /// <summary>Where a number of the range that no agreement is worth stands.</summary>
    /// <param name="place">0 for the low, 1 for the likely, 2 for the high number.</param>
    public string[] RangePath(int place) =>
        [.. WorthPath, place.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>The draft in which the worth of no agreement is a range, as yet of one number; it is 0 where there was none.</summary>
    public NativeDocument WithFallbackRange()
    {
        string worth = YamlOrZero(WorthPath);
        return Document.WithPart($"[{worth}, {worth}, {worth}]", WorthPath);
    }

    /// <summary>The draft in which the worth of no agreement is the likely number of its range; it is 0 where there was none.</summary>
    public NativeDocument WithFallbackNumber() => Document.WithPart(YamlOrZero(RangePath(1)), WorthPath);

    private string YamlOrZero(string[] path) =>
        Document.KindOf(path) == PartKind.Text && Document.TextAt(path).Length > 0 ? Document.YamlAt(path) : "0";

    /// <summary>The score of a value of an issue as it is written; empty for none or for one that is more than a number.</summary>
    public string ScoreOf(IssueParts issue, int value) => Document.TextAt(ScorePath(issue, value));

    /// <summary>Where that score stands, or would.</summary>
    public string[] ScorePath(IssueParts issue, int value)
    {
        string[] at = [.. Scores, issue.Name];
        string name = issue.Values[value];
        return Document.KindOf(at) == PartKind.List
                ? [.. at, value.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            : Document.KindOf([.. at, "table"]) == PartKind.Entries ? [.. at, "table", name]
            : [.. at, name];
    }

    /// <summary>The score at an end of a range of numbers, when the worth runs evenly between them; empty for none.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="isHigh">Whether the end is the largest number.</param>
    public string EndOf(IssueParts issue, bool isHigh) => Document.TextAt(EndPath(issue, isHigh));

    /// <summary>Where that score stands, or would.</summary>
    public string[] EndPath(IssueParts issue, bool isHigh) => [.. Scores, issue.Name, "linear", isHigh ? "1" : "0"];

    /// <summary>Whether what the party scores an issue with is something that only the text can change.</summary>
    public bool IsElsewhere(IssueParts issue)
    {
        string[] at = [.. Scores, issue.Name];
        return Document.KindOf(at) switch
        {
            PartKind.None => false,
            PartKind.Text => true,
            _ when issue.Kind == IssueKind.Numbers => Document.KindOf([.. at, "linear"]) != PartKind.List,
            PartKind.List => false,
            _ => issue.Kind == IssueKind.Other
                || Document.NamesAt(at).Any(name => name is "points" or "peak" or "linear" or "constant"),
        };
    }

    /// <summary>The draft with the score of a value; the other values of an issue that had none yet get 0.</summary>
    public NativeDocument WithScore(IssueParts issue, int value, string score)
    {
        ArgumentNullException.ThrowIfNull(issue);
        NativeDocument document = Prepared(
            issue,
            $"{{ {string.Join(", ", issue.Values.Select(name => $"{Quoted(name)}: 0"))} }}"
        );
        return document.With(
            score,
            (this with { Document = document }).ScorePath(issue with { Document = document }, value)
        );
    }

    /// <summary>The draft with the score at an end of a range; the other end gets 0 when there was none yet.</summary>
    public NativeDocument WithEnd(IssueParts issue, bool isHigh, string score)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Prepared(issue, "{ linear: [0, 0] }").With(score, EndPath(issue, isHigh));
    }

    /// <summary>The draft in which the party does not care about an issue.</summary>
    public NativeDocument WithoutScores(IssueParts issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Document.Without([.. Scores, issue.Name]);
    }

    // Each part above the scores is made when it is missing.
    private NativeDocument Prepared(IssueParts issue, string scores)
    {
        string[] preferences = [.. Path, "preferences"];
        return Document.KindOf(preferences) == PartKind.None
                ? Document.WithPart($"{{ scores: {{ {Quoted(issue.Name)}: {scores} }} }}", preferences)
            : Document.KindOf(Scores) == PartKind.None
                ? Document.WithPart($"{{ {Quoted(issue.Name)}: {scores} }}", Scores)
            : Document.KindOf([.. Scores, issue.Name]) == PartKind.None
                ? Document.WithPart(scores, [.. Scores, issue.Name])
            : Document;
    }

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
