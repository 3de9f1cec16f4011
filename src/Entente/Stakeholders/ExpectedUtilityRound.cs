using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>One round of the expected-utility model, by its formulas.</summary>
internal sealed class ExpectedUtilityRound
{
    // Utilities that differ by less are equal, and rounding apart: ties are common where positions are round numbers.
    private const double Rounding = 1e-12;

    // Far more than rough powers are off by, and far less than most utilities differ by.
    private const double Doubt = 1e-6;

    private readonly ExpectedUtilityOptions options;
    private readonly PositionWeighing weighing;
    private readonly double[] positions;
    private readonly double[] saliences;
    private readonly double[] reaches;
    private readonly double doubt;
    private readonly double[,] distances;
    private readonly double[,] chances;
    private double[] exponents;
    private double[] same;

    /// <param name="question">The question.</param>
    /// <param name="options">How the model is run.</param>
    /// <param name="weighing">Where the group stands, by capability times salience.</param>
    /// <param name="positions">Where each stands before the round.</param>
    /// <param name="width">How far apart the outermost stood at the start, above 0.</param>
    public ExpectedUtilityRound(
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
        saliences = [.. question.Stakeholders.Select(each => each.Salience.ToDouble())];
        double median = weighing.Median(positions);
        doubt = Doubt * (1 + positions.Max(Math.Abs));
        reaches = [.. positions.Select(position => Math.Min(1, Math.Abs(position - median) / width))];
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
        same = [.. exponents.Select((_, viewer) => Utility(viewer, 0.5))];
    }

    public StakeholderRound Play()
    {
        FindChances();
        double[] dangers = [.. Enumerable.Range(0, positions.Length).Select(Danger)];
        exponents = Exponents(dangers);
        same = [.. exponents.Select((_, viewer) => Utility(viewer, 0.5))];
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
    public double Expected(int viewer, int challenger, int challenged) =>
        Expected(challenger, challenged, Between(viewer, challenger, challenged));

    private double Expected(int challenger, int challenged, Contest stakes)
    {
        double chance = chances[challenger, challenged];
        double salience = saliences[challenged];
        double contested = (chance * stakes.Success) + ((1 - chance) * stakes.Failure);
        double challenge = (salience * contested) + ((1 - salience) * stakes.Success);
        return challenge - Unchallenged(stakes, challenger, challenged);
    }

    // What is the same whoever of the two challenges the other.
    private Contest Between(int viewer, int one, int other, bool isRough = false)
    {
        double distance = distances[one, other];
        return new Contest(
            viewer,
            Utility(viewer, 0.5 - (0.5 * distance), isRough),
            Utility(viewer, 0.5 + (0.5 * distance), isRough),
            isRough
        );
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
        var losses = new double[count][];
        for (int voter = 0; voter < count; voter++)
        {
            losses[voter] = new double[count];
            for (int at = 0; at < count; at++)
            {
                losses[voter][at] = StableMath.Pow(distances[voter, at], exponents[voter]);
            }
        }

        double all = 0;
        double[] won = new double[count];
        double[] cast = new double[count];
        for (int first = 0; first < count; first++)
        {
            won.AsSpan().Clear();
            cast.AsSpan().Clear();
            for (int voter = 0; voter < count; voter++)
            {
                AddVotes(weighing.WeightOf(voter), losses[voter][first], losses[voter], won, cast);
            }

            for (int second = 0; second < count; second++)
            {
                all += cast[second];
                chances[first, second] =
                    options.Victory == VictoryShare.AllPairs ? won[second]
                    : cast[second] > 0 ? won[second] / cast[second]
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

    // Adds how one votes between a position and every other: each sum grows voter by voter, so that its bits do not depend on how many are added at once.
    private static void AddVotes(double weight, double first, double[] losses, double[] won, double[] cast)
    {
        int whole = losses.Length - (losses.Length % Vector<double>.Count);
        Span<Vector<double>> wins = MemoryMarshal.Cast<double, Vector<double>>(won.AsSpan(0, whole));
        Span<Vector<double>> casts = MemoryMarshal.Cast<double, Vector<double>>(cast.AsSpan(0, whole));
        ReadOnlySpan<Vector<double>> seconds = MemoryMarshal.Cast<double, Vector<double>>(losses.AsSpan(0, whole));
        var firsts = new Vector<double>(first);
        for (int i = 0; i < seconds.Length; i++)
        {
            Vector<double> votes = weight * (seconds[i] - firsts);
            wins[i] += Vector.Max(Vector<double>.Zero, votes);
            casts[i] += Vector.Abs(votes);
        }

        for (int second = whole; second < losses.Length; second++)
        {
            double vote = weight * (losses[second] - first);
            won[second] += Math.Max(0, vote);
            cast[second] += Math.Abs(vote);
        }
    }

    private double Unchallenged(Contest stakes, int challenger, int challenged)
    {
        double unchanged = options.StatusQuo * same[stakes.Viewer];
        if (options.StatusQuo == 1)
        {
            return unchanged;
        }

        double change = 0.25 * (reaches[challenger] + distances[challenger, challenged]);
        double better = Utility(stakes.Viewer, 0.5 - change, stakes.IsRough);
        double worse = Utility(stakes.Viewer, 0.5 + change, stakes.IsRough);
        return unchanged
            + ((1 - options.StatusQuo) * ((options.Improvement * better) + ((1 - options.Improvement) * worse)));
    }

    private double Utility(int viewer, double share, bool isRough = false) =>
        2 - (4 * (isRough ? RoughPower(share, exponents[viewer]) : StableMath.Pow(share, exponents[viewer])));

    [SuppressMessage(
        "ApiDesign",
        "RS0030:Do not use banned APIs",
        Justification = "What its last places leave in doubt is worked out with StableMath: see MayBeat."
    )]
    private static double RoughPower(double share, double exponent) => Math.Pow(share, exponent);

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
            if (
                positions[other] == positions[mover]
                || !MayBeat(mover, other, best?.Kind, least)
                || Offer(mover, other) is not { } move
            )
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

    // Powers of the platform are faster, and right but for the last places: what they leave in doubt is worked out.
    private bool MayBeat(int mover, int other, StakeholderMoveKind? best, double least)
    {
        Contest stakes = Between(mover, mover, other, isRough: true);
        double own = Expected(mover, other, stakes);
        double theirs = Expected(other, mover, stakes);
        if (Math.Abs(own) < Doubt || Math.Abs(theirs - own) < Doubt || Math.Abs(theirs + own) < Doubt)
        {
            return true;
        }

        return OfUtilities(mover, other, own, theirs) is { } rough
            ? best is null || rough.Kind < best || (rough.Kind == best && Asked(rough) < least + doubt)
            : Math.Abs(theirs) < Doubt;
    }

    private StakeholderMove? Offer(int mover, int other)
    {
        Contest stakes = Between(mover, mover, other);
        return OfUtilities(mover, other, Expected(mover, other, stakes), Expected(other, mover, stakes));
    }

    private StakeholderMove? OfUtilities(int mover, int other, double own, double theirs)
    {
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

    private readonly record struct Contest(int Viewer, double Success, double Failure, bool IsRough);
}
