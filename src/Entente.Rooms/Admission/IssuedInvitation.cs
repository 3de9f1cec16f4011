namespace Entente.Rooms.Admission;

/// <summary>An invitation together with its secret, which exists nowhere else and is shown once.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Secret">128 random bits in base64url, 22 characters: behind the <c>#</c> of a link, where neither servers nor their logs see it.</param>
public sealed record IssuedInvitation(Invitation Invitation, string Secret)
{
    /// <summary>Leaves the secret out of logs.</summary>
    public override string ToString() => $"IssuedInvitation {Invitation.Id}";
}
