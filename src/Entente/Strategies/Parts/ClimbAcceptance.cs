using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>In a vote on a draft, yes to what is at least as good as the text; elsewhere AC_next.</summary>
/// <remarks>The hill climber of Klein et al. 2003.</remarks>
public sealed class ClimbAcceptance : Acceptance
{
    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) => offered >= next;

    /// <inheritdoc/>
    public override bool Prefers(in Turn turn, double draft, double text, double next, double floor) => draft >= text;
}
