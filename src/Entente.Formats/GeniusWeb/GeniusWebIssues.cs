using System.Collections.Immutable;
using System.Numerics;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.GeniusWeb;

/// <summary>How the issues of a scenario are written: as named values, or as a range where every party scores it by a straight line.</summary>
internal sealed class GeniusWebIssues(Scenario scenario, bool isFirstDialect, ConversionNotes notes)
{
    private static readonly BigInteger EightDecimals = BigInteger.Pow(10, 8);

    private readonly ImmutableArray<bool> isRange =
    [
        .. scenario.Space.Issues.Select((issue, i) => IsRange(scenario, issue, i)),
    ];

    /// <summary>Refuses issues that GeniusWeb cannot hold.</summary>
    public void Check()
    {
        foreach (Issue issue in scenario.Space.Issues)
        {
            if (issue.IsContinuous)
            {
                notes.Refuse(
                    $"GeniusWeb needs a step between the values of issue '{issue.Name}', which form a continuum."
                );
            }
            else if (issue.Size > AdditiveScores.MostListed)
            {
                notes.Refuse($"GeniusWeb lists every value of issue '{issue.Name}', which has {issue.Size}.");
            }

            if (!issue.Name.All(char.IsAsciiLetterOrDigit))
            {
                notes.Lose(
                    $"GeniusWeb may reject the name of issue '{issue.Name}': it wants letters and digits alone."
                );
            }
        }
    }

    public Node Domain(string name) =>
        Tree.Map([
            Tree.Entry("name", Tree.Text(name)),
            Tree.Entry(
                "issuesValues",
                Tree.Map(scenario.Space.Issues.Select((issue, i) => Tree.Entry(issue.Name, ValuesOf(issue, i))))
            ),
        ]);

    public Node Value(int issue, int index) =>
        isRange[issue]
            ? notes.Decimal(scenario.Space.Issues[issue].NumberOf(index))
            : Tree.Text(scenario.Space.Issues[issue].NameOf(index));

    public Node Bid(Outcome outcome) =>
        Tree.Map([
            Tree.Entry(
                "issuevalues",
                Tree.Map(
                    outcome.Values.Select(
                        (value, i) => Tree.Entry(scenario.Space.Issues[i].Name, Value(i, value.Index))
                    )
                )
            ),
        ]);

    public Node Utilities(int number, WeightedValue value)
    {
        Issue issue = scenario.Space.Issues[number];
        if (!isRange[number])
        {
            Node worths = Tree.Map(
                value.Scores(issue).Select((score, i) => Tree.Entry(issue.NameOf(i), notes.Decimal(score)))
            );
            return Tree.Map([
                Tree.Entry(
                    isFirstDialect ? "discreteutils" : "DiscreteValueSetUtilities",
                    Tree.Map([Tree.Entry("valueUtilities", worths)])
                ),
            ]);
        }

        ValueFunction.Linear line = value.AsLine(issue)!;
        Node ends = Tree.Map([
            Tree.Entry("lowValue", notes.Decimal(((Issue.Real)issue).Low)),
            Tree.Entry("lowUtility", notes.Decimal(line.AtLow.Likely)),
            Tree.Entry("highValue", notes.Decimal(((Issue.Real)issue).High)),
            Tree.Entry("highUtility", notes.Decimal(line.AtHigh.Likely)),
        ]);
        return Tree.Map([Tree.Entry(isFirstDialect ? "numberutils" : "NumberValueSetUtilities", ends)]);
    }

    private Node ValuesOf(Issue issue, int number)
    {
        if (!isRange[number])
        {
            IEnumerable<Node> names = Enumerable
                .Range(0, (int)issue.Size!.Value)
                .Select(i => Tree.Text(issue.NameOf(i)));
            return Tree.Map([Tree.Entry("values", Tree.List(names))]);
        }

        var real = (Issue.Real)issue;
        Node low = notes.Decimal(real.Low);
        Node high = notes.Decimal(real.High);
        Node step = notes.Decimal(real.Step!.Value);
        Node range = isFirstDialect
            ? Tree.List([low, high, step])
            : Tree.Map([Tree.Entry("low", low), Tree.Entry("high", high), Tree.Entry("step", step)]);
        return Tree.Map([Tree.Entry("range", range)]);
    }

    // GeniusWeb rounds utilities of numbers to 8 decimals, so that only lines which need no more are held exactly.
    private static bool IsRange(Scenario scenario, Issue issue, int number)
    {
        if (issue is not Issue.Real { Step: not null } || issue.Size > AdditiveScores.MostListed)
        {
            return false;
        }

        return scenario.Parties.All(party =>
            party.Preferences is PreferenceModel.PartialOrder
            || (
                AdditiveScores.Of(scenario.Space, party.Preferences!, out _) is { } scores
                && UnitScores.IsUnit(scores, scenario.Space)
                && scores.Issues[number].AsLine(issue) is not null
                && scores.Issues[number].Scores(issue).All(score => (score * EightDecimals).IsWhole)
            )
        );
    }
}
