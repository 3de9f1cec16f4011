namespace Entente.Annotations;

/// <summary>How a value is known.</summary>
public enum EvidenceKind
{
    /// <summary>A source says so.</summary>
    Reported,

    /// <summary>An analyst judges so.</summary>
    Estimate,
}
