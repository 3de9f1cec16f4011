using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Composition;

/// <summary>The names of a scenario's things as people read them.</summary>
internal sealed class Naming(Scenario scenario, Language language)
{
    public const string GroupSeparator = " + ";
    private const int MostDecimals = 4;

    /// <summary>A text of the scenario in the language of the report, or another name when it is empty.</summary>
    public string Of(LocalizedText title, string name)
    {
        string text = title.In(language.Tag);
        return PlainText.Of(text.Length > 0 ? text : name);
    }

    public string OfParty(string name)
    {
        Party? party = scenario.Parties.Concat(scenario.ThirdParties).FirstOrDefault(each => each.Name == name);
        return party is null ? PlainText.Of(name) : Of(party.Title, name);
    }

    public string OfIssue(int number) => Of(scenario.Space.Issues[number].Title, scenario.Space.Issues[number].Name);

    /// <summary>An issue, or several that stand as one, by the name that the analysis gives them.</summary>
    public string OfIssue(string name)
    {
        int number = scenario.Space.IndexOf(name);
        if (number >= 0)
        {
            return OfIssue(number);
        }

        int[] numbers = [.. name.Split(GroupSeparator).Select(scenario.Space.IndexOf)];
        return numbers.All(each => each >= 0)
            ? string.Join(GroupSeparator, numbers.Select(OfIssue))
            : PlainText.Of(name);
    }

    public string OfValue(int issue, IssueValue value)
    {
        switch (scenario.Space.Issues[issue])
        {
            case Issue.Choice choice:
                Option option = choice.Options[value.Index];
                return Of(option.Title, option.Name);
            case Issue.YesNo:
                return value.Index == 0 ? language.Say("no", "nee") : language.Say("yes", "ja");
            case Issue.Integer { Unit: var unit } number:
                return UnitNames.Count(NumberOf(number, value), unit, language);
            case Issue.Real { Unit: var unit } number:
                return UnitNames.Count(NumberOf(number, value), unit, language);
            case var other:
                return PlainText.Of(other.NameOf(value));
        }
    }

    /// <summary>An outcome in one line: every issue and its value.</summary>
    public string OfOutcome(Outcome outcome) =>
        string.Join(
            "; ",
            Enumerable.Range(0, outcome.Values.Length).Select(i => $"{OfIssue(i)}: {OfValue(i, outcome.Values[i])}")
        );

    public string OfPackage(string name)
    {
        Package? package = scenario.Packages.FirstOrDefault(each => each.Name == name);
        return package is null ? PlainText.Of(name) : Of(package.Title, name);
    }

    // Numbers that are no short decimals are rounded, and that is shown.
    private string NumberOf(Issue issue, IssueValue value)
    {
        Rational number = value.IsNumber ? value.Number : issue.NumberOf(value.Index);
        if (number.IsWhole)
        {
            return language.Count(number.Numerator);
        }

        Rational scaled = number;
        for (int decimals = 1; decimals <= MostDecimals; decimals++)
        {
            scaled *= 10;
            if (scaled.IsWhole)
            {
                return language.Number(number.ToDouble(), decimals);
            }
        }

        return "≈ " + language.Number(number.ToDouble(), 2);
    }
}
