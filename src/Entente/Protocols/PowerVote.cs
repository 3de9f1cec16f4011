namespace Entente.Protocols;

/// <summary>A vote for an outcome, on the condition of how much power agrees to it. <c>default</c> is no vote for it.</summary>
/// <param name="MinPower">The least power, its own included, of a group with which the party agrees to the outcome; 0 for no vote.</param>
/// <param name="MaxPower">The most power of such a group.</param>
public readonly record struct PowerVote(ushort MinPower, ushort MaxPower)
{
    /// <summary>Whether it was cast, or its condition made wider, after the other votes were known.</summary>
    public bool IsOptIn { get; init; }

    /// <summary>Whether it is for the outcome at all.</summary>
    public bool IsYes => MinPower > 0;

    /// <summary>Whether a group of so much power fulfils the condition.</summary>
    /// <param name="power">The power of all in the group.</param>
    public bool Allows(int power) => IsYes && power >= MinPower && power <= MaxPower;
}
