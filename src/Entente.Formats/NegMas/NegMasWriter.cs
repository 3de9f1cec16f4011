using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.NegMas;

/// <summary>Writes an outcome space and a linear additive utility function per party as NegMAS reads them.</summary>
internal sealed class NegMasWriter(Scenario scenario, ConversionNotes notes)
{
    public ImmutableArray<WrittenFile> Write(bool isJson)
    {
        ImmutableArray<string> names = FileNames.Of(scenario);
        string extension = isJson ? ".json" : ".yml";
        Node space = Tree.Map([
            Tree.Entry(
                "type",
                Tree.Text(scenario.Space.IsContinuous ? "CartesianOutcomeSpace" : "DiscreteCartesianOutcomeSpace")
            ),
            Tree.Entry("name", Tree.Text(names[0])),
            Tree.Entry("issues", Tree.List(scenario.Space.Issues.Select(IssueOf))),
        ]);
        var files = ImmutableArray.CreateBuilder<WrittenFile>();
        files.Add(new WrittenFile(names[0] + extension, Text(space)));
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            if (UtilityOf(scenario.Parties[i]) is { } utility)
            {
                files.Add(new WrittenFile(names[i + 1] + extension, Text(utility)));
            }
        }

        return files.DrainToImmutable();

        string Text(Node node) => isJson ? NodeText.Json(node) : NodeText.Yaml(node);
    }

    private Node IssueOf(Issue issue)
    {
        if (!issue.IsContinuous && issue.Size > AdditiveScores.MostListed && issue is not Issue.Integer { Step: 1 })
        {
            notes.Refuse($"NegMAS lists every value of issue '{issue.Name}', which has {issue.Size}.");
            return Tree.List([]);
        }

        Node Numbered(Rational number) => notes.Decimal(number);
        string type = issue switch
        {
            Issue.Integer { Step: 1 } => "ContiguousIssue",
            Issue.Integer => "DiscreteCardinalIssue",
            Issue.Real { Step: null } => "ContinuousIssue",
            Issue.Real => "DiscreteOrdinalIssue",
            _ => "CategoricalIssue",
        };
        IEnumerable<Node> values = issue switch
        {
            Issue.Integer { Step: 1 } range => [Numbered(range.Low), Numbered(range.High)],
            Issue.Real { Step: null } range => [Numbered(range.Low), Numbered(range.High)],
            _ => Enumerable.Range(0, (int)issue.Size!.Value).Select(i => KeyOf(issue, i)),
        };
        return Tree.Map([
            Tree.Entry("type", Tree.Text(type)),
            Tree.Entry("name", Tree.Text(issue.Name)),
            Tree.Entry("values", Tree.List(values)),
        ]);
    }

    private Node KeyOf(Issue issue, int index) =>
        issue.IsNumeric ? notes.Decimal(issue.NumberOf(index)) : Tree.Text(issue.NameOf(index));

    private Node? UtilityOf(Party party)
    {
        if (AdditiveScores.Of(scenario.Space, party.Preferences!, out string reason) is not { } scores)
        {
            notes.Refuse($"NegMAS files score issue by issue, and the preferences of {party.Name} {reason}.");
            return null;
        }

        Node utility = Tree.Map([
            Tree.Entry("type", Tree.Text("LinearAdditiveUtilityFunction")),
            Tree.Entry("name", Tree.Text(party.Name)),
            Tree.Entry("reserved_value", notes.Decimal(ConversionNotes.ReservationOf(party, scenario))),
            Tree.Entry("bias", scores.Constant.Sign == 0 ? null : notes.Decimal(scores.Constant)),
            Tree.Entry("weights", Tree.List(scores.Issues.Select(each => notes.Decimal(each.Weight)))),
            Tree.Entry(
                "values",
                Tree.List(scores.Issues.Select((each, i) => ValuesOf(scenario.Space.Issues[i], each, party)))
            ),
        ]);
        return Discounted(utility, party);
    }

    private Node Discounted(Node utility, Party party)
    {
        if (party.Patience.Discount == Rational.One)
        {
            return utility;
        }

        return Tree.Map([
            Tree.Entry("type", Tree.Text("ExpDiscountedUFun")),
            Tree.Entry("name", Tree.Text(party.Name)),
            Tree.Entry("reserved_value", notes.Decimal(ConversionNotes.ReservationOf(party, scenario))),
            Tree.Entry("discount", notes.Decimal(party.Patience.Discount)),
            Tree.Entry("factor", Tree.Text(party.Patience.IsPerRound ? "step" : "relative_time")),
            Tree.Entry("dynamic_reservation", Tree.Flag(!party.Fallback.IsConstant)),
            Tree.Entry("ufun", utility),
        ]);
    }

    private Node ValuesOf(Issue issue, WeightedValue value, Party party)
    {
        if (value.Value is ValueFunction.Constant constant)
        {
            return Function("ConstFun", [Tree.Entry("bias", notes.Decimal(constant.Score.Likely))]);
        }

        bool isRange = issue is Issue.Integer { Step: 1 } or Issue.Real { Step: null };
        if (isRange && Line(issue, value) is { } line)
        {
            return line;
        }

        if (issue.IsContinuous || issue.Size > AdditiveScores.MostListed)
        {
            notes.Refuse(
                $"NegMAS files hold straight lines on a range, and {party.Name} scores issue '{issue.Name}' by another curve."
            );
            return Tree.List([]);
        }

        ImmutableArray<Rational> scores = value.Scores(issue);
        ImmutableArray<NodeEntry> mapping =
        [
            .. scores.Select((score, i) => new NodeEntry(KeyOf(issue, i), notes.Decimal(score))),
        ];
        return Function("TableFun", [Tree.Entry("mapping", Tree.Map(mapping))]);
    }

    // A line whose slope is no decimal is written as a table where there is a table.
    private Node? Line(Issue issue, WeightedValue value)
    {
        (Rational low, Rational high) = issue is Issue.Integer of
            ? (of.Low, of.High)
            : (((Issue.Real)issue).Low, ((Issue.Real)issue).High);
        if (value.AsLine(issue) is not { } line || low == high)
        {
            return null;
        }

        Rational slope = (line.AtHigh.Likely - line.AtLow.Likely) / (high - low);
        Rational bias = line.AtLow.Likely - (slope * low);
        if (slope.ToString().Contains('/', StringComparison.Ordinal) && !issue.IsContinuous)
        {
            return null;
        }

        return Function(
            "AffineFun",
            [Tree.Entry("slope", notes.Decimal(slope)), Tree.Entry("bias", notes.Decimal(bias))]
        );
    }

    private static Node Function(string type, IEnumerable<KeyValuePair<string, Node?>> parts) =>
        Tree.Map(parts.Prepend(Tree.Entry("type", Tree.Text(type))));
}
