using Entente.Analysis;
using Entente.Analysis.Sampling;
using Entente.Formats.Catalog;
using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Catalog;

/// <summary>What comes out for the smaller scenarios is what the definitions say when every outcome is looked at.</summary>
public class DefinitionTests
{
    private const int MostOutcomes = 10_000;

    public static TheoryData<string, string> Small()
    {
        var small = new TheoryData<string, string>();
        foreach (string id in ShippedScenarios.Ids)
        {
            Scenario scenario = ScenarioSource.Read(id).Scenario!;
            if (scenario.Space.Combinations <= MostOutcomes && id != "garden-fence")
            {
                string[] readings = scenario.Readings.IsEmpty ? [""] : [.. scenario.Readings.Select(each => each.Name)];
                foreach (string reading in readings)
                {
                    small.Add(id, reading);
                }
            }
        }

        return small;
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void An_analysis_is_what_the_definitions_say(string id, string reading)
    {
        Scenario scenario = ScenarioSource.Read(id).Scenario!;
        scenario = reading.Length == 0 ? scenario : scenario.As(reading);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
            scenario,
            cancellation: TestContext.Current.CancellationToken
        );
        var valuer = new OutcomeValuer(scenario);
        Outcome[] ruled = [.. Outcomes(scenario.Space).Where(scenario.Space.Allows)];
        Rational[][] worths =
        [
            .. ruled
                .Where(valuer.IsAllowed)
                .Select(outcome => valuer.Value(outcome).Utilities.Select(u => u!.Value).ToArray()),
        ];
        Rational[] reservations = [.. valuer.Reservations.Select(each => each!.Value)];
        bool IsAcceptable(Rational[] worth) => worth.Zip(reservations).All(pair => pair.First >= pair.Second);
        List<Rational[]> frontier = Frontier(worths);
        Rational[][] acceptable = [.. frontier.Where(IsAcceptable)];

        Assert.Equal(ruled.Length, (int)analysis.Outcomes!.Value);
        Assert.Equal(ruled.Length - worths.Length, (int)analysis.Forbidden!.Value);
        Assert.Equal(worths.Count(IsAcceptable), (int)analysis.Zone.AtLeast);
        Assert.Equal(frontier.Count, analysis.Frontier.Count);
        Assert.Equal(acceptable.Length, analysis.Frontier.AcceptableCount);

        Rational[] Gains(Rational[] worth) =>
            [.. worth.Zip(reservations, (utility, reservation) => utility - reservation)];
        Rational[] best =
        [
            .. reservations.Select(
                (_, i) => worths.Where(IsAcceptable).Select(worth => worth[i]).DefaultIfEmpty(reservations[i]).Max()
            ),
        ];
        Rational Share(Rational[] worth) =>
            Gains(worth)
                .Select((gain, i) => (Gain: gain, Most: best[i] - reservations[i]))
                .Where(each => each.Most.Sign > 0)
                .Select(each => each.Gain / each.Most)
                .DefaultIfEmpty(Rational.One)
                .Min();
        Same(analysis.Solutions.Nash, acceptable, worth => Gains(worth).Aggregate((left, right) => left * right));
        Same(analysis.Solutions.Egalitarian, acceptable, worth => Gains(worth).Min());
        Same(analysis.Solutions.Utilitarian, acceptable, worth => worth.Aggregate((left, right) => left + right));
        Same(analysis.Solutions.KalaiSmorodinsky, acceptable, Share);
    }

    private static void Same(Solution solution, Rational[][] acceptable, Func<Rational[], Rational> value)
    {
        Rational? most = acceptable.Length == 0 ? null : acceptable.Max(value);
        Assert.Equal(
            acceptable.Where(worth => value(worth) == most).Select(Text).Order(StringComparer.Ordinal),
            solution
                .Points.Select(point => Text([.. point.Utilities.Select(utility => utility!.Value)]))
                .Order(StringComparer.Ordinal)
        );
    }

    // In descending order whatever dominates stands before what it dominates.
    private static List<Rational[]> Frontier(Rational[][] worths)
    {
        var frontier = new List<Rational[]>();
        foreach (
            Rational[] worth in worths.OrderDescending(
                Comparer<Rational[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))
            )
        )
        {
            if (!frontier.Any(other => other.Zip(worth).All(pair => pair.First >= pair.Second)))
            {
                frontier.Add(worth);
            }
        }

        return frontier;
    }

    private static string Text(Rational[] worth) => string.Join(" ", worth);

    private static IEnumerable<Outcome> Outcomes(OutcomeSpace space)
    {
        int[] sizes = [.. space.Issues.Select(issue => (int)issue.Size!.Value)];
        int[] values = new int[sizes.Length];
        while (true)
        {
            yield return Outcome.At(values);
            int last = sizes.Length - 1;
            while (last >= 0 && ++values[last] == sizes[last])
            {
                values[last--] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }
}
