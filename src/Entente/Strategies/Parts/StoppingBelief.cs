namespace Entente.Strategies.Parts;

/// <summary>What is believed of the offers that are still to come.</summary>
public enum StoppingBelief
{
    /// <summary>Any worth from the least to the most is equally likely, in every offer.</summary>
    Uniform,

    /// <summary>Offers go on about the straight line, in worth over time, of those seen so far; uniform until there are four.</summary>
    Trend,
}
