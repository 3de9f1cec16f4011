using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Scenarios;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tables.Packages;

/// <summary>What all parties of a table want of the agenda as it is now, with what each scored of what was added during the talks.</summary>
/// <remarks>
/// Of what somebody has not scored nobody knows what it is worth to it. As long as it stays as it is, it makes no difference to what that side gains, and it is left out of what the
/// two packages count for it.
/// </remarks>
/// <param name="Scenario">The parties and all that they want, without outcomes of its own.</param>
/// <param name="Unscored">What was added and some party has not scored, in order.</param>
internal sealed record TableWishes(Scenario Scenario, ImmutableArray<Addition> Unscored)
{
    /// <summary>Reads what the parties want.</summary>
    /// <param name="question">The table, and what they keep to themselves.</param>
    /// <returns>
    /// Null when somebody's wishes cannot be read for this table, are no numbers, or have no place for what was added; and when an option is agreed that somebody has not scored, while
    /// what the issue is worth to it hangs together with other issues.
    /// </returns>
    public static TableWishes? Of(PackageQuestion question)
    {
        var agenda = GrownAgenda.Of(question.Table);
        Scenario? read = null;
        ImmutableHashSet<Addition> unscored = [];
        for (int party = 0; party < question.Wishes.Length; party++)
        {
            PartyWishes wishes = question.Wishes[party];
            if (
                GrownSheet.WholeOf(agenda, wishes.Preferences, wishes.AdditionScores) is not { } own
                || !TermsGuard.AreSame(own.Scenario.Space, agenda.Shared.Space)
                || Known(own, own.Scenario.Parties[party], question.Table.Settled) is not { } known
            )
            {
                return null;
            }

            read ??= own.Scenario with { ThirdParties = [], Packages = [], StatusQuo = null };
            read = read with { Parties = read.Parties.SetItem(party, known) };
            unscored = unscored.Union(own.Unscored);
        }

        return read is null ? null : new TableWishes(read, [.. agenda.Added.Where(unscored.Contains)]);
    }

    /// <summary>Whether terms say something on an issue that some party has not scored: it stays as they say.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="terms">The terms.</param>
    public bool IsUnscoredIn(Issue issue, Terms terms) =>
        Unscored.Any(each => each.Issue == issue.Name && each.IsIn(terms));

    /// <summary>A space in which no issue gets an option that some party has not scored.</summary>
    /// <param name="space">The space, with the issues of the table.</param>
    /// <param name="isOpen">Which issues can get another value.</param>
    public OutcomeSpace Without(OutcomeSpace space, Func<Issue, bool> isOpen)
    {
        ImmutableArray<Rule> rules =
        [
            .. Unscored
                .Select(each => each.Change)
                .OfType<AgendaChange.AddOption>()
                .Select(add => (Issue: space.IndexOf(add.Issue), Option: add.Option.Name))
                .Where(each => isOpen(space.Issues[each.Issue]))
                .Select(each => new Rule([
                    new Condition.OneOf(each.Issue, [IndexOf(space.Issues[each.Issue], each.Option)]),
                ])),
        ];
        return rules.IsEmpty ? space : new OutcomeSpace(space.Issues, space.Rules.AddRange(rules));
    }

    // What an agreed option that it has not scored is worth is taken out of the sum, where it is one.
    private static Party? Known(GrownSheet sheet, Party party, Terms settled)
    {
        int[] held =
        [
            .. sheet
                .Unscored.Where(each => each.Option is not null && each.IsIn(settled))
                .Select(each => sheet.Scenario.Space.IndexOf(each.Issue)),
        ];
        return party.Preferences switch
        {
            PreferenceModel.Scores or PreferenceModel.Listed when held.Length == 0 => party,
            PreferenceModel.Scores scores when held.All(issue => AsideIssues.IsApart(party, issue)) => party with
            {
                Preferences = scores with
                {
                    Terms = [.. scores.Terms.Where(term => !held.Any(issue => GrownSheet.Names(term, issue)))],
                },
            },
            _ => null,
        };
    }

    private static int IndexOf(Issue issue, string option) =>
        issue.TryFind(option, out IssueValue value)
            ? value.Index
            : throw new ArgumentException($"The issue {issue.Name} has no such option.", nameof(option));
}
