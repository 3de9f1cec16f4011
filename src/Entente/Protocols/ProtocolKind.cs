namespace Entente.Protocols;

/// <summary>The protocols that sessions can be run under.</summary>
public enum ProtocolKind
{
    /// <summary>Alternating offers: bilateral with two parties, stacked with more.</summary>
    AlternatingOffers,

    /// <summary>Alternating multiple offers: all make offers, then all vote on all of them.</summary>
    MultipleOffers,

    /// <summary>Multiple offers with partial consensus: groups with enough voting power agree and leave, the rest goes on.</summary>
    Mopac,

    /// <summary>Simultaneous demands that are met when they can be met together.</summary>
    NashDemand,

    /// <summary>Issue by issue along an agenda, what is settled being binding.</summary>
    IssueByIssue,

    /// <summary>A mediator's single text, changed while nobody vetoes.</summary>
    SingleText,
}
