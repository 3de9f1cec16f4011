using System.Collections.Immutable;

namespace Entente.Stakeholders;

/// <summary>Bueno de Mesquita's expected-utility model of group decisions, as Scholz, Calbert and Smith (2011) replicate it.</summary>
/// <remarks>
/// Every stakeholder compares, for every other, what challenging it would bring with leaving things as they are, and what it thinks that the other expects; the size of the votes behind either side gives
/// the chance of winning, and who is little challenged is taken to be careful. Then everybody moves at once, and the next round begins. Cost: n³ per round for n stakeholders. Floating point; comparisons of
/// equal positions are exact, and of several equally small moves the first in the order of the stakeholders is made. See Scholz-2011 in the bibliography.
/// </remarks>
public static class ExpectedUtilityModel
{
    /// <summary>Plays the rounds of the model.</summary>
    /// <param name="question">The question.</param>
    /// <param name="options">How to play them; those of the question when null.</param>
    /// <param name="cancellation">Stops the rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rounds or a chance is out of its range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ExpectedUtilityRun Run(
        StakeholderQuestion question,
        ExpectedUtilityOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ExpectedUtilityOptions chosen = options ?? question.Model;
        if (chosen.Rounds is < 0 or > ExpectedUtilityOptions.MostRounds)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"The rounds are 0 to {ExpectedUtilityOptions.MostRounds}, not {chosen.Rounds}."
            );
        }

        if (chosen.StatusQuo is not (>= 0 and <= 1) || chosen.Improvement is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "The chances Q and T are 0 to 1.");
        }

        double[] positions = [.. question.Stakeholders.Select(each => each.Position.ToDouble())];
        double width = positions.Max() - positions.Min();
        var weighing = new PositionWeighing([.. question.Stakeholders.Select(each => each.Weight.ToDouble())]);
        var rounds = ImmutableArray.CreateBuilder<StakeholderRound>();
        rounds.Add(new StakeholderRound([.. positions], weighing.Mean(positions), weighing.Median(positions)));
        bool isSettled = width == 0;
        while (!isSettled && rounds.Count <= chosen.Rounds)
        {
            cancellation.ThrowIfCancellationRequested();
            var round = new ExpectedUtilityRound(question, chosen, weighing, positions, width);
            rounds.Add(round.Play());
            isSettled = rounds[^1].Moves.IsEmpty;
            positions = [.. rounds[^1].Positions];
        }

        return new ExpectedUtilityRun(rounds.ToImmutable(), isSettled);
    }
}
