using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>Draws in whole numbers from tables that are laid out once: what differs from draw to draw is only the numbers.</summary>
/// <remarks>
/// Weights and scores of a party are whole multiples of a unit each; a utility is a multiple of the product of the two, all within 62 bits. Where that
/// does not fit, or preferences are more than sums of weights times scores, there is no such drawing, and <see cref="PlainDrawing"/> serves.
/// </remarks>
internal sealed class PreparedDrawing : IDrawing
{
    private static readonly AnalysisOptions Brief = AnalysisOptions.Default with { IsBrief = true };

    private const int MostBits = 62;

    private readonly Scenario scenario;
    private readonly CompiledScenario compiled;
    private readonly ImmutableArray<Outcome> offers;
    private readonly ImmutableArray<bool> isAllowed;
    private readonly ImmutableArray<ImmutableArray<bool>> isRefused;
    private readonly WholeDraws draws;
    private readonly PreparedParty[] parties;
    private readonly CancellationToken cancellation;

    private PreparedDrawing(
        Scenario scenario,
        CompiledScenario compiled,
        WholeDraws draws,
        PreparedParty[] parties,
        CancellationToken cancellation
    )
    {
        this.scenario = scenario;
        this.compiled = compiled;
        this.draws = draws;
        this.parties = parties;
        this.cancellation = cancellation;
        offers = DrawOffers.Of(scenario);
        isRefused =
        [
            .. offers.Select(offer =>
                scenario.Parties.Select(party => DrawOffers.IsRefused(scenario, party, offer)).ToImmutableArray()
            ),
        ];
        isAllowed =
        [
            .. offers.Select((offer, i) => scenario.Space.Allows(offer) && !isRefused[i].Any(refused => refused)),
        ];
    }

    /// <summary>A prepared drawing; null when the scenario is not of the kind.</summary>
    public static PreparedDrawing? Of(Scenario scenario, CancellationToken cancellation)
    {
        if (
            scenario.Space.IsContinuous
            || scenario.Parties.Any(party => party.Preferences is not PreferenceModel.Scores)
        )
        {
            return null;
        }

        var estimates = new List<Estimate>();
        var units = new List<BigInteger>();
        var numbered = new List<(NumberedScores Scores, BigInteger Unit, BigInteger WeightUnit)>();
        foreach (Party party in scenario.Parties)
        {
            int first = estimates.Count;
            if (NumberedScores.Of(scenario.Space, party, estimates) is not { } scores)
            {
                return null;
            }

            HashSet<int> weights = [.. Enumerable.Range(0, scores.TermCount).Select(scores.Weight)];
            BigInteger weightUnit = WholeDraws.UnitOf(weights.Select(weight => estimates[weight]));
            BigInteger scoreUnit = WholeDraws.UnitOf(
                estimates.Skip(first).Where((_, i) => !weights.Contains(first + i)).Append(scores.Constant)
            );
            BigInteger product = weightUnit * scoreUnit;
            units.AddRange(
                Enumerable
                    .Range(first, estimates.Count - first)
                    .Select(i =>
                        weights.Contains(i) ? weightUnit
                        : i == scores.ReservationNumber ? product
                        : scoreUnit
                    )
            );
            numbered.Add((scores, product, weightUnit));
        }

        CompiledScenario? compiled = CompiledScenario.Of(
            scenario.Space,
            scenario.Parties,
            [.. scenario.Parties.SelectMany(party => party.DealBreakers)],
            isWhole: false,
            NonZero,
            enumeration: null,
            cancellation
        );
        if (compiled is null || WholeDraws.Of(estimates, units) is not { } draws)
        {
            return null;
        }

        PreparedParty[] parties =
        [
            .. scenario.Parties.Select(
                (party, i) =>
                    new PreparedParty(party, numbered[i].Scores, numbered[i].Unit, compiled, DrawOffers.Of(scenario))
            ),
        ];
        return parties.All(party => party.Bits(estimates, units) <= MostBits)
            ? new PreparedDrawing(scenario, compiled, draws, parties, cancellation)
            : null;
    }

    /// <inheritdoc/>
    public DrawFindings Draw(RandomSequence random)
    {
        var numbers = new long[draws.Count];
        draws.Fill(numbers, random);
        long[][] tables = [.. compiled.Components.Select(component => new long[component.Count * parties.Length])];
        var reservations = new long[parties.Length];
        for (int party = 0; party < parties.Length; party++)
        {
            parties[party].Fill(tables, party, parties.Length, numbers);
            reservations[party] = parties[party].Reservation(numbers);
        }

        var whole = new IntegerScenario<long>(
            compiled,
            IntegerScale.Known([.. parties.Select(party => party.Unit)], MostBits),
            [.. parties.Select(party => party.Constant)],
            reservations,
            tables
        );
        SolvedScenario solved = SumSolver.Solve(whole, Brief, cancellation);
        return new DrawFindings(
            solved.Zone.Exists == true,
            [.. offers.Select((_, offer) => Offer(offer, numbers, reservations, solved))],
            DrawOffers.Solutions(solved)
        );
    }

    private DrawnOffer Offer(int offer, long[] numbers, long[] reservations, SolvedScenario solved)
    {
        long[] worth = [.. parties.Select(party => party.Worth(offer, numbers))];
        ImmutableArray<bool> acceptable =
        [
            .. worth.Select((utility, party) => utility >= reservations[party] && !isRefused[offer][party]),
        ];
        Rational[] utilities = [.. worth.Select((utility, party) => Rational.Of(utility, parties[party].Unit))];
        return new DrawnOffer(
            acceptable,
            isAllowed[offer] && acceptable.All(each => each),
            isAllowed[offer] && DrawOffers.IsOnFrontier(solved, utilities)
        );
    }

    // Groups of issues must be the same in every draw, so that no weight that may differ from zero counts as zero.
    private static Rational NonZero(Estimate estimate) =>
        estimate.Likely.Sign != 0 ? estimate.Likely
        : estimate.High.Sign != 0 ? estimate.High
        : estimate.Low;
}
