using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Analysis.Sampling;

/// <summary>Some of the outcomes that can be agreed, with what they are worth: what a picture of the outcome space shows.</summary>
/// <param name="Points">The outcomes, in their order where all are here, else in the order in which they were drawn.</param>
/// <param name="IsAll">Whether these are all outcomes that can be agreed.</param>
public sealed record OutcomeSample(ImmutableArray<UtilityPoint> Points, bool IsAll)
{
    private const int MostTriesEach = 4;
    private const int StepsOfContinuum = 1000;

    /// <summary>All outcomes, or as many random ones where there are more; always the same for the same scenario.</summary>
    /// <param name="scenario">The scenario under one reading; estimates count at their likely value.</param>
    /// <param name="most">How many outcomes to look at, at least 1.</param>
    /// <remarks>Every outcome is equally likely, and none is there twice but on a continuum. Those that rules or deal-breakers forbid are left out, so that fewer than <paramref name="most"/> may come out.</remarks>
    public static OutcomeSample Of(Scenario scenario, int most)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var valuer = new OutcomeValuer(scenario);
        if (scenario.Space.Combinations is { } combinations && combinations <= (BigInteger)most * MostTriesEach)
        {
            Outcome[] allowed = [.. All(scenario.Space).Where(valuer.IsAllowed).Take(most + 1)];
            if (allowed.Length <= most)
            {
                return new OutcomeSample([.. allowed.Select(valuer.Value)], IsAll: true);
            }
        }

        IEnumerable<Outcome> drawn = Drawn(scenario.Space, most * MostTriesEach).Where(valuer.IsAllowed);
        IEnumerable<Outcome> apart = scenario.Space.Combinations is null ? drawn : drawn.Distinct();
        return new OutcomeSample([.. apart.Take(most).Select(valuer.Value)], IsAll: false);
    }

    /// <summary>Every combination of values, in order.</summary>
    internal static IEnumerable<Outcome> All(OutcomeSpace space)
    {
        var indexes = new int[space.Issues.Length];
        while (true)
        {
            yield return Outcome.At(indexes);
            int issue = indexes.Length - 1;
            while (issue >= 0 && ++indexes[issue] == space.Issues[issue].Size)
            {
                indexes[issue--] = 0;
            }

            if (issue < 0)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<Outcome> Drawn(OutcomeSpace space, int tries)
    {
        var random = new RandomSequence(seed: 0);
        for (int i = 0; i < tries; i++)
        {
            yield return new Outcome([.. space.Issues.Select(issue => Draw(issue, random))]);
        }
    }

    private static IssueValue Draw(Issue issue, RandomSequence random) =>
        issue switch
        {
            { Size: { } size } => IssueValue.At((int)random.Below((ulong)BigInteger.Min(size, int.MaxValue))),
            Issue.Real real => IssueValue.Of(
                real.Low
                    + ((real.High - real.Low) * Rational.Of((long)random.Below(StepsOfContinuum + 1), StepsOfContinuum))
            ),
            _ => throw new InvalidOperationException($"Issue '{issue.Name}' has neither a size nor a range."),
        };
}
