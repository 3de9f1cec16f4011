using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>A real table, looked back on: what those wanted who consented to show it, of what was on the agenda from the beginning and of what was added.</summary>
/// <remarks>
/// Of what was added, what all who consented have scored counts, unless less is known of them with it than without anything. Where nobody's wishes are known nothing needs a worth, and all that was added is there.
/// </remarks>
internal static class GrownTable
{
    /// <summary>What is known of a table.</summary>
    /// <param name="view">The table, as somebody who sits there sees it.</param>
    public static GrownScenario Of(RoomView view)
    {
        ImmutableArray<Addition> added = Addition.Of(view);
        ImmutableArray<Addition> common = [.. added.Except(Read(view, added).SelectMany(each => each.Unscored))];
        GrownScenario now = Joined(view, added, common);
        GrownScenario then = Joined(view, added, []);
        return Known(now) >= Known(then) ? now : then;
    }

    private static int Known(GrownScenario grown) =>
        grown.Scenario.Parties.Count(party => party.Preferences is not null);

    private static ImmutableArray<GrownSheet> Read(RoomView view, ImmutableArray<Addition> added) =>
        [
            .. view
                .Debrief.Select(shown =>
                    shown.Preferences is { } document
                        ? GrownSheet.Of(view, added, document, shown.AdditionScores)
                        : null
                )
                .OfType<GrownSheet>(),
        ];

    private static GrownScenario Joined(RoomView view, ImmutableArray<Addition> added, ImmutableArray<Addition> common)
    {
        OutcomeSpace before = Addition.SpaceBefore(view) ?? new OutcomeSpace([]);
        Scenario shared = PrivateDocuments.SharedOf(
            view with
            {
                Space = common.Aggregate(before, (space, each) => each.In(space)),
            }
        );
        var grown = new GrownScenario(
            Read(view, common)
                .Where(each => TermsGuard.AreSame(each.Scenario.Space, shared.Space))
                .Aggregate(shared, WithWishes),
            Terms.None
        )
        {
            Aside = [.. added.Except(common)],
        };
        return common
            .Where(each => each.Change is AgendaChange.AddIssue)
            .Aggregate(grown, (open, each) => open.Opened(each.Issue));
    }

    private static Scenario WithWishes(Scenario scenario, GrownSheet sheet) =>
        scenario with
        {
            Parties =
            [
                .. scenario.Parties.Select(
                    (party, i) => sheet.Scenario.Parties[i].Preferences is null ? party : sheet.Scenario.Parties[i]
                ),
            ],
        };
}
