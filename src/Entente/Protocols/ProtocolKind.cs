namespace Entente.Protocols;

/// <summary>The protocols that sessions can be run under.</summary>
public enum ProtocolKind
{
    /// <summary>Alternating offers: bilateral with two parties, stacked with more.</summary>
    AlternatingOffers,
}
