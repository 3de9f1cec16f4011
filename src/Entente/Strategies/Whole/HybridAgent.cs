using Entente.Protocols;

namespace Entente.Strategies.Whole;

/// <summary>The Hybrid Agent: a target by time, on a quadratic Bézier curve, and one that answers the other's last moves, the time weighing ever more.</summary>
/// <remarks>
/// Keskin, Çakan and Aydoğan 2021. By time: <c>(1 - t)^2 p0 + 2 (1 - t) t p1 + t^2 p2</c>. By behaviour: the last own offer less <c>(p3 + p3 t)</c> times the weighted sum of the other's last moves, in what they are worth to this party. The
/// target is <c>t^2</c> times the first plus <c>1 - t^2</c> times the second.
/// </remarks>
internal sealed class HybridAgent : PublishedAgent
{
    private const double Start = 1;
    private const double Middle = 0.75;
    private const double Empathy = 0.5;

    private static readonly double[][] Weights =
    [
        [1],
        [0.25, 0.75],
        [0.11, 0.22, 0.66],
        [0.05, 0.15, 0.3, 0.5],
    ];

    private readonly double end;

    public HybridAgent(Seat seat)
        : base(seat)
    {
        double last =
            seat.Space.Count < 450 ? 0.8
            : seat.Space.Count < 1_500 ? 0.775
            : seat.Space.Count < 4_500 ? 0.75
            : seat.Space.Count < 18_000 ? 0.725
            : seat.Space.Count < 33_000 ? 0.7
            : 0.675;
        end = Math.Max(last, WorthOf(seat.Reservation));
    }

    /// <summary>The target by time alone.</summary>
    /// <param name="time">The share of the time that has passed.</param>
    /// <param name="end">What is asked for at the end.</param>
    internal static double ByTime(double time, double end) =>
        ((1 - time) * (1 - time) * Start) + (2 * (1 - time) * time * Middle) + (time * time * end);

    /// <summary>The weighted sum of the other's last moves.</summary>
    /// <param name="worths">What its last offers are worth to this party, the latest last; two to five of them.</param>
    internal static double MoveOf(ReadOnlySpan<double> worths)
    {
        double[] weights = Weights[worths.Length - 2];
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (worths[i + 1] - worths[i]);
        }

        return sum;
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn) => Search.Nearest(UtilityOf(Target(turn)), UtilityOf(Floor(turn)));

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next) => offered >= Target(turn);

    private double Target(in Turn turn)
    {
        double time = turn.Time;
        double target = ByTime(time, end);
        if (Received.Count > 2 && Made.Count > 0)
        {
            Span<double> last = stackalloc double[Math.Min(Received.Count, Weights.Length + 1)];
            for (int i = 0; i < last.Length; i++)
            {
                last[i] = Received.WorthAt(Received.Count - last.Length + i);
            }

            double behaviour = Made.WorthAt(Made.Count - 1) - ((Empathy + (Empathy * time)) * MoveOf(last));
            target = ((1 - (time * time)) * behaviour) + (time * time * target);
        }

        return Math.Clamp(target, Math.Min(1, Floor(turn)), 1);
    }
}
