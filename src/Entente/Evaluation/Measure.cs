namespace Entente.Evaluation;

/// <summary>What is measured of a seat in a session.</summary>
public enum Measure
{
    /// <summary>Its gain over the fallback as a share of the most it could gain.</summary>
    Advantage,

    /// <summary>What the end was worth to it, undiscounted.</summary>
    Utility,

    /// <summary>The same, discounted.</summary>
    Discounted,

    /// <summary>Whether there was an agreement: 1 or 0.</summary>
    Agreement,

    /// <summary>The sum of the utilities of all parties.</summary>
    Welfare,

    /// <summary>The product of the gains over the fallbacks of all parties, losses counted as 0.</summary>
    NashProduct,

    /// <summary>The distance of the end to the frontier.</summary>
    DistanceToFrontier,

    /// <summary>The distance of the end to the nearest Nash solution.</summary>
    DistanceToNash,

    /// <summary>The distance of the end to the nearest Kalai-Smorodinsky solution.</summary>
    DistanceToKalaiSmorodinsky,

    /// <summary>How many rounds it took to agree; sessions without agreement are left out.</summary>
    Rounds,

    /// <summary>The share of the time that it took to agree; sessions without agreement are left out.</summary>
    Time,

    /// <summary>How well its own model orders outcomes as the other party does: Kendall's tau.</summary>
    ModelQuality,

    /// <summary>How well the models of the others order outcomes as it does itself: Kendall's tau. Low is well concealed.</summary>
    Exposure,

    /// <summary>Its part of the one point that two parties share by the accuracy of their models, 0 to 1; who has no model forfeits it, and where neither has one nothing is measured.</summary>
    Concealing,

    /// <summary>Advantage and concealing together.</summary>
    LeagueScore,
}
