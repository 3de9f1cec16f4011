using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Rooms.Text;

/// <summary>An issue as it stands in a log.</summary>
internal sealed record IssueText(string Name, string Kind)
{
    private const string Choice = "choice";
    private const string YesNo = "yes/no";
    private const string Integer = "integer";
    private const string Real = "real";

    public LocalizedText Title
    {
        get => field ?? LocalizedText.Empty;
        init;
    }

    public LocalizedText About
    {
        get => field ?? LocalizedText.Empty;
        init;
    }

    public string Group
    {
        get => field ?? "";
        init;
    }

    public ImmutableArray<OptionText>? Options { get; init; }

    public string? Low { get; init; }

    public string? High { get; init; }

    public string? Step { get; init; }

    public string? Unit { get; init; }

    public static IssueText Of(Issue issue)
    {
        IssueText text = issue switch
        {
            Issue.Choice choice => new(issue.Name, Choice) { Options = [.. choice.Options.Select(OptionText.Of)] },
            Issue.YesNo => new(issue.Name, YesNo),
            Issue.Integer whole => new(issue.Name, Integer)
            {
                Low = whole.Low.ToString(CultureInfo.InvariantCulture),
                High = whole.High.ToString(CultureInfo.InvariantCulture),
                Step = whole.Step.ToString(CultureInfo.InvariantCulture),
                Unit = whole.Unit,
            },
            Issue.Real real => new(issue.Name, Real)
            {
                Low = real.Low.ToString(),
                High = real.High.ToString(),
                Step = real.Step?.ToString(),
                Unit = real.Unit,
            },
            _ => throw new InvalidOperationException($"There is no text for {issue.GetType().Name}."),
        };
        return text with { Title = issue.Title, About = issue.About, Group = issue.Group };
    }

    public Issue ToIssue()
    {
        Issue issue = Kind switch
        {
            Choice => new Issue.Choice(Name, [.. (Options ?? []).Select(option => option.ToOption())]),
            YesNo => new Issue.YesNo(Name),
            Integer => new Issue.Integer(Name, Whole(Low), Whole(High), Whole(Step)) { Unit = Unit ?? "" },
            Real => new Issue.Real(Name, Number(Low), Number(High), Step is null ? null : Number(Step))
            {
                Unit = Unit ?? "",
            },
            _ => throw new JsonException("There is no such kind of issue."),
        };
        return issue with { Title = Title, About = About, Group = Group };
    }

    private static long Whole(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw new JsonException("A whole number is expected here.");

    private static Rational Number(string? text) =>
        Rational.TryParse(text, out Rational value) ? value : throw new JsonException("A number is expected here.");
}

/// <summary>An option of an issue as it stands in a log.</summary>
internal sealed record OptionText(string Name, LocalizedText Title, LocalizedText About)
{
    public static OptionText Of(Option option) => new(option.Name, option.Title, option.About);

    public Option ToOption() => new(Name) { Title = Title, About = About };
}
