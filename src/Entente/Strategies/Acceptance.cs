using Entente.Protocols;

namespace Entente.Strategies;

/// <summary>The part of an agent that says whether to accept. What is worth less than the fallback is refused before it is asked.</summary>
public abstract class Acceptance
{
    /// <summary>Whether it wants to be told of offers.</summary>
    public virtual bool IsListening => false;

    /// <summary>Whether to accept what is on the table.</summary>
    /// <param name="turn">What is asked, and when.</param>
    /// <param name="offered">What the outcome on the table is worth to the party.</param>
    /// <param name="next">What its own next offer would be worth to it.</param>
    public abstract bool Accepts(in Turn turn, double offered, double next);

    /// <summary>Whether a draft, which binds nobody, is to become the text: when it is at least as good as the text, or would be accepted anyway.</summary>
    /// <param name="turn">What is asked, and when.</param>
    /// <param name="draft">What the draft is worth to the party.</param>
    /// <param name="text">What the text there is is worth to it.</param>
    /// <param name="next">What its own next offer would be worth to it.</param>
    /// <param name="floor">The least that an agreement now must be worth so as not to be worse than none.</param>
    public virtual bool Prefers(in Turn turn, double draft, double text, double next, double floor) =>
        draft >= text || (draft >= floor && Accepts(turn, draft, next));

    /// <summary>Told of an offer, its own included, when <see cref="IsListening"/>.</summary>
    /// <param name="by">The number of the party that made it.</param>
    /// <param name="worth">What it is worth to this party.</param>
    /// <param name="time">The share of the time that had passed, 0 to 1.</param>
    public virtual void Observe(int by, double worth, double time) { }
}
