namespace Entente.Protocols;

/// <summary>How the outcomes of a session come apart along an agenda: what a protocol needs to know of them in order to settle one place after the other.</summary>
/// <remarks>
/// Places are numbered from 0; sets of places have one bit each. Outcomes are always whole ones: that of which only the values at some places count has values at the
/// others too, so that there is a way to complete it. The answers never change.
/// </remarks>
public interface IAgenda
{
    /// <summary>How many places the agenda has: 1 to 64.</summary>
    int Places { get; }

    /// <summary>Whether there is such an outcome, and it leaves alone what is settled.</summary>
    /// <param name="outcome">The number that is asked about; any number.</param>
    /// <param name="settled">An outcome with the values that were agreed; -1 when none were.</param>
    /// <param name="agreed">The places at which it must have those values.</param>
    /// <param name="closed">The places at which it must have the status quo.</param>
    bool Fits(long outcome, long settled, ulong agreed, ulong closed);

    /// <summary>Whether any outcome fits.</summary>
    /// <param name="settled">An outcome with the values that were agreed; -1 when none were.</param>
    /// <param name="agreed">The places at which it must have those values.</param>
    /// <param name="closed">The places at which it must have the status quo.</param>
    bool IsPossible(long settled, ulong agreed, ulong closed);

    /// <summary>The outcome with the agreed values at some places and the status quo at all others.</summary>
    /// <param name="settled">An outcome with the values that were agreed.</param>
    /// <param name="agreed">The places at which they were.</param>
    /// <returns>-1 when the status quo is not known, or there is no such outcome.</returns>
    long Complete(long settled, ulong agreed);
}
