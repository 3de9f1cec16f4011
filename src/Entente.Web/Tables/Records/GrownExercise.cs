using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>What was added to an exercise during the talks counts as far as every party showed what it is worth to it.</summary>
internal static class GrownExercise
{
    /// <summary>The scenario of a table, grown by what all parties showed after its release.</summary>
    /// <param name="view">The table, as somebody who sits there sees it.</param>
    /// <param name="played">The scenario, under the reading that was played.</param>
    public static GrownScenario Of(RoomView view, Scenario played)
    {
        ImmutableArray<Addition> added = Addition.Of(view);
        var grown = new GrownScenario(played, Terms.None);
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
                (sofar, each) => With(sofar, view, each) ?? sofar with { Aside = sofar.Aside.Add(each) }
            );
    }

    private static GrownScenario? With(GrownScenario sofar, RoomView view, Addition added)
    {
        Scenario before = sofar.Scenario;
        if (
            NotAgreed.Open(added) is not { } open
            || GrownSheet.With(before, open, party => NotAgreed.Open(added, ScoreOf(view, before, party, added)))
                is not { } grown
        )
        {
            return null;
        }

        if (added.Option is not null)
        {
            return sofar with { Scenario = grown };
        }

        KeyValuePair<string, string> none = NotAgreed.ValueOf(open);
        IssueValue last = IssueValue.At((int)grown.Space.Issues[^1].Size!.Value - 1);
        return sofar with
        {
            Scenario = grown with
            {
                StatusQuo = grown.StatusQuo is { } today ? With(today, last) : null,
                Packages = [.. grown.Packages.Select(each => each with { Outcome = With(each.Outcome, last) })],
            },
            Unsaid = sofar.Unsaid.With(new Terms([none])),
        };
    }

    private static AdditionScore? ScoreOf(RoomView view, Scenario scenario, Party party, Addition added)
    {
        int number = scenario.Parties.IndexOf(party);
        return view
            .Debrief.FirstOrDefault(shown => shown.Party == number)
            ?.AdditionScores.GetValueOrDefault(added.Proposal);
    }

    private static Outcome With(Outcome outcome, IssueValue last) => new(outcome.Values.Add(last));
}
