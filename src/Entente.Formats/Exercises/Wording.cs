using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Exercises;

/// <summary>Puts names, values, outcomes and conditions into words.</summary>
internal sealed class Wording(OutcomeSpace space, string language)
{
    public SheetWords Words { get; } = language == "nl" ? SheetWords.Dutch : SheetWords.English;

    public OutcomeSpace Space { get; } = space;

    /// <summary>A text on one line.</summary>
    public string Text(LocalizedText text) => MarkdownText.Inline(text.In(language));

    /// <summary>A text as its author laid it out.</summary>
    public string Passage(LocalizedText text) => text.In(language);

    public string Name(LocalizedText title, string name) =>
        Text(title) is { Length: > 0 } words ? words : MarkdownText.Inline(name);

    public string IssueName(int issue) => Name(Space.Issues[issue].Title, Space.Issues[issue].Name);

    public string Value(int issue, int index) =>
        Space.Issues[issue] switch
        {
            Issue.Choice of => Name(of.Options[index].Title, of.Options[index].Name),
            Issue.YesNo => index == 0 ? Words.No : Words.Yes,
            Issue of => Number(of, of.NumberOf(index)),
        };

    public string Value(int issue, IssueValue value) =>
        value.IsNumber ? Number(Space.Issues[issue], value.Number) : Value(issue, value.Index);

    /// <summary>A number of an issue, with its unit.</summary>
    public string Number(Issue issue, Rational number)
    {
        string unit = issue switch
        {
            Issue.Integer of => of.Unit,
            Issue.Real of => of.Unit,
            _ => "",
        };
        return unit.Length == 0 ? Number(number) : $"{Number(number)} {MarkdownText.Inline(Words.Of(unit))}";
    }

    /// <summary>A number, with the marks of the language for decimals and, in one that is no fraction, for thousands; below 0 with the minus sign, not a hyphen.</summary>
    public string Number(Rational number)
    {
        (char decimals, char thousands) = language == "nl" ? (',', '.') : ('.', ',');
        string sign = number.Sign < 0 ? "−" : "";
        string text = $"{Rational.Abs(number)}";
        if (text.Contains('/', StringComparison.Ordinal))
        {
            return sign + text;
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        var written = new StringBuilder(text.Replace('.', decimals));
        for (int at = (point < 0 ? text.Length : point) - 3; at > 0; at -= 3)
        {
            written.Insert(at, thousands);
        }

        return sign + written;
    }

    /// <summary>A sentence of which the gaps are filled in.</summary>
    public string Say(string pattern, params ReadOnlySpan<object> parts) =>
        string.Format(null, pattern, Numbered(parts));

    public string Outcome(Outcome outcome) =>
        string.Join("; ", outcome.Values.Select((value, i) => $"{IssueName(i)}: {Value(i, value)}"));

    public string Conditions(ImmutableArray<Condition> conditions) =>
        string.Join("; ", conditions.Select(each => $"{IssueName(each.Issue)}: {Condition(each)}"));

    public string Estimate(Estimate estimate, Rational factor)
    {
        Rational likely = estimate.Likely * factor;
        if (!estimate.IsRange)
        {
            return Number(likely);
        }

        Rational one = estimate.Low * factor;
        Rational other = estimate.High * factor;
        return Say(Words.Estimated, Rational.Min(one, other), likely, Rational.Max(one, other));
    }

    private object[] Numbered(ReadOnlySpan<object> parts)
    {
        object[] words = parts.ToArray();
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch
            {
                Rational number => Number(number),
                long number => Number(Rational.Of(number, 1)),
                object word => word,
            };
        }

        return words;
    }

    private string Condition(Condition condition)
    {
        Issue issue = Space.Issues[condition.Issue];
        return condition switch
        {
            Condition.OneOf of => Among(of.Issue, of.Values),
            Condition.NoneOf of => Say(Words.Not, Among(of.Issue, of.Values)),
            Condition.Between { Low: { } low, High: { } high } => low == high
                ? Number(issue, low)
                : Say(Words.FromTo, Number(issue, low), Number(issue, high)),
            Condition.Between { Low: { } low } => Say(Words.From, Number(issue, low)),
            Condition.Between { High: { } high } => Say(Words.UpTo, Number(issue, high)),
            _ => Words.Anything,
        };
    }

    private string Among(int issue, ImmutableArray<int> values) =>
        string.Join($" {Words.Or} ", values.Select(value => Value(issue, value)));
}
