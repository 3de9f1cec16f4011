namespace Entente.Simulation.Deals;

/// <summary>How a centre values a deal while later ones are still to come.</summary>
public enum CenterValuation
{
    /// <summary>By what it can expect to have in the end, the later edges being taken as sources of chance offers that it may turn down.</summary>
    Planned,

    /// <summary>As though no deal came after it.</summary>
    Greedy,
}
