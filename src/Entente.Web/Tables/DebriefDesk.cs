using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Review;
using Entente.Rooms.Debrief;
using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;

namespace Entente.Web.Tables;

/// <summary>Looks back on a table: what was offered, what it was worth, and what was left on the table.</summary>
/// <remarks>
/// After the release of an exercise what the parties wanted is known from its scenario. At a real table it is known of a party that consented to it and of no other, and whether
/// another consented cannot be told from the outside.
/// </remarks>
/// <param name="shelf">The scenarios.</param>
/// <param name="register">Under which reading a table was opened.</param>
/// <param name="analyses">Works out what was possible.</param>
public sealed class DebriefDesk(ScenarioShelf shelf, TableRegister register, AnalysisDesk analyses)
{
    /// <summary>Whether whoever sees a table may look back on it: after the release, or when the talks at a real table have ended.</summary>
    /// <param name="view">The table, as they see it.</param>
    public static bool IsOpen(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.IsReleased || view is { Kind: TableKind.Real, Phase: TalkPhase.Ended };
    }

    /// <summary>The review of a table; null while it is not open.</summary>
    /// <param name="view">The table, as somebody who sits there sees it. The review is the same for all of them.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<SessionReview?> ReviewAsync(RoomView view, CancellationToken cancellation)
    {
        if (!IsOpen(view))
        {
            return null;
        }

        TableRecord? table = await register.FindAsync(view.Room, cancellation).ConfigureAwait(false);
        Scenario scenario = Exercise(view, table?.Reading ?? "") ?? Consented(view);
        ScenarioAnalysis? analysis = scenario.Parties.All(party => party.Preferences is not null)
            ? (
                await analyses.OfAsync(scenario, null, cancellation).ConfigureAwait(false) as AnalysisAnswer.Done
            )?.Analysis
            : null;
        return SessionReviewer.Review(RoomRecords.Of(view.Timeline, scenario), analysis);
    }

    private Scenario? Exercise(RoomView view, string reading)
    {
        if (
            view.Kind != TableKind.Exercise
            || shelf.Find(view.Scenario)?.Scenario is not { } scenario
            || !scenario.Parties.Select(party => party.Name).SequenceEqual(view.Parties.Select(party => party.Name))
        )
        {
            return null;
        }

        return AnalysisDesk.ReadingOf(scenario, reading) is { } chosen ? scenario.As(chosen.Name) : scenario;
    }

    // What was added during the talks and scored by nobody is left aside; where all who consented scored it, it counts.
    private static Scenario Consented(RoomView view)
    {
        Scenario now = Read(view);
        if (view.Timeline.SelectMany(item => item.Events).OfType<RoomEvent.Opened>().FirstOrDefault() is not { } opened)
        {
            return now;
        }

        Scenario then = Read(view with { Space = opened.Setup.Space });
        return Known(now) > 0 && Known(now) >= Known(then) ? now : then;
    }

    private static int Known(Scenario scenario) => scenario.Parties.Count(party => party.Preferences is not null);

    private static Scenario Read(RoomView view)
    {
        Scenario shared = PrivateDocuments.SharedOf(view);
        ImmutableArray<Party> parties = shared.Parties;
        foreach (DebriefView shown in view.Debrief)
        {
            if (shown.Preferences is { } document && PrivateDocuments.Read(view, document).Scenario is { } read)
            {
                parties = parties.SetItem(shown.Party, read.Parties[shown.Party]);
            }
        }

        return shared with
        {
            Parties = parties,
        };
    }
}
