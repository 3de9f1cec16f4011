using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Stakeholders;

namespace Entente.Tests.Stakeholders;

/// <summary>One round of the expected-utility model, every sum and power by itself: the bits that the fast one has to give.</summary>
internal sealed class PlainExpectedUtilityRound
{
    // Utilities that differ by less are equal, and rounding apart: ties are common where positions are round numbers.
    private const double Rounding = 1e-12;

    private readonly ExpectedUtilityOptions options;
    private readonly PositionWeighing weighing;
    private readonly double[] positions;
    private readonly double[] saliences;
    private readonly double[,] distances;
    private readonly double[,] chances;
    private readonly double median;
    private readonly double width;
    private double[] exponents;

    /// <param name="question">The question.</param>
    /// <param name="options">How the model is run.</param>
    /// <param name="weighing">Where the group stands, by capability times salience.</param>
    /// <param name="positions">Where each stands before the round.</param>
    /// <param name="width">How far apart the outermost stood at the start, above 0.</param>
    public PlainExpectedUtilityRound(
        StakeholderQuestion question,
        ExpectedUtilityOptions options,
        PositionWeighing weighing,
        double[] positions,
        double width
    )
    {
        int count = positions.Length;
        this.options = options;
        this.weighing = weighing;
        this.positions = positions;
        this.width = width;
        saliences = [.. question.Stakeholders.Select(each => each.Salience.ToDouble())];
        median = weighing.Median(positions);
        distances = new double[count, count];
        chances = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                // A compromise can round to just beyond the outermost position.
                distances[i, j] = Math.Min(1, Math.Abs(positions[i] - positions[j]) / width);
            }
        }

        exponents = [.. Enumerable.Repeat(1.0, count)];
    }

    public StakeholderRound Play()
    {
        FindChances();
        double[] dangers = [.. Enumerable.Range(0, positions.Length).Select(Danger)];
        exponents = Exponents(dangers);
        FindChances();
        double[] after = [.. positions];
        var moves = ImmutableArray.CreateBuilder<StakeholderMove>();
        for (int mover = 0; mover < positions.Length; mover++)
        {
            if (Move(mover) is { } move)
            {
                moves.Add(move);
                after[mover] = move.To;
            }
        }

        return new StakeholderRound([.. after], weighing.Mean(after), weighing.Median(after))
        {
            RiskExponents = [.. exponents],
            Dangers = [.. dangers],
            Moves = moves.ToImmutable(),
        };
    }

    /// <summary>What a challenge brings over leaving things as they are, as the viewer sees it: −4 to 4. Once the round was played, by what each makes of risk; before it nobody is careful or reckless.</summary>
    public double Expected(int viewer, int challenger, int challenged)
    {
        double distance = distances[challenger, challenged];
        double success = Utility(viewer, 0.5 - (0.5 * distance));
        double failure = Utility(viewer, 0.5 + (0.5 * distance));
        double chance = chances[challenger, challenged];
        double salience = saliences[challenged];
        double contested = (chance * success) + ((1 - chance) * failure);
        double challenge = (salience * contested) + ((1 - salience) * success);
        return challenge - Unchallenged(viewer, challenger, challenged);
    }

    // How much of what is at stake, ½ (the most challenged) to 2 (the least).
    private static double[] Exponents(double[] dangers)
    {
        double high = dangers.Max();
        double low = dangers.Min();
        return
        [
            .. dangers.Select(danger =>
            {
                double share = high - low < Rounding ? 0 : ((2 * danger) - high - low) / (high - low);
                return (1 - (share / 3)) / (1 + (share / 3));
            }),
        ];
    }

    private void FindChances()
    {
        int count = positions.Length;
        var losses = new double[count, count];
        for (int voter = 0; voter < count; voter++)
        {
            for (int at = 0; at < count; at++)
            {
                losses[voter, at] = StableMath.Pow(distances[voter, at], exponents[voter]);
            }
        }

        double Vote(int voter, int first, int second) =>
            weighing.WeightOf(voter) * (losses[voter, second] - losses[voter, first]);
        double all = 0;
        for (int first = 0; first < count; first++)
        {
            for (int second = 0; second < count; second++)
            {
                double won = 0;
                double cast = 0;
                for (int voter = 0; voter < count; voter++)
                {
                    double vote = Vote(voter, first, second);
                    won += Math.Max(0, vote);
                    cast += Math.Abs(vote);
                }

                all += cast;
                chances[first, second] =
                    options.Victory == VictoryShare.AllPairs ? won
                    : cast > 0 ? won / cast
                    : 0;
            }
        }

        for (int first = 0; first < count; first++)
        {
            for (int second = 0; second < count; second++)
            {
                chances[first, second] =
                    positions[first] == positions[second] ? 0
                    : options.Victory == VictoryShare.ThisPair ? chances[first, second]
                    : all > 0 ? chances[first, second] / all
                    : 0;
            }
        }
    }

    private double Unchallenged(int viewer, int challenger, int challenged)
    {
        double same = options.StatusQuo * Utility(viewer, 0.5);
        if (options.StatusQuo == 1)
        {
            return same;
        }

        double reach = Math.Min(1, Math.Abs(positions[challenger] - median) / width);
        double change = 0.25 * (reach + distances[challenger, challenged]);
        double better = Utility(viewer, 0.5 - change);
        double worse = Utility(viewer, 0.5 + change);
        return same
            + ((1 - options.StatusQuo) * ((options.Improvement * better) + ((1 - options.Improvement) * worse)));
    }

    private double Utility(int viewer, double share) => 2 - (4 * StableMath.Pow(share, exponents[viewer]));

    private double Danger(int stakeholder)
    {
        double sum = 0;
        for (int other = 0; other < positions.Length; other++)
        {
            sum += other == stakeholder ? 0 : Expected(stakeholder, other, stakeholder);
        }

        return sum;
    }

    private StakeholderMove? Move(int mover)
    {
        StakeholderMove? best = null;
        double least = double.PositiveInfinity;
        for (int other = 0; other < positions.Length; other++)
        {
            if (positions[other] == positions[mover] || Offer(mover, other) is not { } move)
            {
                continue;
            }

            double asked = Asked(move);
            if (best is null || move.Kind < best.Kind || (move.Kind == best.Kind && asked < least - Rounding))
            {
                best = move;
                least = asked;
            }
        }

        return best;
    }

    private StakeholderMove? Offer(int mover, int other)
    {
        double own = Expected(mover, mover, other);
        double theirs = Expected(mover, other, mover);
        double from = positions[mover];
        double to = positions[other];
        StakeholderMoveKind? kind =
            own > Rounding && theirs > own + Rounding ? StakeholderMoveKind.Confrontation
            : own > -Rounding || theirs < Rounding ? null
            : theirs > -own + Rounding ? StakeholderMoveKind.Compromise
            : StakeholderMoveKind.Capitulation;
        return kind switch
        {
            null => null,
            StakeholderMoveKind.Compromise => new StakeholderMove(
                StakeholderMoveKind.Compromise,
                mover,
                other,
                own,
                theirs,
                from,
                from + ((to - from) * (-own / theirs))
            ),
            { } whole => new StakeholderMove(whole, mover, other, own, theirs, from, to),
        };
    }

    // What an offer is chosen by: the least counts.
    private double Asked(StakeholderMove move)
    {
        if (move.Kind != StakeholderMoveKind.Compromise || options.Compromise == CompromiseChoice.SmallestMove)
        {
            return Math.Abs(move.To - move.From);
        }

        double own = Math.Abs(move.OwnUtility);
        double theirs = Math.Abs(move.OtherUtility);
        return ((own * move.From) + (theirs * positions[move.Target])) / (own + theirs);
    }
}
