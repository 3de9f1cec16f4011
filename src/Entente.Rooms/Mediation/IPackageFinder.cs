using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>Looks for packages by what all parties want. Given the same question the answer is the same, on every machine and at every time.</summary>
public interface IPackageFinder
{
    /// <summary>The package that improves a deal most for whoever it improves least.</summary>
    /// <param name="question">A table with a deal, every party of which wishes to be shown an improvement.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when none was found, for whatever reason.</returns>
    ValueTask<FoundImprovement?> ImproveAsync(PackageQuestion question, CancellationToken cancel);

    /// <summary>A package for what is open, as a mediator would propose it.</summary>
    /// <param name="question">A table every party of which lets a mediator see what it wants.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Terms for all issues that are open; null when none were found, for whatever reason.</returns>
    ValueTask<Terms?> ProposeAsync(PackageQuestion question, CancellationToken cancel);
}
