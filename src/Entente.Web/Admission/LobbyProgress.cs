using System.Text.Json.Serialization;

namespace Entente.Web.Admission;

/// <summary>How far somebody in a lobby has come, for their own page.</summary>
/// <param name="State">The name of a <see cref="Rooms.Admission.LobbyState"/>.</param>
internal sealed record LobbyProgress(string State)
{
    /// <summary>The last round of seating that counted for them; 0, and not written, before any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Round { get; init; }
}
