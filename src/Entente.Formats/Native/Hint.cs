using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>Ends of messages that say what would be right.</summary>
internal static class Hint
{
    private const int MostListed = 8;

    private const int MostSought = 100;
    private const int MostNames = 1_000;
    private const int LongestName = 80;

    /// <summary>The name that was probably meant; null when none is near, or when so much is wrong that hints would cost too much time.</summary>
    public static string? Nearest(this Findings findings, string text, IEnumerable<string> names) =>
        findings.Count < MostSought && text.Length <= LongestName
            ? NearestName.To(text, names.Take(MostNames).Where(name => name.Length <= LongestName))
            : null;

    /// <summary><c>; did you mean 'x'?</c>, or the end of the sentence.</summary>
    public static Sentence DidYouMean(string? name) =>
        name is null
            ? Sentence.AsIs(".")
            : new($"; did you mean '{Excerpt.Of(name)}'?", $"; bedoelde u '{Excerpt.Of(name)}'?");

    /// <summary>How a number with one comma is written; null when the text is none. Of <c>1,250</c> nobody knows whether it is more than a thousand.</summary>
    public static Sentence? DecimalPoint(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        string number = text.Replace(',', '.');
        return comma < 0
            || comma != text.LastIndexOf(',')
            || text.Contains('.', StringComparison.Ordinal)
            || !Rational.TryParse(number, out _)
                ? null
            : text.Length - comma == 4
                ? new(
                    "; a number is written with a decimal point and without commas.",
                    "; een getal wordt geschreven met een decimale punt en zonder komma's."
                )
            : new($"; write {number} for a number.", $"; schrijf {number} voor een getal.");
    }

    /// <summary>The nearest of some names, else all of them when they are few.</summary>
    public static Sentence OneOf(this Findings findings, string text, IReadOnlyCollection<string> names) =>
        findings.Nearest(text, names) is { } meant ? DidYouMean(meant)
        : names.Count is 0 or > MostListed ? Sentence.AsIs(".")
        : new($"; it is one of {Listed(names)}.", $"; het is een van {Listed(names)}.");

    // A name that stands twice is a fault of its own.
    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names.Distinct().Select(name => $"'{Excerpt.Of(name)}'"));

    /// <summary>What the values of an issue are.</summary>
    public static Sentence Values(this Findings findings, Issue issue, string text) =>
        issue switch
        {
            Issue.Integer of when of.Low == of.High => Only($"{of.Low}"),
            Issue.Real of when of.Low == of.High => Only($"{of.Low}"),
            Issue.Choice { Options: [var single] } when findings.Nearest(text, [single.Name]) is null => Only(
                $"'{Excerpt.Of(single.Name)}'"
            ),
            Issue.Choice of => findings.OneOf(text, [.. of.Options.Select(option => option.Name)]),
            Issue.YesNo => new("; it is yes or no.", "; het is 'yes' of 'no'."),
            Issue.Integer { Step: 1 } of => new(
                $"; it is a whole number from {of.Low} to {of.High}.",
                $"; het is een geheel getal van {of.Low} tot en met {of.High}."
            ),
            Issue.Integer of => new(
                $"; it is a number from {of.Low} to {of.High} in steps of {of.Step}.",
                $"; het is een getal van {of.Low} tot en met {of.High} in stappen van {of.Step}."
            ),
            Issue.Real { Step: { } step } of => new(
                $"; it is a number from {of.Low} to {of.High} in steps of {step}.",
                $"; het is een getal van {of.Low} tot en met {of.High} in stappen van {step}."
            ),
            Issue.Real of => new(
                $"; it is a number from {of.Low} to {of.High}.",
                $"; het is een getal van {of.Low} tot en met {of.High}."
            ),
            _ => Sentence.AsIs("."),
        };

    private static Sentence Only(string value) => new($"; only {value} is possible.", $"; alleen {value} is mogelijk.");
}
