using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Tests.Simulation;

/// <summary>Holds out for its best outcome, rejects all others, and fails in one way.</summary>
internal sealed class FailingAgent(Seat seat, Failing failing) : Agent(seat)
{
    public override bool IsListening => true;

    public static Strategy Strategy(Failing failing) =>
        new(
            "failing",
            StrategyTraits.None,
            seat =>
                failing == Failing.Sitting
                    ? throw new InvalidOperationException("no chair")
                    : new FailingAgent(seat, failing)
        );

    public static string Reason(Failing failing) =>
        failing switch
        {
            Failing.Sitting => "failed: no chair",
            Failing.Acting => "failed: no idea",
            Failing.Listening => "failed: no ears",
            Failing.Late => "ran out of time: no answer within 5 ms.",
            Failing.Illegal => "made an illegal move:",
            _ => "asked for an end by chance, which no party can.",
        };

    public override Move Act(in Turn turn) =>
        failing switch
        {
            Failing.Acting => throw new InvalidOperationException("no idea"),
            Failing.Late => throw new TimeoutException("no answer within 5 ms."),
            Failing.Illegal => Move.Propose(turn.Party, long.MaxValue),
            Failing.Presuming => new Move(MoveKind.BreakDown, turn.Party),
            _ => turn.Phase == Phase.Answer ? Move.Reject(turn.Party) : Move.Propose(turn.Party, Seat.Search.Best),
        };

    public override void Observe(in SessionEvent happened, double time)
    {
        if (failing == Failing.Listening)
        {
            throw new InvalidOperationException("no ears");
        }
    }
}
