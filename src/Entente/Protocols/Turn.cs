namespace Entente.Protocols;

/// <summary>Whose turn it is, and to do what.</summary>
/// <param name="Party">Who is awaited; -1 when the session is over.</param>
/// <param name="Phase">What is asked of it.</param>
/// <param name="Round">The 0-based round.</param>
/// <param name="Time">The share of the time that has passed, 0 to 1: in round <c>k</c> of <c>n</c> this is <c>(k + 1) / (n + 1)</c>; 0 without a deadline.</param>
/// <param name="Standing">The outcome on the table that is to be answered; -1 for none.</param>
/// <param name="StandingBy">Who put it there; -1 for nobody.</param>
public readonly record struct Turn(int Party, Phase Phase, int Round, double Time, long Standing, int StandingBy)
{
    private readonly long textFromOne;

    /// <summary>Which of several things is on the table: the issue of the agenda, the deal of a sequence; 0 where there is but one.</summary>
    public int Subject { get; init; }

    /// <summary>The text that stays if the draft on the table is not adopted; -1 where there is none.</summary>
    public long Text
    {
        get => textFromOne - 1;
        init => textFromOne = value + 1;
    }
}
