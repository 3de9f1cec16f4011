using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Analysis.Continuous;

/// <summary>In how many equal steps to look at every continuous issue, so that the numbers on which an answer turns are among those looked at.</summary>
/// <remarks>
/// A number lies on the steps when their count is a multiple of the denominator of its place between the ends. In the order of their weight: where a party's worth turns, what limits and rules ask for, where the continuum meets a
/// party's fallback, what is fair in it, how things stand and what was put forward. What fits in <see cref="MostSteps"/> is met exactly; for the rest the steps are made as small as that allows.
/// </remarks>
internal sealed class ContinuumSteps
{
    /// <summary>The largest number of steps of one issue.</summary>
    public const int MostSteps = 2_000;

    /// <summary>The same where that is too much to look at.</summary>
    public const int FewerSteps = 200;

    // Issues that hang together are tables of their combinations: what is looked at in them stays small.
    private const long MostCombinations = 40_000;

    private readonly Scenario scenario;
    private readonly int[] steps;
    private readonly bool[] isMissed;
    private readonly bool isSeparate;
    private readonly int mostSteps;

    private ContinuumSteps(Scenario scenario, int resolution, int mostSteps, bool isSeparate)
    {
        this.scenario = scenario;
        this.mostSteps = mostSteps;
        this.isSeparate = isSeparate;
        steps = [.. scenario.Space.Issues.Select(_ => resolution - 1)];
        isMissed = new bool[steps.Length];
    }

    /// <summary>By issue: the number of steps; of no account where an issue is not continuous.</summary>
    /// <param name="scenario">A scenario with a continuous issue, under one reading.</param>
    /// <param name="whole">What is possible and fair in it; null where that is not known, so that worths, limits and what was said count alone.</param>
    /// <param name="offered">What was put forward besides its packages.</param>
    /// <param name="resolution">How many numbers to look at, at least.</param>
    /// <param name="mostSteps">The largest number of steps of one issue.</param>
    public static ImmutableArray<int> Of(
        Scenario scenario,
        ScenarioAnalysis? whole,
        IEnumerable<Outcome> offered,
        int resolution,
        int mostSteps
    )
    {
        var found = new ContinuumSteps(scenario, resolution, mostSteps, whole?.Frontier.Pieces.IsEmpty == false);
        for (int issue = 0; issue < found.steps.Length; issue++)
        {
            if (scenario.Space.Issues[issue].IsContinuous)
            {
                found.AddAll(issue, TurningPoints.Numbers(scenario, issue, estimate => estimate.Likely));
            }
        }

        foreach (Condition.Between asked in found.Asked())
        {
            found.AddAll(asked.Issue, new[] { asked.Low, asked.High }.OfType<Rational>());
        }

        ImmutableArray<IssueValue>[] outcomes =
        [
            .. whole is null ? [] : AtFallbacks(whole).Concat(FairIn(whole)),
            .. found.Spoken().Concat(offered).Select(outcome => outcome.Values),
        ];
        foreach (ImmutableArray<IssueValue> values in outcomes)
        {
            for (int issue = 0; issue < values.Length; issue++)
            {
                if (values[issue].IsNumber)
                {
                    found.AddAll(issue, [values[issue].Number]);
                }
            }
        }

        return found.Steps();
    }

    private IEnumerable<Condition.Between> Asked() =>
        scenario
            .Space.Rules.SelectMany(rule => rule.Forbids)
            .Concat(scenario.Parties.SelectMany(party => party.DealBreakers).SelectMany(each => each.Conditions))
            .OfType<Condition.Between>();

    private IEnumerable<Outcome> Spoken() =>
        scenario
            .Parties.Select(party => party.Fallback.Outcome)
            .Append(scenario.StatusQuo)
            .Concat(scenario.Packages.Select(package => package.Outcome))
            .OfType<Outcome>();

    private static IEnumerable<ImmutableArray<IssueValue>> FairIn(ScenarioAnalysis whole) =>
        new[]
        {
            whole.Solutions.Nash,
            whole.Solutions.KalaiSmorodinsky,
            whole.Solutions.Egalitarian,
            whole.Solutions.Utilitarian,
        }
            .Where(solution => solution.Points.Count > 0)
            .Select(solution => solution.Points[0].Outcome.Values);

    // Where the frontier passes what walking away is worth to a party: the other can have no more, so that a deal and the least change of a fallback hang on it.
    private static IEnumerable<ImmutableArray<IssueValue>> AtFallbacks(ScenarioAnalysis whole)
    {
        foreach (FrontierPiece piece in whole.Frontier.Pieces)
        {
            for (int party = 0; party < whole.Parties.Length; party++)
            {
                Rational from = piece.From.Utilities[party]!.Value;
                Rational to = piece.To.Utilities[party]!.Value;
                if (
                    whole.Parties[party].Reservation is { } fallback
                    && from != to
                    && fallback >= Rational.Min(from, to)
                    && fallback <= Rational.Max(from, to)
                )
                {
                    Rational share = (fallback - from) / (to - from);
                    yield return
                    [
                        .. piece.From.Outcome.Values.Zip(
                            piece.To.Outcome.Values,
                            (start, end) =>
                                start.IsNumber && end.IsNumber
                                    ? IssueValue.Of(start.Number + (share * (end.Number - start.Number)))
                                    : start
                        ),
                    ];
                }
            }
        }
    }

    private void AddAll(int issue, IEnumerable<Rational> numbers)
    {
        if (scenario.Space.Issues[issue] is not Issue.Real { IsContinuous: true } real || real.Low >= real.High)
        {
            return;
        }

        foreach (Rational number in numbers.Where(number => number > real.Low && number < real.High))
        {
            BigInteger parts = ((number - real.Low) / (real.High - real.Low)).Denominator;
            BigInteger common = steps[issue] * parts / BigInteger.GreatestCommonDivisor(steps[issue], parts);
            if (common <= MostOf(issue))
            {
                steps[issue] = (int)common;
            }
            else
            {
                isMissed[issue] = true;
            }
        }
    }

    // Where a number could not be met, the numbers looked at stand as close together as they may.
    private ImmutableArray<int> Steps()
    {
        for (int issue = 0; issue < steps.Length; issue++)
        {
            if (isMissed[issue])
            {
                steps[issue] *= (int)Math.Max(1, MostOf(issue) / steps[issue]);
            }
        }

        return [.. steps];
    }

    private long MostOf(int issue)
    {
        if (isSeparate)
        {
            return mostSteps;
        }

        long others = 1;
        for (int other = 0; other < steps.Length && others < MostCombinations; other++)
        {
            if (other != issue && scenario.Space.Issues[other].IsContinuous)
            {
                others *= steps[other] + 1;
            }
        }

        return Math.Min(mostSteps, MostCombinations / others);
    }
}
