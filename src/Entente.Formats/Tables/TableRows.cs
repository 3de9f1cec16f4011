using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tables;

/// <summary>The scores of a scenario as rows of texts, or the reasons why there are none.</summary>
internal sealed class TableRows
{
    private readonly List<string> refusals = [];
    private readonly List<string> losses = [];
    private ImmutableArray<ImmutableArray<string>> rows = [];

    private TableRows() { }

    public static TableRows Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var table = new TableRows();
        table.Fill(scenario);
        return table;
    }

    public TableWriting Select(Func<ImmutableArray<ImmutableArray<string>>, byte[]> write) =>
        new()
        {
            Content = refusals.Count > 0 ? default : write(rows),
            Refusals = [.. refusals],
            Losses = [.. losses],
        };

    private void Fill(Scenario scenario)
    {
        foreach (Issue issue in scenario.Space.Issues)
        {
            RefuseIssue(issue);
        }

        ImmutableArray<Party> all = [.. scenario.Parties, .. scenario.ThirdParties];
        if (!scenario.Space.Rules.IsEmpty || all.Any(party => !party.DealBreakers.IsEmpty))
        {
            losses.Add("Rules and deal-breakers are left out.");
        }

        string[] unknown = [.. all.Where(party => party.Preferences is null).Select(party => party.Name)];
        if (unknown.Length > 0)
        {
            losses.Add($"Parties whose preferences are not known are left out: {string.Join(", ", unknown)}.");
        }

        string[] third = [.. scenario.ThirdParties.Select(party => party.Name).Except(unknown)];
        if (third.Length > 0)
        {
            losses.Add($"Third parties stand among the parties: {string.Join(", ", third)}.");
        }

        ImmutableArray<Party> parties = [.. all.Where(party => party.Preferences is not null)];
        refusals.AddRange(
            parties
                .Where(party => !IsCell(party.Name) || (parties.Length == 1 && party.Name == "score"))
                .Select(party => $"A party called '{party.Name}' cannot head a column.")
        );
        if (parties.IsEmpty)
        {
            refusals.Add("Nobody's preferences are known.");
        }

        ImmutableArray<ImmutableArray<Term.OfIssue>> columns =
            refusals.Count > 0 ? [] : [.. parties.Select(party => Column(scenario.Space, party))];
        if (refusals.Count > 0)
        {
            return;
        }

        var lines = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        lines.Add(["issue", "value", .. parties.Select(party => party.Name)]);
        for (int i = 0; i < scenario.Space.Issues.Length; i++)
        {
            AddIssue(lines, scenario.Space.Issues[i], [.. columns.Select(column => column[i])]);
        }

        if (parties.Any(party => party.Fallback.Worth is not null))
        {
            lines.Add([
                ScoreTable.Fallback,
                "",
                .. parties.Select(party => party.Fallback.Worth is { } worth ? ScoreText.Of(worth) : ""),
            ]);
        }

        rows = lines.ToImmutable();
    }

    private void RefuseIssue(Issue issue)
    {
        if (issue.Size is null || issue.Size > AdditiveScores.MostListed)
        {
            refusals.Add($"Issue '{issue.Name}' has too many values for a table.");
        }
        else if (
            issue.Name == ScoreTable.Fallback
            || ScoreTable.IsSlip(issue.Name, ScoreTable.Fallback)
            || !IsCell(issue.Name)
        )
        {
            refusals.Add($"An issue called '{issue.Name}' cannot stand in a table.");
        }
        else if (
            issue is Issue.Choice choice
            && choice.Options.Any(option =>
                option.Name == ScoreTable.Weight
                || ScoreTable.IsSlip(option.Name, ScoreTable.Weight)
                || !IsCell(option.Name)
            )
        )
        {
            refusals.Add($"Issue '{issue.Name}' has a value whose name cannot stand in a table.");
        }
    }

    // Cells are read without the spaces around what they hold.
    private static bool IsCell(string name) => name.Length > 0 && name.Trim() == name;

    // A term for every issue, as it was given where that is possible.
    private ImmutableArray<Term.OfIssue> Column(OutcomeSpace space, Party party)
    {
        if (
            party.Preferences is PreferenceModel.Scores { Scale: var scale, Constant.Sign: 0, Cap: null } scores
            && scale == Numbers.Rational.One
            && scores.Terms.All(term => term is Term.OfIssue { Value: ValueFunction.Table or ValueFunction.Constant })
            && scores.Terms.Cast<Term.OfIssue>().Select(term => term.Issue).Distinct().Count() == scores.Terms.Length
        )
        {
            ILookup<int, Term.OfIssue> terms = scores.Terms.Cast<Term.OfIssue>().ToLookup(term => term.Issue);
            return
            [
                .. space.Issues.Select(
                    (_, i) => terms[i].FirstOrDefault() ?? new Term.OfIssue(i, new ValueFunction.Constant(0))
                ),
            ];
        }

        if (AdditiveScores.Of(space, party.Preferences!, out string reason)?.WithoutConstant(space) is not { } additive)
        {
            refusals.Add($"The preferences of '{party.Name}' {reason}.");
            return [];
        }

        losses.Add($"The scores of '{party.Name}' are written value by value, estimates at their likely value.");
        return
        [
            .. additive.Issues.Select(
                (value, i) =>
                    new Term.OfIssue(
                        i,
                        new ValueFunction.Table([.. value.Scores(space.Issues[i]).Select(score => new Estimate(score))])
                    )
                    {
                        Weight = value.Weight,
                    }
            ),
        ];
    }

    private static void AddIssue(
        ImmutableArray<ImmutableArray<string>>.Builder all,
        Issue issue,
        ImmutableArray<Term.OfIssue> terms
    )
    {
        if (terms.Any(term => term.Weight.IsRange || term.Weight.Likely != Numbers.Rational.One))
        {
            all.Add([issue.Name, ScoreTable.Weight, .. terms.Select(term => ScoreText.Of(term.Weight))]);
        }

        for (int i = 0; i < issue.Size!.Value; i++)
        {
            all.Add([issue.Name, issue.NameOf(i), .. terms.Select(term => ScoreText.Of(ScoreOf(term, i)))]);
        }
    }

    private static Estimate ScoreOf(Term.OfIssue term, int index) =>
        term.Value is ValueFunction.Table table ? table.Scores[index] : ((ValueFunction.Constant)term.Value).Score;
}
