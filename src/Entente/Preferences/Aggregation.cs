namespace Entente.Preferences;

/// <summary>How the values of several terms become one.</summary>
public enum Aggregation
{
    /// <summary>They are added.</summary>
    Sum,

    /// <summary>The smallest counts.</summary>
    Min,

    /// <summary>The largest counts.</summary>
    Max,
}
