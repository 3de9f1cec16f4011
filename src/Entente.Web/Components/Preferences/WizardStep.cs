namespace Entente.Web.Components.Preferences;

/// <summary>A step of the wizard, in their order.</summary>
public enum WizardStep
{
    /// <summary>Points over the issues.</summary>
    Points,

    /// <summary>Scores of the values of each issue.</summary>
    Scores,

    /// <summary>Whole packages.</summary>
    Packages,

    /// <summary>What there is without agreement.</summary>
    Fallback,

    /// <summary>What came of it.</summary>
    Result,
}
