using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Web.Languages;

namespace Entente.Web.Components.Preferences;

/// <summary>What was typed about one issue: kept as text, so that nothing is lost that is no number yet.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Points">How many of the points.</param>
/// <param name="Values">The values that are scored, in their order.</param>
/// <param name="Scores">The scores, one a value.</param>
public sealed record IssueAnswers(
    Issue Issue,
    string Points,
    ImmutableArray<IssueValue> Values,
    ImmutableArray<string> Scores
)
{
    private const int FewNumbers = 7;

    /// <summary>Nothing said yet: all options, or a few numbers, without scores.</summary>
    public static IssueAnswers Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ImmutableArray<IssueValue> values =
            issue.Size is { } size && (!issue.IsNumeric || size <= FewNumbers)
                ? [.. Enumerable.Range(0, (int)size).Select(IssueValue.At)]
                : Ends(issue);
        return new IssueAnswers(issue, "", values, [.. values.Select(_ => "")]);
    }

    /// <summary>Whether single numbers can be added: not all of them are scored.</summary>
    public bool IsSampled => Issue.IsNumeric && (Issue.Size is not { } size || size > Values.Length);

    /// <summary>A typed score, of at most hundreds, so that a point and a comma mean the same; null for no number.</summary>
    public static Rational? Number(string text) =>
        Rational.TryParse(text.Replace(',', '.'), out Rational number) ? number : null;

    /// <summary>The scores evenly from the first value (0) to the last (100), or the other way round.</summary>
    public IssueAnswers Even(bool isRising)
    {
        Rational[] heights = [.. Values.Select((value, i) => Issue.IsNumeric ? NumberOf(value) : (Rational)i)];
        Rational span = heights[^1] - heights[0];
        return this with
        {
            Scores =
            [
                .. heights.Select(height =>
                    Rounded(span.Sign == 0 ? 0 : 100 * (isRising ? height - heights[0] : heights[^1] - height) / span)
                ),
            ],
        };
    }

    /// <summary>The answers with one more number to score; the same when it is none of the issue's or is there already.</summary>
    public IssueAnswers WithNumber(PageLanguage l, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (TypedNumber.ValueOf(l, Issue, typed) is not { } value || Values.Contains(value))
        {
            return this;
        }

        int place = Values.Count(each => NumberOf(each) < NumberOf(value));
        return this with { Values = Values.Insert(place, value), Scores = Scores.Insert(place, "") };
    }

    /// <summary>The answers without one of the numbers.</summary>
    public IssueAnswers Without(int value) =>
        this with
        {
            Values = Values.RemoveAt(value),
            Scores = Scores.RemoveAt(value),
        };

    /// <summary>What is said, once every score is a number; null before.</summary>
    public IssueStatement? Statement()
    {
        Rational?[] scores = [.. Scores.Select(Number)];
        return scores.Any(score => score is null) || (Points.Length > 0 && Number(Points) is null)
            ? null
            : new IssueStatement(
                Number(Points) ?? 0,
                [.. Values.Select((value, i) => new ScoredValue(value, scores[i]!.Value))]
            );
    }

    private Rational NumberOf(IssueValue value) => value.IsNumber ? value.Number : Issue.NumberOf(value.Index);

    private static string Rounded(Rational number) => ((number + Rational.Parse("1/2")).Floor()).ToString();

    private static ImmutableArray<IssueValue> Ends(Issue issue)
    {
        if (issue is Issue.Real { Step: null } real)
        {
            return [IssueValue.Of(real.Low), IssueValue.Of((real.Low + real.High) / 2), IssueValue.Of(real.High)];
        }

        int last = (int)System.Numerics.BigInteger.Min(issue.Size!.Value - 1, int.MaxValue);
        return [IssueValue.At(0), IssueValue.At(last / 2), IssueValue.At(last)];
    }
}
