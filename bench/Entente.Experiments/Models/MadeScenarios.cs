using System.Collections.Immutable;
using System.Globalization;
using Entente.Experiments.Contest;
using Entente.Generation;
using Entente.Randomness;

namespace Entente.Experiments.Models;

/// <summary>Scenarios of the sizes that competitions use, made up from a seed: three to six issues of three to seven values, half of them with fallbacks.</summary>
internal static class MadeScenarios
{
    private const ulong Seed = 2026;
    private const int Count = 100;

    /// <summary>The scenarios, by number.</summary>
    public static IEnumerable<ContestScenario> All => Enumerable.Range(0, Count).Select(Of);

    private static ContestScenario Of(int number)
    {
        var random = new RandomSequence(Seed, (ulong)number);
        int issues = 3 + (int)random.Below(4);
        ImmutableArray<int> sizes = [.. Enumerable.Range(0, issues).Select(_ => 3 + (int)random.Below(5))];
        var request = new GenerationRequest(GenerationKind.Random, sizes)
        {
            Reservation = number % 2 == 0 ? null : new ReservationWish.Share(0.5),
        };
        return new ContestScenario(
            $"made/{number.ToString("00", CultureInfo.InvariantCulture)}",
            ScenarioGenerator.Generate(request, Seed, (ulong)number).Scenario
        );
    }
}
