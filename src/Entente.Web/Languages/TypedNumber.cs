using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Web.Languages;

/// <summary>A number that somebody typed into any of the forms: with the separators that the page itself writes, and with what is said when it is none.</summary>
/// <remarks>A text that can mean two numbers is what the language of the page makes of it: 1,250 is 1250 on an English page, 1.25 on a Dutch one. The other meaning counts only among the values of an issue, where the first one is none of them.</remarks>
internal static class TypedNumber
{
    private static readonly char[] Spaces = [' ', '\u00a0', '\u2009', '\u202f', '\'', '’'];

    private const int LongestTold = 40;

    /// <summary>The number that was typed.</summary>
    /// <returns>Null when it is no number.</returns>
    public static Rational? Read(PageLanguage l, string text) =>
        Readings(l, text).Select(Parsed).FirstOrDefault(each => each is not null);

    /// <summary>An exact number as the page writes it, for a field that is read by <see cref="Read"/> again.</summary>
    public static string Written(PageLanguage l, Rational number)
    {
        string plain = number.ToString();
        if (plain.Contains('/', StringComparison.Ordinal))
        {
            return plain;
        }

        string[] halves = plain.TrimStart('-').Split('.');
        string whole = halves[0];
        for (int at = whole.Length - 3; at > 0; at -= 3)
        {
            whole = whole.Insert(at, l.Say(",", "."));
        }

        return (number.Sign < 0 ? "-" : "") + whole + (halves.Length > 1 ? l.Say(".", ",") + halves[1] : "");
    }

    /// <summary>What is said of a text that is no number: how one is written.</summary>
    public static string NoNumber(PageLanguage l, string text)
    {
        string typed = text.Trim();
        return typed.Length == 0
            ? l.Say("write a number, such as 12, -3 or 1,250.5.", "schrijf een getal, zoals 12, -3 of 1.250,5.")
            : l.Say(
                $"“{Told(typed)}” is no number; write one such as 12, -3 or 1,250.5.",
                $"‘{Told(typed)}’ is geen getal; schrijf er een zoals 12, -3 of 1.250,5."
            );
    }

    /// <summary>The value that was typed.</summary>
    /// <param name="l">The language, which says what a point and a comma mean; where that is none of the values, they may mean the other.</param>
    /// <param name="issue">An issue whose values are numbers.</param>
    /// <param name="text">What was typed.</param>
    /// <returns>Null when it is none of the values.</returns>
    public static IssueValue? ValueOf(PageLanguage l, Issue issue, string text)
    {
        foreach (string reading in Readings(l, text))
        {
            if (issue.TryFind(reading, out IssueValue value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What is said of a number that is none of the values: how they go, and which are nearest.</summary>
    public static string Refusal(PageLanguage l, Issue issue, string text)
    {
        (Rational low, Rational high, Rational? step) = issue switch
        {
            Issue.Integer integer => (integer.Low, integer.High, (Rational?)integer.Step),
            Issue.Real real => (real.Low, real.High, real.Step),
            _ => throw new ArgumentException("The values of this issue are no numbers.", nameof(issue)),
        };
        string all = step is { } apart
            ? l.Say(
                $"{l.Number(low)} to {l.Number(high)} in steps of {l.Number(apart)}",
                $"{l.Number(low)} tot en met {l.Number(high)} in stappen van {l.Number(apart)}"
            )
            : l.Say(
                $"any number from {l.Number(low)} to {l.Number(high)}",
                $"elk getal van {l.Number(low)} tot en met {l.Number(high)}"
            );
        if (Read(l, text) is not { } typed)
        {
            return l.Say($"This is no number. It can be: {all}.", $"Dit is geen getal. Het kan zijn: {all}.");
        }

        string nearest = l.List([.. Nearest(typed, low, high, step).Select(l.Number)]);
        return l.Say(
            $"{l.Number(typed)} is none of its values: {all}. Nearest: {nearest}.",
            $"{l.Number(typed)} is geen van de waarden: {all}. Het dichtst erbij: {nearest}."
        );
    }

    private static Rational[] Nearest(Rational typed, Rational low, Rational high, Rational? step)
    {
        if (typed <= low)
        {
            return [low];
        }

        Rational last = step is { } apart ? low + (((high - low) / apart).Floor() * apart) : high;
        if (typed >= last || step is not { } by)
        {
            return [last];
        }

        Rational below = low + (((typed - low) / by).Floor() * by);
        return [below, below + by];
    }

    private static string Told(string typed) => typed.Length <= LongestTold ? typed : typed[..LongestTold] + "…";

    private static Rational? Parsed(string text) => Rational.TryParse(text, out Rational number) ? number : null;

    // As the language groups thousands, as a decimal number, and as the other language groups them.
    private static IEnumerable<string> Readings(PageLanguage l, string text)
    {
        string plain = string.Concat(text.Trim().Split(Spaces)).Replace('−', '-');
        char ours = l.Say(",", ".")[0];
        char others = l.Say(".", ",")[0];
        if (IsGrouped(plain, ours, others))
        {
            yield return Ungrouped(plain, ours, others);
        }

        yield return plain.Replace(',', '.');
        if (IsGrouped(plain, others, ours))
        {
            yield return Ungrouped(plain, others, ours);
        }
    }

    private static string Ungrouped(string text, char group, char point) =>
        text.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(point, '.');

    // 8,500 and 1,000,000.5: groups of three between, at least one, and at most one point after them.
    private static bool IsGrouped(string text, char group, char point)
    {
        string[] halves = text.Split(point);
        string[] groups = halves[0].TrimStart('-', '+').Split(group);
        return halves.Length <= 2
            && groups.Length > 1
            && groups[0].Length is >= 1 and <= 3
            && groups[0] != "0"
            && groups.Skip(1).All(each => each.Length == 3)
            && groups.All(each => each.All(char.IsAsciiDigit))
            && halves.Skip(1).All(each => each.All(char.IsAsciiDigit));
    }
}
