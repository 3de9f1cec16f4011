namespace Entente.Conflict;

/// <summary>When a state counts as stable for a decision maker.</summary>
public enum StabilityConcept
{
    /// <summary>It has no improvement to move to.</summary>
    Nash,

    /// <summary>General metarationality: whatever improvement it moves to, the others can bring about something that is no better for it.</summary>
    GeneralMetarational,

    /// <summary>Symmetric metarationality: and it cannot move from there to anything better.</summary>
    SymmetricMetarational,

    /// <summary>Sequential stability: the others can bring it about by moves that are improvements for those who make them.</summary>
    Sequential,

    /// <summary>Simultaneous stability: improvements of others from the same state, made at the same moment, lead to something that is no better for it.</summary>
    Simultaneous,
}
