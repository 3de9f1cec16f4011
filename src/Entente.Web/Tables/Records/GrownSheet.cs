using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>What one side wants, carried over to what is on the agenda now: its document, and what it scored of what was added since.</summary>
/// <param name="Scenario">What it wants, of all that it has scored: the issues of the table without those that it has not, the options likewise.</param>
/// <param name="Unscored">What was added and is worth to it nobody knows how much, in order.</param>
public sealed record GrownSheet(Scenario Scenario, ImmutableArray<Addition> Unscored)
{
    /// <summary>Reads what a side wants.</summary>
    /// <param name="view">The table, as anybody at it sees it.</param>
    /// <param name="document">The side's document.</param>
    /// <param name="scores">What it scored, by the proposal that added it.</param>
    /// <returns>Null when the document cannot be read for this table.</returns>
    public static GrownSheet? Of(RoomView view, string document, ImmutableSortedDictionary<int, AdditionScore> scores)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(scores);
        return Of(GrownAgenda.Of(view), document, scores);
    }

    /// <summary>Reads what a side wants of a part of what was added; the rest counts as if it had never come up.</summary>
    internal static GrownSheet? Of(
        RoomView view,
        ImmutableArray<Addition> added,
        string document,
        ImmutableSortedDictionary<int, AdditionScore> scores
    ) => Of(GrownAgenda.Of(view) with { Added = added }, document, scores);

    /// <summary>Reads what a side wants of all that is on the agenda.</summary>
    internal static GrownSheet? Of(
        GrownAgenda agenda,
        string document,
        ImmutableSortedDictionary<int, AdditionScore> scores
    )
    {
        ImmutableArray<Addition> added = agenda.Added;
        // A role sheet knows nothing of what came later; what a real party wrote may speak of all that was there when it wrote it.
        for (int known = agenda.Kind == TableKind.Exercise ? 0 : added.Length; known >= 0; known--)
        {
            ImmutableArray<Addition> said = added[..known];
            if (Read(agenda, said, document) is not { } scenario)
            {
                continue;
            }

            ImmutableArray<Addition> named = [.. said.Where(each => IsNamed(scenario, each))];
            Scenario? basis = named.Length == said.Length ? scenario : Read(agenda, named, document);
            return basis is null ? null : InOrder(Grown(basis, [.. added.Except(named)], scores), agenda.Before, added);
        }

        return null;
    }

    /// <summary>Reads what a side wants over the whole agenda, what it has not scored included: an issue as if it added nothing, an option as if it were the first of its issue.</summary>
    /// <returns>Null when the document cannot be read for this table, or has no place for what was added.</returns>
    internal static GrownSheet? WholeOf(
        GrownAgenda agenda,
        string document,
        ImmutableSortedDictionary<int, AdditionScore> scores
    )
    {
        GrownSheet? sheet = Of(agenda, document, scores);
        if (sheet is null || sheet.Unscored.IsEmpty)
        {
            return sheet;
        }

        IEnumerable<KeyValuePair<int, AdditionScore>> nothing = sheet.Unscored.Select(each =>
            KeyValuePair.Create(each.Proposal, Nothing(agenda, each))
        );
        return Of(agenda, document, scores.SetItems(nothing)) is { Unscored.IsEmpty: true } whole
            ? whole with
            {
                Unscored = sheet.Unscored,
            }
            : null;
    }

    private static AdditionScore Nothing(GrownAgenda agenda, Addition added)
    {
        if (added.Change is AgendaChange.AddIssue { Issue: var issue })
        {
            IEnumerable<string> values =
                issue is Issue.Real { IsContinuous: true } real ? [real.Low.ToString(), real.High.ToString()]
                : issue.IsNumeric ? [issue.NameOf(0), issue.NameOf((int)issue.Size!.Value - 1)]
                : Enumerable.Range(0, (int)issue.Size!.Value).Select(issue.NameOf);
            return new AdditionScore.OfIssue(
                values
                    .Distinct(StringComparer.Ordinal)
                    .ToImmutableSortedDictionary(name => name, _ => "0", StringComparer.Ordinal)
            );
        }

        OutcomeSpace space = agenda.Shared.Space;
        return new AdditionScore.OfOption(space.Issues[space.IndexOf(added.Issue)].NameOf(0), "0");
    }

    private static Scenario? Read(GrownAgenda agenda, ImmutableArray<Addition> said, string document)
    {
        OutcomeSpace space = said.Aggregate(agenda.Before, (sofar, each) => each.In(sofar));
        return PrivateDocuments.Read(agenda.Shared with { Space = space }, document).Scenario;
    }

    // What the document names comes before what was scored apart from it; at the table it may have come after.
    private static GrownSheet InOrder(GrownSheet sheet, OutcomeSpace before, ImmutableArray<Addition> added) =>
        sheet with
        {
            Scenario = IssueOrder.Of(
                sheet.Scenario,
                [
                    .. before
                        .Issues.Select(issue => issue.Name)
                        .Concat(added.Where(each => each.Option is null).Select(each => each.Issue))
                        .Where(name => sheet.Scenario.Space.IndexOf(name) >= 0),
                ]
            ),
        };

    private static GrownSheet Grown(
        Scenario scenario,
        ImmutableArray<Addition> added,
        ImmutableSortedDictionary<int, AdditionScore> scores
    )
    {
        var unscored = ImmutableArray.CreateBuilder<Addition>();
        foreach (Addition each in added)
        {
            if (With(scenario, each, _ => scores.GetValueOrDefault(each.Proposal)) is { } grown)
            {
                scenario = grown;
            }
            else
            {
                unscored.Add(each);
            }
        }

        return new GrownSheet(scenario, unscored.ToImmutable());
    }

    /// <summary>A scenario with one addition, for all whose wishes are known.</summary>
    /// <param name="scenario">The scenario before.</param>
    /// <param name="added">What was added.</param>
    /// <param name="scoreOf">What a party of the scenario said that it is worth; null when it said nothing.</param>
    /// <returns>Null when it is not known of one of them, or cannot be.</returns>
    internal static Scenario? With(Scenario scenario, Addition added, Func<Party, AdditionScore?> scoreOf)
    {
        if (added.In(scenario.Space) is var space && ReferenceEquals(space, scenario.Space))
        {
            return null;
        }

        Party?[] parties = [.. scenario.Parties.Select(Grow)];
        Party?[] others = [.. scenario.ThirdParties.Select(Grow)];
        return parties.Contains(null) || others.Contains(null)
            ? null
            : scenario with
            {
                Space = space,
                Parties = [.. parties.OfType<Party>()],
                ThirdParties = [.. others.OfType<Party>()],
            };

        Party? Grow(Party party) =>
            party.Preferences is null ? PartyWithout(party, added)
            : scoreOf(party) is { } score ? Of(party, scenario.Space, added, score)
            : null;
    }

    private static Party PartyWithout(Party party, Addition added) =>
        added.Option is null && party.Fallback.Outcome is not null
            ? party with
            {
                Fallback = party.Fallback with { Outcome = null },
            }
            : party;

    private static Party? Of(Party party, OutcomeSpace before, Addition added, AdditionScore score)
    {
        switch (added.Change, score)
        {
            case (AgendaChange.AddIssue add, AdditionScore.OfIssue of):
                return WorthOf(add.Issue, of) is { } worth
                    ? PartyGrowth.WithIssue(party, before, add.Issue, worth)
                    : null;
            case (AgendaChange.AddOption add, AdditionScore.OfOption of):
                int issue = before.IndexOf(add.Issue);
                return
                    issue >= 0
                    && before.Issues[issue].TryFind(of.Like, out IssueValue like)
                    && Rational.TryParse(of.More, out Rational more)
                    ? PartyGrowth.WithOption(party, before, issue, like.Index, more)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>What each value of an added issue adds; null when something is no value or no number.</summary>
    internal static ValueFunction? WorthOf(Issue issue, AdditionScore.OfIssue score)
    {
        var points = new SortedDictionary<Rational, Rational>();
        foreach ((string name, string text) in score.Points)
        {
            if (!issue.TryFind(name, out IssueValue value) || !Rational.TryParse(text, out Rational worth))
            {
                return null;
            }

            Rational at =
                value.IsNumber ? value.Number
                : issue.IsNumeric ? issue.NumberOf(value.Index)
                : value.Index;
            points[at] = worth;
        }

        return issue.IsNumeric
                ? new ValueFunction.PiecewiseLinear([.. points.Select(each => new ScoredNumber(each.Key, each.Value))])
            : issue.Size == points.Count ? new ValueFunction.Table([.. points.Values.Select(each => (Estimate)each)])
            : null;
    }

    // An option that was added makes a document that does not know it a faulty one; an issue may simply not be mentioned.
    private static bool IsNamed(Scenario scenario, Addition added) =>
        scenario.Space.IndexOf(added.Issue) is var issue
        && scenario
            .Parties.Concat(scenario.ThirdParties)
            .All(party =>
                party.Preferences is not PreferenceModel.Scores scores || scores.Terms.Any(term => Names(term, issue))
            );

    /// <summary>Whether a term speaks of an issue.</summary>
    internal static bool Names(Term term, int issue) =>
        term switch
        {
            Term.OfIssue of => of.Issue == issue,
            Term.OfGroup of => of.Issues.Contains(issue),
            Term.Rectangle of => of.Bounds.Any(bound => bound.Issue == issue),
            Term.Combined of => of.Terms.Any(each => Names(each, issue)),
            _ => false,
        };
}
