using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>A package as it was rated, and what its parts say. All in points.</summary>
/// <param name="Package">The package.</param>
/// <param name="Rating">What the person said.</param>
/// <param name="Stated">What the parts as stated add up to.</param>
/// <param name="Fitted">What the parts as fitted add up to.</param>
/// <param name="LeftOut">What the parts would add up to had this rating not been given.</param>
public sealed record RatedPackage(Outcome Package, Rational Rating, Rational Stated, Rational Fitted, Rational LeftOut)
{
    /// <summary>The rating less what the parts as fitted add up to.</summary>
    public Rational Residual => Rating - Fitted;
}
