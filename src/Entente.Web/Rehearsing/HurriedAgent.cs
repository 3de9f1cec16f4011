using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Web.Rehearsing;

/// <summary>An agent that stops the session when time is up; it plays as the one inside it does.</summary>
internal sealed class HurriedAgent(Agent inside, CancellationToken over) : Agent(inside.Seat)
{
    public override bool IsListening => inside.IsListening;

    public override OpponentModel? Model => inside.Model;

    /// <summary>The strategy, with every agent of it in a hurry.</summary>
    public static Strategy Of(Strategy strategy, CancellationToken over) =>
        new(strategy.Text, strategy.Traits, seat => new HurriedAgent(strategy.Sit(seat), over));

    public override Move Act(in Turn turn)
    {
        over.ThrowIfCancellationRequested();
        return inside.Act(turn);
    }

    public override void Observe(in SessionEvent happened, double time) => inside.Observe(happened, time);

    public override void End(long agreement) => inside.End(agreement);
}
