using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>A person would rather have one package than another, or as gladly.</summary>
/// <param name="Better">The package that is preferred; of two that are as good as each other, the one that was named first.</param>
/// <param name="Worse">The other.</param>
public sealed record PackageComparison(Outcome Better, Outcome Worse)
{
    /// <summary>Whether the two are as good as each other.</summary>
    public bool IsTie { get; init; }
}
