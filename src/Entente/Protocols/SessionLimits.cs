namespace Entente.Protocols;

/// <summary>When a session ends by itself.</summary>
/// <remarks>With both a number of rounds and a duration, whichever is over first ends it. <c>default</c> is no limit at all.</remarks>
public readonly record struct SessionLimits
{
    /// <summary>Limits of a session.</summary>
    /// <param name="rounds">How many rounds there are; 0 for no limit.</param>
    /// <param name="duration">How much virtual time there is, in any unit; 0 for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative or not a number.</exception>
    public SessionLimits(int rounds = 0, double duration = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        ArgumentOutOfRangeException.ThrowIfEqual(duration >= 0 && double.IsFinite(duration), false, nameof(duration));
        Rounds = rounds;
        Duration = duration;
    }

    /// <summary>How many rounds there are; 0 for no limit.</summary>
    public int Rounds { get; }

    /// <summary>How much virtual time there is; 0 for no limit.</summary>
    public double Duration { get; }

    /// <summary>Whether the session ends by itself at all.</summary>
    public bool HasDeadline => Rounds > 0 || Duration > 0;

    /// <summary>The share of the time that has passed in a round, 0 to 1: <c>(k + 1) / (n + 1)</c>, or the share of the duration if that is larger.</summary>
    /// <param name="round">The 0-based round <c>k</c>.</param>
    /// <param name="at">The virtual time.</param>
    public double TimeAt(int round, double at)
    {
        double byRounds = Rounds > 0 ? (round + 1.0) / (Rounds + 1.0) : 0;
        return Duration > 0 ? Math.Max(byRounds, Math.Min(1, at / Duration)) : byRounds;
    }

    /// <summary>Whether the rounds before this one were all there are.</summary>
    /// <param name="round">The 0-based round.</param>
    public bool IsPast(int round) => Rounds > 0 && round >= Rounds;

    /// <summary>Whether a virtual time lies after the last that there is.</summary>
    public bool IsLate(double at) => Duration > 0 && at > Duration;
}
