namespace Entente.Protocols;

/// <summary>What becomes of an agenda of which something is still unresolved when its time is over.</summary>
public enum Unresolved : byte
{
    /// <summary>Nothing is agreed until everything is: what was settled falls too.</summary>
    NoAgreement,

    /// <summary>An interim deal: what was settled, with the status quo for the rest, if every party then says yes to it as a whole.</summary>
    StatusQuo,
}
