using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>An issue that was added during the talks, looked back on: it has one value more, that it is not agreed, which adds nothing to what a package is worth.</summary>
/// <remarks>So what was offered before the issue came up has its place among the rest, and leaving the issue out stays possible.</remarks>
internal static class NotAgreed
{
    private const string Name = "not agreed";
    private const int MostValues = 200;

    /// <summary>What is looked back on where an addition counts: an issue with the value more; an option as it is.</summary>
    /// <param name="added">What was added.</param>
    /// <returns>Null for an issue of more values than can each be listed (200), or of any number.</returns>
    public static Addition? Open(Addition added) =>
        added.Change is not AgendaChange.AddIssue add ? added
        : Open(add.Issue) is { } open ? added with { Change = new AgendaChange.AddIssue(open) }
        : null;

    /// <summary>The value of an opened issue that it is not agreed.</summary>
    /// <param name="open">The addition with its issue opened.</param>
    public static KeyValuePair<string, string> ValueOf(Addition open) =>
        new(open.Issue, ((Issue.Choice)((AgendaChange.AddIssue)open.Change).Issue).Options[^1].Name);

    /// <summary>What an addition is worth where the issue has the value more; null when something is no value or no number.</summary>
    /// <param name="added">What was added, the issue as it was on the agenda.</param>
    /// <param name="score">What a side said that it is worth.</param>
    public static AdditionScore? Open(Addition added, AdditionScore? score)
    {
        if (added.Change is not AgendaChange.AddIssue { Issue: var issue } || score is not AdditionScore.OfIssue of)
        {
            return score;
        }

        if (Open(issue) is not { } open || GrownSheet.WorthOf(issue, of) is not { } worth)
        {
            return null;
        }

        ValueFunction.Table points = Open(issue, worth);
        return new AdditionScore.OfIssue(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                open.Options.Select(
                    (option, value) =>
                        new KeyValuePair<string, string>(option.Name, points.Scores[value].Likely.ToString())
                )
            )
        );
    }

    /// <summary>A scenario in which an issue has the value more, for all whose wishes are known: wherever their points hang on the issue alone.</summary>
    /// <param name="scenario">The scenario, whose issue can be opened.</param>
    /// <param name="issue">The number of the issue.</param>
    /// <returns>Null where it has too many values, or where a side's points hang on the issue together with others, so that it cannot be told what leaving it out is worth.</returns>
    public static Scenario? In(Scenario scenario, int issue)
    {
        Issue before = scenario.Space.Issues[issue];
        Party?[] parties = [.. scenario.Parties.Select(party => In(party, issue, before))];
        Party?[] others = [.. scenario.ThirdParties.Select(party => In(party, issue, before))];
        return Open(before) is not { } open || parties.Contains(null) || others.Contains(null)
            ? null
            : scenario with
            {
                Space = new OutcomeSpace(scenario.Space.Issues.SetItem(issue, open), scenario.Space.Rules),
                Parties = [.. parties.OfType<Party>()],
                ThirdParties = [.. others.OfType<Party>()],
            };
    }

    private static Party? In(Party party, int issue, Issue before)
    {
        if (party.Preferences is null)
        {
            return party;
        }

        bool isAlone =
            party.Preferences is PreferenceModel.Scores of
            && of.Terms.All(each => each is Term.OfIssue || !GrownSheet.Names(each, issue));
        // Conditions on a number have no meaning on an option.
        bool isFree = before is Issue.Choice || !party.DealBreakers.SelectMany(each => each.Conditions).Any(IsOfIssue);
        return !isAlone || !isFree || party.Preferences is not PreferenceModel.Scores scores
            ? null
            : party with
            {
                Preferences = scores with { Terms = [.. scores.Terms.Select(Opened)] },
            };

        bool IsOfIssue(Condition condition) => condition.Issue == issue;

        Term Opened(Term term) =>
            term is Term.OfIssue one && one.Issue == issue ? one with { Value = Open(before, one.Value) } : term;
    }

    private static Issue.Choice? Open(Issue issue)
    {
        if (issue.Size is not { } size || size > MostValues)
        {
            return null;
        }

        string[] names = [.. Enumerable.Range(0, (int)size).Select(issue.NameOf)];
        string none = Name;
        while (names.Contains(none))
        {
            none += "*";
        }

        return new Issue.Choice(
            issue.Name,
            [
                .. issue is Issue.Choice choice ? choice.Options : names.Select(each => new Option(each)),
                new Option(none) { Title = LocalizedText.Of([new("en", "not agreed"), new("nl", "niet afgesproken")]) },
            ]
        )
        {
            Title = issue.Title,
            About = issue.About,
            Group = issue.Group,
        };
    }

    private static ValueFunction.Table Open(Issue issue, ValueFunction worth)
    {
        if (worth is ValueFunction.Table table)
        {
            return new ValueFunction.Table(table.Scores.Add(Rational.Zero));
        }

        var curve = ValueCurve.Of(worth, issue, estimate => estimate.Likely);
        return new ValueFunction.Table([
            .. Enumerable
                .Range(0, (int)issue.Size!.Value)
                .Select(value => (Estimate)curve.At(issue.IsNumeric ? issue.NumberOf(value) : value)),
            Rational.Zero,
        ]);
    }
}
