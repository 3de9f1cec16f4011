namespace Entente.Experiments.Models;

/// <summary>The kinds of opponent models that the claims speak of.</summary>
internal enum ContestantGroup
{
    /// <summary>Believes nothing.</summary>
    Control,

    /// <summary>Knows.</summary>
    Perfect,

    /// <summary>The simple frequency models.</summary>
    Frequency,

    /// <summary>The frequency model that compares distributions.</summary>
    Distribution,

    /// <summary>Bayesian models.</summary>
    Bayesian,

    /// <summary>None of the claims is about it.</summary>
    Other,
}
