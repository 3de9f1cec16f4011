using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Outcomes;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>Two demands made in public that exclude each other on one issue, by what each asks for there.</summary>
internal sealed class ClashWords(ExplanationWords words, ImmutableArray<int> demands)
{
    private const int MostValues = 4;

    /// <summary>What each side asked for on the issue; null where the demands do not clash on one issue alone.</summary>
    public RichText? Statement()
    {
        if (demands.Length != 2)
        {
            return null;
        }

        for (int issue = 0; issue < words.Scenario.Space.Issues.Length; issue++)
        {
            int[] first = Asked(demands[0], issue);
            int[] second = Asked(demands[1], issue);
            if (
                first.Length is > 0 and <= MostValues
                && second.Length is > 0 and <= MostValues
                && !first.Intersect(second).Any()
            )
            {
                return words.Say($" on {words.Names.OfIssue(issue)}: ", $" over {words.Names.OfIssue(issue)}: ")
                    + Side(demands[0], issue, first)
                    + "; "
                    + Side(demands[1], issue, second);
            }
        }

        return null;
    }

    private RichText Side(int demand, int issue, int[] values)
    {
        string[] named =
        [
            .. values.Select(value => words.Say($"“{words.Value(issue, value)}”", $"‘{words.Value(issue, value)}’")),
        ];
        return $"{words.PartyAt(words.Explanation.Demands[demand].Party)} "
            + string.Join(words.Say(" or ", " of "), named)
            + words.Cite(PositionOf(demand).Evidence);
    }

    // The values that a demand leaves on an issue; none where it says nothing about it, or it has too many to list.
    private int[] Asked(int demand, int issue)
    {
        Condition[] about = [.. PositionOf(demand).Demands.Where(condition => condition.Issue == issue)];
        Issue of = words.Scenario.Space.Issues[issue];
        return about.Length == 0 || of is not Issue.Choice { Options.Length: var count }
            ? []
            :
            [
                .. Enumerable
                    .Range(0, count)
                    .Where(value => Array.TrueForAll(about, each => each.Holds(of, IssueValue.At(value)))),
            ];
    }

    private Position PositionOf(int demand)
    {
        var stated = (Demand.Stated)words.Explanation.Demands[demand];
        return words.Scenario.Parties[stated.Party].Positions[stated.Place];
    }
}
