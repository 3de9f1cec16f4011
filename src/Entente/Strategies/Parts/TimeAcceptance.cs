using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_time: accepts anything that is no worse than the fallback from a moment on.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2013.</remarks>
/// <param name="from">The share of the time from which on, 0 to 1.</param>
public sealed class TimeAcceptance(double from) : Acceptance
{
    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) => turn.Time >= from;
}
