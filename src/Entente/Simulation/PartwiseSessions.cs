using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Simulation;

/// <summary>Runs sessions under the protocols that come to the whole by parts or by drafts.</summary>
internal static class PartwiseSessions
{
    private const int MostPlaces = 64;

    // A session that no deadline ends would go on drafting what nobody wants.
    private const int EndlessPatience = 1000;

    public static Ending RunIssueByIssue(SessionSetup setup, SessionTable table)
    {
        AgendaPlan plan = setup.Agenda;
        var agenda = new SpaceAgenda(setup.Space, table.Book, PlacesOf(setup), setup.Space.Scenario.StatusQuo);
        table.Sitting = (strategy, seat) => new AgendaAgent(seat, strategy, agenda, plan.RoundsAPlace);
        return table.Run<IssueByIssue, AgendaState>(
            new(setup.Strategies.Length, agenda, setup.Limits, plan.Unresolved, plan.RoundsAPlace)
        );
    }

    public static Ending RunSingleText(SessionSetup setup, SessionTable table)
    {
        var mediator = new TextMediator(setup.Space, table.Book, table.Chance);
        table.Mediating = mediator.Draft;
        int patience = setup.TextPatience > 0 || setup.Limits.HasDeadline ? setup.TextPatience : EndlessPatience;
        return table.Run<SingleText, TextState>(new(setup.Strategies.Length, table.Outcomes, setup.Limits, patience));
    }

    /// <summary>What of an agenda does not fit; null when all fits.</summary>
    public static string? MisfitOfAgenda(SessionSetup setup)
    {
        ImmutableArray<ImmutableArray<int>> places = PlacesOf(setup);
        return places.Length > MostPlaces
                ? $"An agenda has at most {MostPlaces} places, and this one has {places.Length}: settle several issues at one place."
            : setup.Agenda.Unresolved == Unresolved.StatusQuo && setup.Space.Scenario.StatusQuo is null
                ? "What stays unresolved cannot be left at the status quo: the scenario does not say what that is."
            : null;
    }

    /// <summary>By place on the agenda: what became of it; empty under other protocols.</summary>
    public static ImmutableArray<SettledPart> SettledIn(SessionSetup setup, ImmutableArray<LoggedEvent> log)
    {
        if (setup.Protocol != ProtocolKind.IssueByIssue)
        {
            return [];
        }

        ImmutableArray<ImmutableArray<int>> places = PlacesOf(setup);
        return
        [
            .. log.Where(each => each.Event.Kind is SessionEventKind.PartAgreed or SessionEventKind.PartClosed)
                .Select(each => new SettledPart(
                    each.Event.Subject,
                    places[each.Event.Subject],
                    each.Event.Round,
                    each.Outcome
                )),
        ];
    }

    private static ImmutableArray<ImmutableArray<int>> PlacesOf(SessionSetup setup) =>
        setup.Agenda.Places.IsEmpty ? SpaceAgenda.OneByOne(setup.Space) : setup.Agenda.Places;
}
