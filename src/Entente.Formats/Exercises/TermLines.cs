using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Exercises;

/// <summary>A term of a utility as a point of a list, with points under it.</summary>
internal sealed class TermLines(Wording wording)
{
    private SheetWords Words => wording.Words;

    /// <param name="term">The term.</param>
    /// <param name="factor">What its value is multiplied by.</param>
    /// <param name="indent">What stands before the points under it.</param>
    public string Of(Term term, Rational factor, string indent) =>
        term switch
        {
            Term.OfIssue of => $"{wording.IssueName(of.Issue)}: {Value(of, factor)}",
            Term.OfGroup of => Group(of, factor, indent),
            Term.Rectangle { Bounds.IsEmpty: true } of => wording.Estimate(of.IsOutside ? 0 : of.Score, factor),
            Term.Rectangle of =>
                $"{wording.Estimate(of.Score, factor)} {wording.Say(of.IsOutside ? Words.Outside : Words.Inside, Bounds(of))}",
            Term.Combined of => Combined(of, factor, indent),
            _ => throw new InvalidOperationException($"There is no term {term.GetType().Name}."),
        };

    private string Value(Term.OfIssue term, Rational factor)
    {
        Issue issue = wording.Space.Issues[term.Issue];
        return term.Value switch
        {
            ValueFunction.Constant of => wording.Estimate(of.Score, factor),
            ValueFunction.Table of => string.Join(
                "; ",
                of.Scores.Select((score, i) => $"{wording.Value(term.Issue, i)} → {wording.Estimate(score, factor)}")
            ),
            ValueFunction.Linear of => wording.Say(
                Words.Evenly,
                wording.Estimate(of.AtLow, factor),
                End(term.Issue, isLow: true),
                wording.Estimate(of.AtHigh, factor),
                End(term.Issue, isLow: false)
            ),
            ValueFunction.PiecewiseLinear of => wording.Say(
                Reaches(issue, of) ? Words.Lines : Words.Beyond,
                string.Join(
                    "; ",
                    of.Points.Select(point =>
                        $"{wording.Number(issue, point.Number)} → {wording.Estimate(point.Score, factor)}"
                    )
                )
            ),
            ValueFunction.Peaked of => wording.Say(
                Words.Lines,
                $"{End(term.Issue, isLow: true)} → {wording.Estimate(of.AtLow, factor)}; {wording.Number(issue, of.Top)} → {wording.Estimate(of.AtTop, factor)}; {End(term.Issue, isLow: false)} → {wording.Estimate(of.AtHigh, factor)}"
            ),
            _ => throw new InvalidOperationException($"There is no value function {term.Value.GetType().Name}."),
        };
    }

    private static bool Reaches(Issue issue, ValueFunction.PiecewiseLinear of) =>
        issue switch
        {
            Issue.Integer number => of.Points[0].Number <= number.Low && of.Points[^1].Number >= number.High,
            Issue.Real number => of.Points[0].Number <= number.Low && of.Points[^1].Number >= number.High,
            _ => false,
        };

    private string End(int issue, bool isLow) =>
        wording.Space.Issues[issue] switch
        {
            Issue.Integer of => wording.Number(of, isLow ? of.Low : of.High),
            Issue.Real of => wording.Number(of, isLow ? of.Low : of.High),
            Issue of => wording.Value(issue, isLow ? 0 : (int)of.Size!.Value - 1),
        };

    private string Group(Term.OfGroup group, Rational factor, string indent)
    {
        IEnumerable<string> rows = group
            .Entries.Select(entry =>
                string.Join(
                    "; ",
                    entry.Values.Select(
                        (value, i) => $"{wording.IssueName(group.Issues[i])}: {wording.Value(group.Issues[i], value)}"
                    )
                ) + $" → {wording.Estimate(entry.Score, factor)}"
            )
            .Append($"{Words.Otherwise} → {wording.Estimate(group.Otherwise, factor)}");
        return string.Join($"\n{indent}  - ", rows.Prepend($"{Words.Together}:"));
    }

    private string Bounds(Term.Rectangle rectangle) =>
        string.Join("; ", rectangle.Bounds.Select(bound => $"{wording.IssueName(bound.Issue)}: {Range(bound)}"));

    private string Range(Bound bound)
    {
        Issue issue = wording.Space.Issues[bound.Issue];
        string low = Named(issue, bound, bound.Low);
        return bound.Low == bound.High ? low : wording.Say(Words.FromTo, low, Named(issue, bound, bound.High));
    }

    private string Named(Issue issue, Bound bound, Rational number) =>
        !issue.IsNumeric && number.IsWhole && number.Sign >= 0 && number < issue.Size!.Value
            ? wording.Value(bound.Issue, (int)number.Numerator)
            : wording.Number(issue, number);

    private string Combined(Term.Combined combined, Rational factor, string indent)
    {
        string words = combined.Kind switch
        {
            Aggregation.Min => Words.LeastOf,
            Aggregation.Max => Words.MostOf,
            _ => Words.SumOf,
        };
        string head = factor == Rational.One ? words : wording.Say(Words.Times, factor, words);
        return string.Join(
            $"\n{indent}  - ",
            combined.Terms.Select(term => Of(term, term.Weight.Likely, $"{indent}  ")).Prepend(head)
        );
    }
}
