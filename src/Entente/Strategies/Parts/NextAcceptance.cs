using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_next: accepts what is worth at least as much as the next offer of one's own.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2013: accepts when <c>a u + b</c> is at least the worth of the next offer.</remarks>
/// <param name="scale">The <c>a</c>.</param>
/// <param name="shift">The <c>b</c>.</param>
public sealed class NextAcceptance(double scale = 1, double shift = 0) : Acceptance
{
    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) => (scale * offered) + shift >= next;
}
