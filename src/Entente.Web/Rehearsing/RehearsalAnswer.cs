using Entente.Annotations;
using Entente.Reporting.Sessions;
using Entente.Review;

namespace Entente.Web.Rehearsing;

/// <summary>What came of the wish for a rehearsal.</summary>
public abstract record RehearsalAnswer
{
    private RehearsalAnswer() { }

    /// <summary>It was played.</summary>
    /// <param name="Session">The session, its log kept.</param>
    /// <param name="Review">What happened in it, and what could have.</param>
    public sealed record Done(PlayedSession Session, SessionReview Review) : RehearsalAnswer;

    /// <summary>It cannot be played so.</summary>
    /// <param name="Reason">Why not; in English alone where a strategy that was written down says so.</param>
    public sealed record Refused(Sentence Reason) : RehearsalAnswer;

    /// <summary>It took longer than a page may take.</summary>
    /// <param name="Time">How long that was.</param>
    public sealed record TooLong(TimeSpan Time) : RehearsalAnswer;
}
