using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>Says where a decision on one scale is expected to land.</summary>
/// <remarks>The weighted mean is the forecast; the expected-utility model stands beside it (see the page on those who are not at the table).</remarks>
public static class StakeholderForecaster
{
    /// <summary>The weighted mean and median, exactly, and the rounds of the expected-utility model beside them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellation">Stops the rounds of the model.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StakeholderForecast Forecast(StakeholderQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ImmutableArray<Stakeholder> all = question.Stakeholders;
        Rational weight = Sum(all, each => each.Weight);
        Rational pull = Sum(all, each => each.Weight * each.Position);
        Rational mean = pull / weight;
        return new StakeholderForecast
        {
            Question = question,
            Mean = mean,
            Medians = Medians(all),
            PlainMean = Mean(all, _ => Rational.One),
            SalienceMean = Mean(all, each => each.Salience),
            CapabilityMean = Mean(all, each => each.Capability),
            Pulls =
            [
                .. all.Select(
                    (each, i) =>
                    {
                        Rational rest = weight - each.Weight;
                        Rational? without =
                            rest.Sign > 0 ? (pull - (each.Weight * each.Position)) / rest : (Rational?)null;
                        return new StakeholderPull(i, each.Weight / weight, without, mean - without);
                    }
                ),
            ],
            Model = ExpectedUtilityModel.Run(question, null, cancellation),
        };
    }

    // Who votes by distance with a weight prefers, of two positions, the one with the smaller sum of weighed distances.
    private static ImmutableArray<Rational> Medians(ImmutableArray<Stakeholder> all)
    {
        Rational Distance(Rational at) => Sum(all, each => each.Weight * Rational.Abs(each.Position - at));
        Rational[] positions = [.. all.Select(each => each.Position).Distinct().Order()];
        Rational[] distances = [.. positions.Select(Distance)];
        Rational least = distances.Min();
        return [.. positions.Where((_, i) => distances[i] == least)];
    }

    private static Rational Mean(ImmutableArray<Stakeholder> all, Func<Stakeholder, Rational> weight) =>
        Sum(all, each => weight(each) * each.Position) / Sum(all, weight);

    private static Rational Sum(ImmutableArray<Stakeholder> all, Func<Stakeholder, Rational> of) =>
        all.Aggregate(Rational.Zero, (sum, each) => sum + of(each));
}
