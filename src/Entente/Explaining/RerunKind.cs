namespace Entente.Explaining;

/// <summary>What is different when a session is played again.</summary>
public enum RerunKind
{
    /// <summary>Nothing.</summary>
    AsPlayed,

    /// <summary>There is twice the time.</summary>
    TwiceTheTime,

    /// <summary>There is four times the time.</summary>
    FourTimesTheTime,

    /// <summary>Agreements lose nothing of their worth by waiting.</summary>
    WithoutImpatience,

    /// <summary>Everybody is told what outcomes and no agreement are worth to the others.</summary>
    WithOpenCards,

    /// <summary>Everybody plays a published strategy in place of its own (<see cref="SessionReruns.ReferenceOf"/>).</summary>
    ReferenceByAll,

    /// <summary>One party plays that strategy, and all others as they did.</summary>
    ReferenceByOne,
}
