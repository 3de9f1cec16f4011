using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Rooms.Debrief;

/// <summary>What talks came to: by this, and by nothing else, their end is told and valued, at the table, in a class and afterwards.</summary>
/// <remarks>
/// What was agreed on the way, or at a table before in the series, stays agreed. Talks that end without more came to a partial agreement, which is worth what things stand at by then; a party's fallback is what it has where nothing
/// was agreed at all.
/// </remarks>
/// <param name="Kind">What they came to.</param>
/// <param name="Terms">How things stand after it: what was agreed, and the status quo of the rest as far as it is known; none where nothing was agreed.</param>
public sealed record TalkResult(TalkResultKind Kind, Terms Terms)
{
    /// <summary>What the talks in a room came to.</summary>
    /// <param name="view">The room, as anybody at it sees it.</param>
    public static TalkResult Of(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Phase != TalkPhase.Ended ? new(TalkResultKind.Open, Terms.None)
            : view.Settled.IsEmpty ? new(TalkResultKind.NoAgreement, Terms.None)
            : new(
                view.End == TalkEnd.Agreement || IsAllAgreed(view)
                    ? TalkResultKind.Agreement
                    : TalkResultKind.PartialAgreement,
                view.StatusQuo
            );
    }

    // Where all was agreed at a table before, that agreement stands.
    private static bool IsAllAgreed(RoomView view) =>
        view.Space is { } space && space.Issues.All(issue => view.Settled[issue.Name] is not null);

    /// <summary>Issues of which it is not known how they stand after what was agreed; none where nothing was.</summary>
    /// <param name="space">What can be agreed.</param>
    public ImmutableArray<Issue> UnknownIn(OutcomeSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return Terms.IsEmpty ? [] : [.. space.Issues.Where(issue => Terms[issue.Name] is null)];
    }

    /// <summary>What things stand at as an outcome; null where nothing was agreed, and where it is not known of every issue.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="unsaid">What an outcome says on an issue when nobody has said anything of it and nothing is known of how it stood.</param>
    public Outcome? OutcomeIn(OutcomeSpace space, Terms unsaid)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(unsaid);
        return Terms.IsEmpty ? null : unsaid.With(Terms).OutcomeIn(space);
    }
}
