using System.Collections.Immutable;

namespace Entente.Elicitation;

/// <summary>Says which packages to ask about next: those whose worth is least certain, one after the other.</summary>
/// <remarks>
/// Under the assumptions of the fit, bounds left aside, the worth of a package has a variance that depends on which packages were rated and not on the ratings (the
/// posterior of a linear model). Each question is the package of the largest variance, and counts as answered for the next: greedy D-optimal design (Fedorov 1972).
/// Packages of values that were scored are considered: all of them up to <see cref="MostPackages"/>, beyond that those to which changes of single values lead. Doubles are
/// used, whose results are the same on every machine; nearly equal variances (to a relative 1e-9) count as ties, which the first outcome in order wins.
/// </remarks>
public static class PackageAdviser
{
    /// <summary>Up to so many combinations of values all are considered.</summary>
    public const int MostPackages = 20_000;

    /// <summary>The packages to ask about, the most telling first.</summary>
    /// <param name="statement">A statement without faults; packages that it rates are not asked about again.</param>
    /// <param name="count">How many; at least 0.</param>
    /// <param name="assumptions">How far what is said is taken to be off.</param>
    /// <returns>At most <paramref name="count"/> packages that the rules allow; fewer where no other would tell anything.</returns>
    /// <exception cref="ArgumentException">The statement has faults.</exception>
    public static ImmutableArray<PackageQuestion> Next(
        PreferenceStatement statement,
        int count,
        FitAssumptions assumptions
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        StepLadder ladder = PreferenceFitter.LadderOf(statement);
        PartWorths worths = PreferenceFitter.WorthsOf(statement, ladder, assumptions);
        var uncertainty = new WorthUncertainty(ladder, statement.Ratings, assumptions);
        var asked = statement.Ratings.Select(rating => rating.Package).ToHashSet();
        var questions = ImmutableArray.CreateBuilder<PackageQuestion>();
        while (questions.Count < count)
        {
            var search = new PackageSearch(ladder, uncertainty, asked);
            if (search.Best() is not { } package)
            {
                break;
            }

            questions.Add(new PackageQuestion(package, worths.Of(package), Math.Sqrt(uncertainty.VarianceOf(package))));
            asked.Add(package);
            uncertainty.Answer(package);
        }

        return questions.ToImmutable();
    }
}
