namespace Entente.Rooms.Mediation;

/// <summary>What is told of an improvement of a deal.</summary>
public enum ImprovementStep
{
    /// <summary>Not every party wished to be shown one.</summary>
    NotWishedByAll,

    /// <summary>Every party did, and none was found.</summary>
    NoneFound,

    /// <summary>Every party did, and this is offered.</summary>
    Offered,

    /// <summary>All took it.</summary>
    Taken,

    /// <summary>Not all took it.</summary>
    DealKept,
}
