namespace Entente.Rooms.Admission;

/// <summary>A place in a lobby together with its secret, which exists nowhere else and is shown once.</summary>
/// <param name="Place">The place.</param>
/// <param name="Secret">256 random bits in base64url: for a cookie that scripts cannot read.</param>
public sealed record EnteredLobby(LobbyPlace Place, string Secret)
{
    /// <summary>Leaves the secret out of logs.</summary>
    public override string ToString() => $"EnteredLobby {Place.Id}";
}
