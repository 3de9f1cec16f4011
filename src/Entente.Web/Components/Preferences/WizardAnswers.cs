using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Web.Components.Preferences;

/// <summary>Everything that was typed into the wizard so far.</summary>
/// <param name="Space">What can be agreed.</param>
/// <param name="Issues">What was said of each issue.</param>
public sealed record WizardAnswers(OutcomeSpace Space, ImmutableArray<IssueAnswers> Issues)
{
    /// <summary>The points that are divided.</summary>
    public const int Points = 100;

    /// <summary>Packages that were asked about.</summary>
    public ImmutableArray<RatingAnswer> Ratings { get; init; } = [];

    /// <summary>Packages that were compared: of those that were asked about.</summary>
    public ImmutableArray<PackageComparison> Comparisons { get; init; } = [];

    /// <summary>What there is without agreement, in words.</summary>
    public string FallbackWords { get; init; } = "";

    /// <summary>The package that is just as good as no agreement; null when any agreement is better than none.</summary>
    public Outcome? LeastAcceptable { get; init; }

    /// <summary>Nothing said yet.</summary>
    public static WizardAnswers Begin(OutcomeSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return new WizardAnswers(space, [.. space.Issues.Select(IssueAnswers.Of)]);
    }

    /// <summary>The points that are left to give; negative when there are too many. What is no number counts as none.</summary>
    public Rational PointsLeft =>
        Issues.Aggregate((Rational)Points, (left, issue) => left - (IssueAnswers.Number(issue.Points) ?? 0));

    /// <summary>The answers with what was said of one issue changed.</summary>
    public WizardAnswers With(int issue, IssueAnswers answers) => this with { Issues = Issues.SetItem(issue, answers) };

    /// <summary>The answers without a package that was asked about, and without what it was compared with.</summary>
    public WizardAnswers WithoutPackage(int number)
    {
        Outcome package = Ratings[number].Package;
        return this with
        {
            Ratings = Ratings.RemoveAt(number),
            Comparisons = [.. Comparisons.Where(each => !each.Better.Equals(package) && !each.Worse.Equals(package))],
        };
    }

    /// <summary>The answers with a comparison, in place of what was said of the same two before.</summary>
    public WizardAnswers Comparing(PackageComparison said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return this with { Comparisons = [.. Comparisons.Where(each => !IsOfSame(each, said)), said] };
    }

    private static bool IsOfSame(PackageComparison one, PackageComparison other) =>
        (one.Better.Equals(other.Better) && one.Worse.Equals(other.Worse))
        || (one.Better.Equals(other.Worse) && one.Worse.Equals(other.Better));

    /// <summary>The points evenly over the issues, in whole numbers, the first getting what does not divide.</summary>
    public WizardAnswers Even() =>
        this with
        {
            Issues =
            [
                .. Issues.Select(
                    (issue, i) =>
                        issue with
                        {
                            Points = ((Points / Issues.Length) + (i < Points % Issues.Length ? 1 : 0)).ToString(
                                System.Globalization.CultureInfo.InvariantCulture
                            ),
                        }
                ),
            ],
        };

    /// <summary>The answers as a statement, packages that were not rated left out; null while points or scores are missing or go together with no part-worths.</summary>
    public PreferenceStatement? Statement()
    {
        IssueStatement?[] issues = [.. Issues.Select(issue => issue.Statement())];
        if (PointsLeft != 0 || issues.Any(issue => issue is null))
        {
            return null;
        }

        var statement = new PreferenceStatement(Space, [.. issues.Select(issue => issue!)])
        {
            Ratings =
            [
                .. Rated.Select(each => new PackageRating(each.Package, IssueAnswers.Number(each.Rating)!.Value)),
            ],
            Comparisons = Comparisons,
        };
        return StatementCheck.Faults(statement).IsEmpty ? statement : null;
    }

    /// <summary>The packages that were rated with a number.</summary>
    public IEnumerable<RatingAnswer> Rated => Ratings.Where(each => IssueAnswers.Number(each.Rating) is not null);
}
