namespace Entente.Tests.Simulation;

/// <summary>What a strategy can do wrong.</summary>
public enum Failing
{
    /// <summary>Nothing: it holds out to the end.</summary>
    Never,

    /// <summary>It fails when it takes its seat.</summary>
    Sitting,

    /// <summary>It fails at its turn.</summary>
    Acting,

    /// <summary>It fails while it is told of what happened.</summary>
    Listening,

    /// <summary>It answers too late.</summary>
    Late,

    /// <summary>It offers what does not exist, or answers what it should not.</summary>
    Illegal,

    /// <summary>It asks for what is not for parties to ask.</summary>
    Presuming,
}
