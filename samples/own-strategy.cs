#:package Entente.Formats@0.1.0
using Entente.Formats.Recognition;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation.Tournaments;
using Entente.Strategies;
using Entente.Strategies.Catalog;

// A strategy of one's own against some that ship: ask for the best until the last tenth, then settle for what the other has offered best.
var patient = new Strategy(
    "patient",
    StrategyTraits.Deterministic | StrategyTraits.UsesTime | StrategyTraits.NeedsDeadline | StrategyTraits.Adapts,
    seat => new PatientAgent(seat)
);
Scenario car = ScenarioSource.Read("used-car").Scenario!;
var plan = new TournamentPlan(
    [new TournamentScenario("used-car", car)],
    [patient, StrategyCatalog.Parse("boulware"), StrategyCatalog.Parse("conceder"), StrategyCatalog.Parse("micro")],
    repetitions: 1
)
{
    Limits = new SessionLimits(500),
};
for (long session = 0; session < plan.Sessions; session++)
{
    SessionRow row = plan.Run(session);
    Console.WriteLine(
        $"{row.Setup.Strategies[0], -9} with {row.Setup.Strategies[1], -9} {row.Result.Ending.Kind} in round {row.Result.Rounds}: {row.AdvantageOf(0):0.00} and {row.AdvantageOf(1):0.00}"
    );
}

internal sealed class PatientAgent(Seat seat) : Agent(seat)
{
    private long best = -1;

    public override bool IsListening => true;

    public override Move Act(in Turn turn)
    {
        bool isLate = turn.Time > 0.9 && best >= 0;
        double least = isLate ? Math.Max(Seat.Search.UtilityOf(best), Seat.Reservation) : Seat.Utility.Max;
        return turn.Standing >= 0 && Seat.Search.UtilityOf(turn.Standing) >= least
            ? Move.Accept(turn.Party)
            : Move.Propose(turn.Party, Seat.Search.AtLeast(least));
    }

    public override void Observe(in SessionEvent happened, double time)
    {
        if (happened.Kind != SessionEventKind.OfferMade || happened.Party == Seat.Party)
        {
            return;
        }

        if (best < 0 || Seat.Search.UtilityOf(happened.Outcome) > Seat.Search.UtilityOf(best))
        {
            best = happened.Outcome;
        }
    }
}
