using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;

namespace Entente.Web.Tables;

/// <summary>What a statement that is signed, or the release of the table, keeps from changing.</summary>
internal static class Fixing
{
    /// <summary>Whether a statement is being signed or is sealed, so that what is agreed is not improved on any more.</summary>
    public static bool IsFixed(this RoomView view) =>
        view.Statements.Any(each => each.Stage is StatementStage.Signing or StatementStage.Sealed);

    /// <summary>The improvement of the deal that is still answered; null for none.</summary>
    public static Improvement? OpenImprovement(this RoomView view) =>
        view.Improvements is [.., { State: ImprovementState.Open } last] ? last : null;

    /// <summary>Whether the release of the table ended an improvement unread; what lapsed at its time says so in an entry of its own.</summary>
    public static bool IsEndedByRelease(this RoomView view, Improvement improvement) =>
        view.IsReleased
        && improvement.State == ImprovementState.Lapsed
        && !Happened(view)
            .Any(each => each is RoomEvent.ImprovementLapsed lapsed && lapsed.Improvement == improvement.Number);

    /// <summary>The blind suggestions that the release of the table ended unread, by number.</summary>
    public static ImmutableArray<int> BlindEndedByRelease(this RoomView view)
    {
        var open = new List<int>();
        foreach (RoomEvent happened in Happened(view))
        {
            switch (happened)
            {
                case RoomEvent.BlindSuggested made:
                    open.Add(made.Suggestion);
                    break;
                case RoomEvent.BlindPublished published:
                    open.Remove(published.Suggestion);
                    break;
                case RoomEvent.BlindLapsed lapsed:
                    open.Remove(lapsed.Suggestion);
                    break;
                case RoomEvent.TalksAdjourned or RoomEvent.TalksEnded:
                    open.Clear();
                    break;
                case RoomEvent.TableReleased:
                    return [.. open];
            }
        }

        return [];
    }

    private static IEnumerable<RoomEvent> Happened(RoomView view) => view.Timeline.SelectMany(item => item.Events);
}
