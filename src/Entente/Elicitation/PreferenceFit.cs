using System.Collections.Immutable;

namespace Entente.Elicitation;

/// <summary>Part-worths that answer to parts and packages, with how well they do.</summary>
public sealed class PreferenceFit
{
    internal PreferenceFit(
        PartWorths stated,
        PartWorths worths,
        ImmutableArray<RatedPackage> packages,
        FitAssumptions assumptions,
        ImmutableArray<ConsistencyHint> hints
    )
    {
        Stated = stated;
        Worths = worths;
        Packages = packages;
        Assumptions = assumptions;
        Hints = hints;
        Quality = new FitQuality(packages);
    }

    /// <summary>The part-worths as stated.</summary>
    public PartWorths Stated { get; }

    /// <summary>The part-worths as fitted.</summary>
    public PartWorths Worths { get; }

    /// <summary>The packages that were rated, in the order of the statement.</summary>
    public ImmutableArray<RatedPackage> Packages { get; }

    /// <summary>How far what was said was taken to be off.</summary>
    public FitAssumptions Assumptions { get; }

    /// <summary>How well the part-worths explain the packages.</summary>
    public FitQuality Quality { get; }

    /// <summary>What does not go together in what was said; empty for nothing.</summary>
    public ImmutableArray<ConsistencyHint> Hints { get; }
}
