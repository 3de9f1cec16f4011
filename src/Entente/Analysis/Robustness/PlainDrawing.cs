using System.Collections.Immutable;
using Entente.Analysis.Sampling;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>Draws by the definition: every draw is a scenario of its own, analysed as any other.</summary>
internal sealed class PlainDrawing(Scenario scenario, ModelSolver solver) : IDrawing
{
    private readonly ImmutableArray<Outcome> offers = DrawOffers.Of(scenario);

    /// <inheritdoc/>
    public DrawFindings Draw(RandomSequence random)
    {
        Scenario drawn = new DrawnScenario(estimate => EstimateDraw.From(estimate, random)).Of(scenario);
        SolvedScenario solved = solver.Solve(drawn).Solved;
        var valuer = new OutcomeValuer(drawn);
        return new DrawFindings(
            solved.Zone.Exists == true,
            [.. offers.Select(offer => Offer(offer, drawn, valuer, solved))],
            DrawOffers.Solutions(solved)
        );
    }

    private static DrawnOffer Offer(Outcome offer, Scenario drawn, OutcomeValuer valuer, SolvedScenario solved)
    {
        UtilityPoint point = valuer.Value(offer);
        bool isAllowed = valuer.IsAllowed(offer);
        bool hasScores = drawn.Parties.All(AnalysisRun.HasScores);
        return new DrawnOffer(
            [
                .. drawn.Parties.Select(
                    (party, i) =>
                        point.Utilities[i] >= valuer.Reservations[i] && !DrawOffers.IsRefused(drawn, party, offer)
                ),
            ],
            isAllowed && point.IsAcceptable,
            isAllowed && hasScores && DrawOffers.IsOnFrontier(solved, [.. point.Utilities.OfType<Rational>()])
        );
    }
}
