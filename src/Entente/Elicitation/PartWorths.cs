using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Elicitation;

/// <summary>An additive utility: what each value of each issue adds to a package, in points.</summary>
/// <remarks>The worst value of every issue adds 0; the best values together add up to all the points.</remarks>
public sealed class PartWorths
{
    private readonly StepLadder ladder;
    private readonly ImmutableArray<Rational> steps;

    internal PartWorths(StepLadder ladder, ImmutableArray<Rational> steps)
    {
        this.ladder = ladder;
        this.steps = steps;
        Issues = ladder.WorthsOf(steps);
    }

    /// <summary>The part-worths by issue, in the order of the issues.</summary>
    public ImmutableArray<IssueWorths> Issues { get; }

    /// <summary>What the best value of every issue is worth together: the sum of all points that were given.</summary>
    public Rational Total => Issues.Aggregate(Rational.Zero, (sum, issue) => sum + issue.Points);

    /// <summary>What a package is worth: the sum of its parts.</summary>
    /// <param name="package">A value for every issue.</param>
    /// <returns>From 0 to <see cref="Total"/>.</returns>
    public Rational Of(Outcome package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return Issues.Zip(package.Values).Aggregate(Rational.Zero, (sum, each) => sum + each.First.Of(each.Second));
    }

    /// <summary>The part-worths in round numbers: order, ties and total stay as they are.</summary>
    /// <param name="unit">What every part-worth becomes a multiple of; above 0, and the total is a multiple of it.</param>
    /// <returns>Each difference between neighbouring scores moved by less than one unit, by the method of the largest remainder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unit"/> does not divide the total.</exception>
    public PartWorths Rounded(Rational unit)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(unit.Sign > 0 && (Total / unit).IsWhole, true, nameof(unit));
        Rational[] floors = [.. steps.Select(step => (Rational)(step / unit).Floor())];
        int left = (int)(floors.Aggregate(Total / unit, (rest, floor) => rest - floor)).Numerator;
        foreach (
            int up in Enumerable
                .Range(0, floors.Length)
                .OrderByDescending(i => (steps[i] / unit) - floors[i])
                .Take(left)
        )
        {
            floors[up] += 1;
        }

        return new PartWorths(ladder, [.. floors.Select(floor => floor * unit)]);
    }

    /// <summary>The part-worths as the preferences of a party.</summary>
    /// <param name="unit">What the numbers count, for people.</param>
    public PreferenceModel.Scores ToPreferences(string unit = "points") =>
        new([
            .. Issues
                .Select((issue, i) => (Worths: issue, Number: i))
                .Where(each => each.Worths.Points.Sign > 0)
                .Select(each => new Term.OfIssue(each.Number, each.Worths.ToFunction())),
        ])
        {
            Unit = unit,
        };
}
