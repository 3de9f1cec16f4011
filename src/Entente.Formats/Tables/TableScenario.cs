using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Tables;

/// <summary>Makes a scenario of tables of scores.</summary>
internal static class TableScenario
{
    public static Scenario? Of(ImmutableArray<ScoreTable> tables, Findings findings)
    {
        ImmutableArray<Issue> issues = Issues(tables[0]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            GridCell party in tables
                .SelectMany(table => table.Parties)
                .Where(party => party.Text.Length > 0 && !names.Add(party.Text))
        )
        {
            findings.Fault(
                party.Place,
                new(
                    $"There is already a column for '{Excerpt.Of(party.Text)}'.",
                    $"Er is al een kolom voor '{Excerpt.Of(party.Text)}'."
                )
            );
        }

        var scenario = new Scenario(new OutcomeSpace(issues), [.. names.Select(name => new Party(name))])
        {
            Title = Path.GetFileNameWithoutExtension(tables[0].Path),
        };
        foreach (ScoreTable table in tables)
        {
            scenario = TableScores.Apply(scenario, table, findings);
        }

        return scenario;
    }

    private static ImmutableArray<Issue> Issues(ScoreTable table) =>
        [
            .. table
                .Rows.GroupBy(row => row.Issue.Text, StringComparer.Ordinal)
                .Select(group => Issue(group.Key, [.. group.Select(row => row.Value.Text).Distinct()])),
        ];

    private static Issue Issue(string name, ImmutableArray<string> values)
    {
        if (values is ["no", "yes"])
        {
            return new Issue.YesNo(name);
        }

        return Steps(name, values) ?? new Issue.Choice(name, [.. values.Select(value => new Option(value))]) as Issue;
    }

    private static Issue.Integer? Steps(string name, ImmutableArray<string> values)
    {
        var numbers = new Rational[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Rational limit = 1_000_000_000_000;
            if (
                !Rational.TryParse(values[i], out numbers[i])
                || numbers[i].ToString() != values[i]
                || !numbers[i].IsWhole
                || numbers[i] > limit
                || -numbers[i] > limit
                || (i > 0 && numbers[i] <= numbers[i - 1])
                || (i > 1 && numbers[i] - numbers[i - 1] != numbers[1] - numbers[0])
            )
            {
                return null;
            }
        }

        return numbers.Length < 2
            ? null
            : new Issue.Integer(
                name,
                (long)numbers[0].Numerator,
                (long)numbers[^1].Numerator,
                (long)(numbers[1] - numbers[0]).Numerator
            );
    }
}
