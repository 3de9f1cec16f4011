namespace Entente.Rooms.Private;

/// <summary>What a mediator may see of what a party keeps.</summary>
/// <param name="Preferences">Whether its preferences.</param>
/// <param name="Mandate">Whether what its lead may agree to.</param>
public sealed record MediatorConsent(bool Preferences, bool Mandate)
{
    /// <summary>The table itself, in place of a mediator: it shows nothing to anybody, and works out a proposal where nobody mediates, or has an agent sit in for the party, as the policy about lines that stay down says.</summary>
    public const int Table = -1;

    /// <summary>Nothing: what holds until a party says otherwise.</summary>
    public static MediatorConsent Nothing { get; } = new(false, false);

    /// <summary>The seat of the mediator; <see cref="Table"/> for the table itself. Null for nobody, of a log from before consents named one.</summary>
    public int? Mediator { get; init; }

    /// <summary>Who sat there when it was said, as <see cref="Seats.Seat.Occupation"/> counts: nobody else sees anything by it.</summary>
    public int Occupation { get; init; }

    /// <summary>Whether it holds no more, since whoever it named does not sit there any more or erased what they keep, or it named nobody. Shown to the party alone.</summary>
    public bool IsLapsed { get; init; }
}
