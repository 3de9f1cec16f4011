namespace Entente.Web.Admission;

/// <summary>How far somebody in a lobby has come, for their own page.</summary>
/// <param name="State">The name of a <see cref="Rooms.Admission.LobbyState"/>.</param>
internal sealed record LobbyProgress(string State);
