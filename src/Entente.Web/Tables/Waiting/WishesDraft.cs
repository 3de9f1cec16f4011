using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Web.Components.Preferences;

namespace Entente.Web.Tables.Waiting;

/// <summary>What somebody has said to the wizard and not to the table, as it is kept in their browser.</summary>
/// <param name="IsAsking">Whether the wizard was open.</param>
/// <param name="At">The step that was shown.</param>
/// <param name="Issues">What was said of each issue.</param>
internal sealed record WishesDraft(bool IsAsking, WizardStep At, ImmutableArray<WishesDraft.OfIssue> Issues)
{
    /// <summary>Packages that were asked about, with what was typed.</summary>
    public ImmutableArray<Rated> Ratings { get; init; } = [];

    /// <summary>Packages that were compared.</summary>
    public ImmutableArray<Compared> Comparisons { get; init; } = [];

    /// <summary>What there is without agreement, in words.</summary>
    public string FallbackWords { get; init; } = "";

    /// <summary>The package that is just as good as no agreement; null when any agreement is better than none.</summary>
    public ImmutableArray<string>? LeastAcceptable { get; init; }

    /// <summary>How far the wizard has come, to be kept.</summary>
    /// <param name="said">How far.</param>
    public static WishesDraft Of(WizardProgress said) =>
        new(
            IsAsking: true,
            said.At,
            [
                .. said.Answers.Issues.Select(each => new OfIssue(
                    each.Issue.Name,
                    each.Points,
                    [.. each.Values.Select(Written)],
                    each.Scores
                )),
            ]
        )
        {
            Ratings = [.. said.Answers.Ratings.Select(each => new Rated(Written(each.Package), each.Rating))],
            Comparisons =
            [
                .. said.Answers.Comparisons.Select(each => new Compared(
                    Written(each.Better),
                    Written(each.Worse),
                    each.IsTie
                )),
            ],
            FallbackWords = said.Answers.FallbackWords,
            LeastAcceptable = said.Answers.LeastAcceptable is { } least ? Written(least) : null,
        };

    /// <summary>How far the wizard had come.</summary>
    /// <param name="space">What can be agreed by now. Of an issue that was added meanwhile nothing is said yet, and packages that say nothing of it are left out.</param>
    public WizardProgress In(OutcomeSpace space)
    {
        ILookup<string, OfIssue> kept = Issues.ToLookup(each => each.Name, StringComparer.Ordinal);
        WizardAnswers begun = WizardAnswers.Begin(space);
        return new(
            At,
            begun with
            {
                Issues = [.. begun.Issues.Select(each => Again(each, kept[each.Issue.Name].FirstOrDefault()))],
                FallbackWords = FallbackWords,
                LeastAcceptable = LeastAcceptable is { } least ? Package(space, least) : null,
                Ratings =
                [
                    .. Ratings
                        .Select(each =>
                            Package(space, each.Package) is { } package ? new RatingAnswer(package, each.Rating) : null
                        )
                        .OfType<RatingAnswer>(),
                ],
                Comparisons =
                [
                    .. Comparisons
                        .Select(each =>
                            Package(space, each.Better) is { } better && Package(space, each.Worse) is { } worse
                                ? new PackageComparison(better, worse) { IsTie = each.IsTie }
                                : null
                        )
                        .OfType<PackageComparison>(),
                ],
            }
        );
    }

    // Every option has its score to give; of numbers those that were chosen to be scored.
    private static IssueAnswers Again(IssueAnswers begun, OfIssue? kept)
    {
        if (kept is null || kept.Values.Length != kept.Scores.Length)
        {
            return begun;
        }

        IssueValue?[] values = [.. kept.Values.Select(value => Read(begun.Issue, value))];
        return
            begun.Values.All(value => begun.IsSampled || values.Contains(value))
            && values.All(value => value is not null)
            ? begun with
            {
                Points = kept.Points,
                Values = [.. values.Select(value => value!.Value)],
                Scores = kept.Scores,
            }
            : begun with
            {
                Points = kept.Points,
            };
    }

    private Outcome? Package(OutcomeSpace space, ImmutableArray<string> written)
    {
        if (
            !space.Issues.Select(issue => issue.Name).SequenceEqual(Issues.Select(issue => issue.Name))
            || written.Length != space.Issues.Length
        )
        {
            return null;
        }

        IssueValue?[] values = [.. space.Issues.Zip(written, Read)];
        return values.All(value => value is not null) ? new Outcome([.. values.Select(value => value!.Value)]) : null;
    }

    private static ImmutableArray<string> Written(Outcome package) => [.. package.Values.Select(Written)];

    private static string Written(IssueValue value) =>
        value.IsNumber ? $"={value.Number}" : value.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IssueValue? Read(Issue issue, string written) =>
        written.StartsWith('=')
            ? Rational.TryParse(written.AsSpan(1), out Rational number)
            && issue is Issue.Real { Step: null } real
            && number >= real.Low
            && number <= real.High
                ? IssueValue.Of(number)
                : null
            : int.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out int index)
            && index >= 0
            && index < issue.Size
                ? IssueValue.At(index)
                : null;

    /// <summary>What was typed about one issue.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Points">How many of the points.</param>
    /// <param name="Values">The values that are scored: their numbers in the issue from 0, or after an equals sign a number on a continuum.</param>
    /// <param name="Scores">The scores, one a value.</param>
    public sealed record OfIssue(
        string Name,
        string Points,
        ImmutableArray<string> Values,
        ImmutableArray<string> Scores
    );

    /// <summary>A package that was asked about.</summary>
    /// <param name="Package">A value for every issue, in their order.</param>
    /// <param name="Rating">What was typed.</param>
    public sealed record Rated(ImmutableArray<string> Package, string Rating);

    /// <summary>Two packages that were compared.</summary>
    /// <param name="Better">The one that is preferred.</param>
    /// <param name="Worse">The other.</param>
    /// <param name="IsTie">Whether they are as good as each other.</param>
    public sealed record Compared(ImmutableArray<string> Better, ImmutableArray<string> Worse, bool IsTie);
}
