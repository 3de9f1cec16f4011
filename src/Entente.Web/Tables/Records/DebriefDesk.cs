using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Review;
using Entente.Rooms.Debrief;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Records;

/// <summary>Looks back on a table: what was offered, what it was worth, and what was left on the table.</summary>
/// <remarks>
/// After the release of an exercise what the parties wanted is known from its scenario. At a real table it is known of a party that consented to it and of no other, and whether
/// another consented cannot be told from the outside.
/// </remarks>
/// <param name="shelf">The scenarios.</param>
/// <param name="register">Under which reading a table was opened.</param>
/// <param name="exercises">The exercises that tables keep themselves.</param>
/// <param name="analyses">Works out what was possible.</param>
public sealed class DebriefDesk(
    ScenarioShelf shelf,
    TableRegister register,
    KeptExercises exercises,
    AnalysisDesk analyses
)
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
        if (await RecordAsync(view, cancellation).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        ScenarioAnalysis? analysis = record.Scenario.Parties.All(party => party.Preferences is not null)
            ? (
                await analyses.OfAsync(record.Scenario, null, cancellation).ConfigureAwait(false) as AnalysisAnswer.Done
            )?.Analysis
            : null;
        return SessionReviewer.Review(record, analysis);
    }

    /// <summary>The record of a table, with what is known of what the parties wanted; null while it is not open.</summary>
    /// <param name="view">The table, as somebody who sits there sees it. The record is the same for all of them.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<SessionRecord?> RecordAsync(RoomView view, CancellationToken cancellation)
    {
        if (!IsOpen(view))
        {
            return null;
        }

        GrownScenario grown = await GrownAsync(view, cancellation).ConfigureAwait(false);
        return RoomRecords.Of(view.Timeline, grown.Scenario, grown.Unsaid);
    }

    /// <summary>What was added during the talks and does not count in the review, in order: of whoever's wishes are known not all showed what it is worth to them.</summary>
    /// <param name="view">The table, as somebody who sits there sees it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<ImmutableArray<Addition>> AsideAsync(RoomView view, CancellationToken cancellation) =>
        IsOpen(view) ? (await GrownAsync(view, cancellation).ConfigureAwait(false)).Aside : [];

    /// <summary>What was added at an exercise and is left out of the review, because not every party showed what it is worth to it.</summary>
    /// <param name="view">The table, as somebody who sits there sees it.</param>
    public static ImmutableArray<Addition> LeftOut(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. Addition
                .Of(view)
                .Where(each =>
                    Enumerable
                        .Range(0, view.Parties.Length)
                        .Any(party =>
                            view.Debrief.FirstOrDefault(shown => shown.Party == party) is not { } shown
                            || !shown.AdditionScores.ContainsKey(each.Proposal)
                        )
                ),
        ];
    }

    private async Task<GrownScenario> GrownAsync(RoomView view, CancellationToken cancellation)
    {
        TableRecord? table = await register.FindAsync(view.Room, cancellation).ConfigureAwait(false);
        return await ExerciseAsync(view, table?.Reading ?? "", cancellation).ConfigureAwait(false) is { } played
            ? GrownExercise.Of(view, played)
            : GrownTable.Of(view);
    }

    private async Task<Scenario?> ExerciseAsync(RoomView view, string reading, CancellationToken cancellation)
    {
        if (view.Kind != TableKind.Exercise)
        {
            return null;
        }

        // What the table keeps itself goes before what has the same id on the shelf.
        Scenario? kept = await exercises.FindAsync(view.Room, cancellation).ConfigureAwait(false);
        if (
            (kept ?? shelf.Find(view.Scenario)?.Scenario) is not { } scenario
            || !scenario.Parties.Select(party => party.Name).SequenceEqual(view.Parties.Select(party => party.Name))
        )
        {
            return null;
        }

        return AnalysisDesk.ReadingOf(scenario, reading) is { } chosen ? scenario.As(chosen.Name) : scenario;
    }
}
