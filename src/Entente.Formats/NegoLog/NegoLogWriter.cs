using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.NegoLog;

/// <summary>Writes the two profiles of a scenario as NegoLog reads them.</summary>
internal sealed class NegoLogWriter(Scenario scenario, ConversionNotes notes)
{
    public ImmutableArray<WrittenFile> Write()
    {
        if (scenario.Parties.Length != 2)
        {
            notes.Refuse($"NegoLog has two parties, and the scenario {scenario.Parties.Length}.");
            return [];
        }

        foreach (Issue issue in scenario.Space.Issues.Where(issue => !(issue.Size <= AdditiveScores.MostListed)))
        {
            notes.Refuse(
                $"NegoLog lists every value, and issue '{issue.Name}' has {(issue.IsContinuous ? "a continuum of values" : $"{issue.Size} values")}."
            );
        }

        ImmutableArray<AdditiveScores?> scores = notes.HasRefusals ? [] : [.. scenario.Parties.Select(ScoresOf)];
        if (notes.HasRefusals)
        {
            return [];
        }

        notes.Lose(
            $"NegoLog names its files profileA.json and profileB.json: they hold {scenario.Parties[0].Name} and {scenario.Parties[1].Name}."
        );
        return
        [
            new WrittenFile("profileA.json", TextOf(scenario.Parties[0], scores[0]!)),
            new WrittenFile("profileB.json", TextOf(scenario.Parties[1], scores[1]!)),
        ];
    }

    private AdditiveScores? ScoresOf(Party party)
    {
        notes.RefuseDiscount(party, "NegoLog");
        AdditiveScores? scores = AdditiveScores.Of(scenario.Space, party.Preferences!, out string reason);
        if (scores is null)
        {
            notes.Refuse($"NegoLog scores issue by issue, and the preferences of {party.Name} {reason}.");
        }

        return scores?.WithoutConstant(scenario.Space);
    }

    private string TextOf(Party party, AdditiveScores scores) =>
        NodeText.Json(
            Tree.Map([
                Tree.Entry("reservationValue", notes.Decimal(ConversionNotes.ReservationOf(party, scenario))),
                Tree.Entry(
                    "issueWeights",
                    Tree.Map(scores.Issues.Select((each, i) => Tree.Entry(IssueAt(i).Name, notes.Decimal(each.Weight))))
                ),
                Tree.Entry(
                    "issues",
                    Tree.Map(scores.Issues.Select((each, i) => Tree.Entry(IssueAt(i).Name, Values(IssueAt(i), each))))
                ),
            ])
        );

    private Issue IssueAt(int index) => scenario.Space.Issues[index];

    private Node Values(Issue issue, WeightedValue value) =>
        Tree.Map(value.Scores(issue).Select((score, i) => Tree.Entry(issue.NameOf(i), notes.Decimal(score))));
}
