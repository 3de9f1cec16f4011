namespace Entente.Rooms.Admission;

/// <summary>A seat session together with its secret, which exists nowhere else and is shown once.</summary>
/// <param name="Session">The session.</param>
/// <param name="Secret">256 random bits in base64url, 43 characters: for a cookie that scripts cannot read.</param>
public sealed record OpenedSeat(SeatSession Session, string Secret)
{
    /// <summary>Leaves the secret out of logs.</summary>
    public override string ToString() => $"OpenedSeat {Session.Id}";
}
