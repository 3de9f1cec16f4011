using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Agenda;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Scenarios;

namespace Entente.Web.Tables;

/// <summary>A scenario that was played, with what was added during the talks as far as every party showed what it is worth to it.</summary>
/// <remarks>
/// An issue that was added gets one value more, that it is not agreed: worth 0 to each, as points of an added issue are what a value adds. So what was offered before it came up
/// has its place among the rest, and leaving the issue out stays possible.
/// </remarks>
/// <param name="Scenario">The scenario.</param>
/// <param name="Unsaid">What outcomes say on added issues when nobody spoke of them.</param>
internal sealed record GrownExercise(Scenario Scenario, Terms Unsaid)
{
    private const string NotAgreed = "not agreed";
    private const int MostValues = 200;

    /// <summary>The scenario of a table, grown by what all parties showed after its release.</summary>
    /// <param name="view">The table, as somebody who sits there sees it.</param>
    /// <param name="played">The scenario, under the reading that was played.</param>
    public static GrownExercise Of(RoomView view, Scenario played)
    {
        ImmutableArray<Addition> added = Addition.Of(view);
        var grown = new GrownExercise(played, Terms.None);
        return added.IsEmpty
            ? grown
            : added.Aggregate(
                grown with
                {
                    // What it is worth to those who do not consent is not asked.
                    Scenario = played with
                    {
                        ThirdParties = [.. played.ThirdParties.Select(each => each with { Preferences = null })],
                    },
                },
                (sofar, each) => sofar.With(view, each) ?? sofar
            );
    }

    private GrownExercise? With(RoomView view, Addition added)
    {
        if (added.Change is AgendaChange.AddOption)
        {
            return GrownSheet.With(Scenario, added, party => ScoreOf(view, party, added)) is { } wider
                ? this with
                {
                    Scenario = wider,
                }
                : null;
        }

        Issue issue = ((AgendaChange.AddIssue)added.Change).Issue;
        if (issue.Size is not { } size || size > MostValues)
        {
            return null;
        }

        string none = NameOf(issue, (int)size);
        Issue open = Open(issue, (int)size, none);
        Addition asked = added with { Change = new AgendaChange.AddIssue(open) };
        Scenario? grown = GrownSheet.With(
            Scenario,
            asked,
            party => ScoreOf(view, party, added) is AdditionScore.OfIssue of ? Open(issue, of, none) : null
        );
        IssueValue last = IssueValue.At((int)size);
        return grown is null
            ? null
            : new GrownExercise(
                grown with
                {
                    StatusQuo = grown.StatusQuo is { } today ? With(today, last) : null,
                    Packages = [.. grown.Packages.Select(each => each with { Outcome = With(each.Outcome, last) })],
                },
                Unsaid.With(new Terms([new(issue.Name, none)]))
            );
    }

    private AdditionScore? ScoreOf(RoomView view, Party party, Addition added)
    {
        int number = Scenario.Parties.IndexOf(party);
        return view
            .Debrief.FirstOrDefault(shown => shown.Party == number)
            ?.AdditionScores.GetValueOrDefault(added.Proposal);
    }

    private static Outcome With(Outcome outcome, IssueValue last) => new(outcome.Values.Add(last));

    private static string NameOf(Issue issue, int size)
    {
        HashSet<string> taken = [.. Enumerable.Range(0, size).Select(issue.NameOf)];
        string name = NotAgreed;
        while (taken.Contains(name))
        {
            name += "*";
        }

        return name;
    }

    private static Issue.Choice Open(Issue issue, int size, string none) =>
        new(
            issue.Name,
            [
                .. issue is Issue.Choice choice
                    ? choice.Options
                    : Enumerable.Range(0, size).Select(value => new Option(issue.NameOf(value))),
                new Option(none) { Title = LocalizedText.Of([new("en", "not agreed"), new("nl", "niet afgesproken")]) },
            ]
        )
        {
            Title = issue.Title,
            About = issue.About,
            Group = issue.Group,
        };

    private static AdditionScore.OfIssue? Open(Issue issue, AdditionScore.OfIssue score, string none)
    {
        if (GrownSheet.WorthOf(issue, score) is not { } worth)
        {
            return null;
        }

        var alone = new UtilityFunction(
            new OutcomeSpace([issue]),
            new PreferenceModel.Scores([new Term.OfIssue(0, worth)])
        );
        return new AdditionScore.OfIssue(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                Enumerable
                    .Range(0, (int)issue.Size!.Value)
                    .Select(value => new KeyValuePair<string, string>(
                        issue.NameOf(value),
                        alone.Of(Outcome.At(value)).ToString()
                    ))
                    .Append(new(none, Rational.Zero.ToString()))
            )
        );
    }
}
