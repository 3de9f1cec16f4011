using Entente.Forecasting;
using Entente.Forecasting.Worlds;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Testing.Support;

namespace Entente.Tests.Forecasting;

/// <summary>Whether the packages that are said to hold up are those that do, in the worlds in which they are looked for.</summary>
public class PackageSearchTests
{
    private const int Cases = 60;

    [Fact]
    public void Of_few_packages_the_best_of_all_is_found()
    {
        for (int number = 0; number < 12; number++)
        {
            Scenario scenario = Generated(number, issues: 4, options: 3);
            PackageSearch search = Search(scenario);
            double[] scores =
            [
                .. Everything(scenario.Space, 3)
                    .Where(each => !IsForbidden(scenario, each))
                    .Select(search.Score)
                    .OrderDescending(),
            ];
            List<Outcome> found = search.Find(5, CancellationToken.None);
            Assert.Equal(scores.Take(5), found.Select(search.Score));
        }
    }

    [Fact]
    public void Where_not_all_are_looked_at_the_best_is_nearly_always_found()
    {
        int best = 0;
        double furthest = 0;
        for (int number = 0; number < Cases; number++)
        {
            PackageSearch search = Search(Generated(number, issues: 5, options: 4));
            double most = search.Score(search.All(1, CancellationToken.None)[0]);
            double found = search.Score(search.Climbed(1, CancellationToken.None)[0]);
            Assert.True(found <= most);
            best += found.Equals(most) ? 1 : 0;
            furthest = Math.Max(furthest, Math.Round(most) - Math.Round(found));
        }

        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "concepts", "forecasting.md"));
        Assert.Contains(
            $"In {Cases} generated scenarios of 1,024 packages it found the best {best} times, and was {furthest} of 400 worlds off at most",
            page,
            StringComparison.Ordinal
        );
        Assert.InRange(best, 0.95 * Cases, Cases);
        Assert.InRange(furthest, 0, 4);
    }

    private static PackageSearch Search(Scenario scenario) =>
        new(WorldSource.Of(scenario, ForecastOptions.Default, CancellationToken.None), 10_000, CancellationToken.None);

    private static IEnumerable<Outcome> Everything(OutcomeSpace space, int options)
    {
        int count = (int)Math.Pow(options, space.Issues.Length);
        for (int number = 0; number < count; number++)
        {
            int left = number;
            var values = new int[space.Issues.Length];
            for (int issue = 0; issue < values.Length; issue++, left /= options)
            {
                values[issue] = left % options;
            }

            yield return Outcome.At(values);
        }
    }

    private static bool IsForbidden(Scenario scenario, Outcome outcome) =>
        scenario.Parties.Any(party =>
            party.DealBreakers.Any(breaker => scenario.Space.Matches(breaker.Conditions, outcome))
        );

    // Two or three parties: one with scores from 0 to 9 of which a third are ranges, one unknown, and in every second case one more with scores. In every third case a deal-breaker over two issues.
    private static Scenario Generated(int number, int issues, int options)
    {
        var random = new RandomSequence(91, (ulong)number);
        Party Known(string name, bool hasBreaker)
        {
            Term[] terms =
            [
                .. Enumerable
                    .Range(0, issues)
                    .Select(issue => new Term.OfIssue(
                        issue,
                        new ValueFunction.Table([.. Enumerable.Range(0, options).Select(_ => ScoreOf(random))])
                    )),
            ];
            long least = (long)random.Below((ulong)(3 * issues));
            return new Party(name)
            {
                Preferences = new PreferenceModel.Scores([.. terms]),
                Fallback = new Fallback { Worth = new Estimate(2 * issues, (2 * issues) + least, 6 * issues) },
                DealBreakers = hasBreaker
                    ? [new DealBreaker([new Condition.OneOf(0, [0]), new Condition.OneOf(1, [1])])]
                    : [],
            };
        }

        return new Scenario(
            new OutcomeSpace([
                .. Enumerable
                    .Range(0, issues)
                    .Select(issue => new Issue.Choice(
                        $"i{issue}",
                        [.. Enumerable.Range(0, options).Select(option => new Option($"o{option}"))]
                    )),
            ]),
            [
                Known("known", number % 3 == 0),
                new Party("unknown"),
                .. number % 2 == 0 ? [Known("third", false)] : (Party[])[],
            ]
        );
    }

    private static Estimate ScoreOf(RandomSequence random)
    {
        long low = (long)random.Below(10);
        return random.Below(3) == 0 ? new Estimate(low, low + 1, low + 4) : low;
    }
}
