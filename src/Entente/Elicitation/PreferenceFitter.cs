using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Elicitation;

/// <summary>Makes one additive utility of what a person says in parts and of whole packages.</summary>
/// <remarks>
/// <para>
/// Hybrid conjoint analysis (Green 1984; Kersten and Noronha 1999): the part-worths are those for which
/// <c>Σ (rating − worth)² + resistance × Σ (part-worth − stated)²</c> is least, the first sum over the rated packages, the second over the scored values; with
/// ridge regression (Hoerl and Kennard 1970) it shares that what no rating speaks of stays as it was stated. They are bound to the order that was stated within every
/// issue (Srinivasan, Jain and Malhotra 1983), the worst value of an issue adds 0, and the best values add up to all the points.
/// </para>
/// <para>
/// The least is unique and found exactly: neither the order of the ratings nor the machine matters. A rating that the part-worths explain already changes nothing.
/// The cost grows with the third power of the number of steps between scores (<see cref="StatementCheck.MostSteps"/>), once for all ratings and once more for each.
/// </para>
/// </remarks>
public static class PreferenceFitter
{
    /// <summary>The part-worths as stated, before any rating counts.</summary>
    /// <param name="statement">A statement without faults.</param>
    /// <exception cref="ArgumentException">The statement has faults.</exception>
    public static PartWorths Stated(PreferenceStatement statement)
    {
        StepLadder ladder = LadderOf(statement);
        return new PartWorths(ladder, ladder.Stated);
    }

    /// <summary>The part-worths that answer best to the parts and to the packages.</summary>
    /// <param name="statement">A statement without faults.</param>
    /// <param name="assumptions">How far what is said is taken to be off.</param>
    /// <exception cref="ArgumentException">The statement has faults.</exception>
    public static PreferenceFit Fit(PreferenceStatement statement, FitAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        StepLadder ladder = LadderOf(statement);
        var stated = new PartWorths(ladder, ladder.Stated);
        NormalEquations equations = EquationsOf(statement, ladder, assumptions);
        ImmutableArray<Rational> steps = equations.Least(ladder.Stated);
        var worths = new PartWorths(ladder, steps);
        return new PreferenceFit(
            stated,
            worths,
            [.. statement.Ratings.Select(rating => Rated(rating, stated, worths, ladder, equations, steps))],
            assumptions,
            ConsistencyReader.Hints(statement, ladder, stated, worths, steps, assumptions)
        );
    }

    /// <summary>The part-worths as fitted, without what is told of single ratings.</summary>
    internal static PartWorths WorthsOf(PreferenceStatement statement, StepLadder ladder, FitAssumptions assumptions) =>
        new(ladder, EquationsOf(statement, ladder, assumptions).Least(ladder.Stated));

    private static NormalEquations EquationsOf(
        PreferenceStatement statement,
        StepLadder ladder,
        FitAssumptions assumptions
    )
    {
        var equations = new NormalEquations(ladder, assumptions.Resistance);
        foreach (PackageRating rating in statement.Ratings)
        {
            equations.Add(ladder.RowOf(rating.Package), rating.Rating, Rational.One);
        }

        return equations;
    }

    private static RatedPackage Rated(
        PackageRating rating,
        PartWorths stated,
        PartWorths fitted,
        StepLadder ladder,
        NormalEquations equations,
        ImmutableArray<Rational> steps
    )
    {
        Rational[] row = ladder.RowOf(rating.Package);
        equations.Add(row, rating.Rating, -Rational.One);
        ImmutableArray<Rational> without = equations.Least(steps);
        equations.Add(row, rating.Rating, Rational.One);
        return new RatedPackage(
            rating.Package,
            rating.Rating,
            stated.Of(rating.Package),
            fitted.Of(rating.Package),
            new PartWorths(ladder, without).Of(rating.Package)
        );
    }

    internal static StepLadder LadderOf(PreferenceStatement statement)
    {
        ImmutableArray<StatementFault> faults = StatementCheck.Faults(statement);
        return faults.IsEmpty
            ? new StepLadder(statement)
            : throw new ArgumentException(
                $"No part-worths can be made of the statement: {faults[0]}.",
                nameof(statement)
            );
    }
}
