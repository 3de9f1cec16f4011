using Entente.Exchanges;

namespace Entente.Formats.Exchanges;

/// <summary>What a party did with a commitment that it gave at a table.</summary>
/// <param name="Party">The name of the party.</param>
/// <param name="Commitment">The commitment.</param>
public sealed record RoomCommitment(string Party, PastCommitment Commitment);
