using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Something that happened, as a log writes it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Party">Who did it, as the log calls it; empty for nobody.</param>
/// <param name="Outcome">The outcome; null for none.</param>
internal sealed record RawStep(Place Place, SessionEventKind Kind, string Party, RawOutcome? Outcome = null)
{
    /// <summary>The 0-based round; null when the log does not say.</summary>
    public int? Round { get; init; }

    /// <summary>The share of the time that had passed; null when the log does not say.</summary>
    public double? Time { get; init; }

    /// <summary>Whether what happened, or with which outcome, could not be read, which is a fault already: what follows from it is none.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether it is an offer on a part of which it is not known what it would lead to: it is counted, and told no further.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether it is an agreement of which not everything is known: it is one, and has no outcome here.</summary>
    public bool IsUnvalued { get; init; }

    /// <summary>Which of several things is meant.</summary>
    public int Subject { get; init; }

    /// <summary>The least power of a group with which a vote is for the outcome; 0 for none.</summary>
    public ushort MinPower { get; init; }

    /// <summary>The most power of such a group.</summary>
    public ushort MaxPower { get; init; }

    /// <summary>The parties that agreed, one bit each.</summary>
    public ulong Group { get; init; }
}
