using Entente.Protocols;

namespace Entente.Strategies.Ours;

/// <summary>How many turns a seat still has.</summary>
/// <remarks>
/// A proposal counts when all others can still answer it. In the last round that is so for the first seat alone: whoever sits later can then only take or leave what is on the table. Where there are no rounds, the turns still to come
/// are estimated by the time that those before took.
/// </remarks>
internal sealed class Countdown(Seat seat)
{
    private const int Many = 1_000_000;
    private int turns;

    /// <summary>Whether the session ends by itself.</summary>
    public bool HasEnd => seat.Limits.HasDeadline;

    /// <summary>How many turns there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>How many proposals, one in this turn included, can still be answered by all; 0 or less when none can.</summary>
    public int Left { get; private set; }

    /// <summary>The share of the time that will have passed in the last turn.</summary>
    public double End => seat.Limits.Rounds > 0 ? seat.Limits.TimeAt(seat.Limits.Rounds - 1, 0) : 1;

    /// <summary>Whether an answer to the last proposal is the last thing that happens: nobody can offer anything after it.</summary>
    public bool IsUltimatum => seat.Party == 0 && seat.Limits.Rounds > 0;

    /// <summary>Counts a turn.</summary>
    public void Count(in Turn turn)
    {
        turns++;
        int behind = seat.Party > 0 ? 1 : 0;
        double byTime = turn.Time > 0 ? Math.Floor(((1 - turn.Time) * turns / turn.Time) + 1e-9) : Many;
        int byRounds = seat.Limits.Rounds > 0 ? seat.Limits.Rounds - turn.Round : Many;
        int left = seat.Limits.Duration > 0 ? (int)Math.Min(byRounds, Math.Min(Many, byTime)) : byRounds;
        Total = seat.Limits.Rounds > 0 ? seat.Limits.Rounds : Math.Min(Many, turns + left);
        Left = left - behind;
    }
}
