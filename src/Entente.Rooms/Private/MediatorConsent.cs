namespace Entente.Rooms.Private;

/// <summary>What the mediator may see of what a party keeps.</summary>
/// <param name="Preferences">Whether its preferences.</param>
/// <param name="Mandate">Whether what its lead may agree to.</param>
public sealed record MediatorConsent(bool Preferences, bool Mandate)
{
    /// <summary>Nothing: what holds until a party says otherwise.</summary>
    public static MediatorConsent Nothing { get; } = new(false, false);
}
