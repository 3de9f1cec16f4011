using Entente.Numbers;
using Entente.Outcomes;
using Entente.Rooms.Text;

namespace Entente.Web.Languages;

/// <summary>What issues and their values are called on a page.</summary>
public static class IssueWords
{
    private const int MostDecimals = 6;

    /// <summary>The name of an issue for people.</summary>
    public static string NameOf(this PageLanguage language, Issue issue)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(issue);
        return language.Of(issue.Title, issue.Name);
    }

    /// <summary>The name of a value for people, with its unit: <c>8,500 EUR</c>, <c>yes</c>.</summary>
    public static string NameOf(this PageLanguage language, Issue issue, IssueValue value)
    {
        ArgumentNullException.ThrowIfNull(language);
        return issue switch
        {
            Issue.Choice choice => language.Of(choice.Options[value.Index].Title, choice.Options[value.Index].Name),
            Issue.YesNo => value.Index == 1 ? language.Say("yes", "ja") : language.Say("no", "nee"),
            Issue.Integer number => Counted(language, number.NumberOf(value.Index), number.Unit),
            Issue.Real number => Counted(
                language,
                value.IsNumber ? value.Number : number.NumberOf(value.Index),
                number.Unit
            ),
            _ => issue.NameOf(value),
        };
    }

    /// <summary>What is counted, in the language of the page where it is an everyday word; else as the scenario has it.</summary>
    public static string UnitName(this PageLanguage language, string unit)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(unit);
        return Quantities.UnitIn(language.Tag, unit);
    }

    /// <summary>A number in as many decimals as it has, up to six.</summary>
    public static string Number(this PageLanguage language, Rational number)
    {
        ArgumentNullException.ThrowIfNull(language);
        int decimals = 0;
        for (Rational scaled = number; !scaled.IsWhole && decimals < MostDecimals; decimals++)
        {
            scaled *= 10;
        }

        return language.Language.Number(number.ToDouble(), decimals);
    }

    /// <summary>Points to one decimal where that is not 0: <c>40</c>, <c>33.3</c>.</summary>
    public static string PointsOf(this PageLanguage language, Rational points)
    {
        ArgumentNullException.ThrowIfNull(language);
        double rounded = Math.Round(points.ToDouble(), 1, MidpointRounding.AwayFromZero);
        return language.Language.Number(rounded, rounded == Math.Floor(rounded) ? 0 : 1);
    }

    private static string Counted(PageLanguage language, Rational number, string unit) =>
        language.Number(number)
        + (
            unit.Length == 0 ? ""
            : unit == "%" ? unit
            : "\u00a0" + Quantities.UnitIn(language.Tag, unit, number == Rational.One)
        );
}
