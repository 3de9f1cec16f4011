using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Exercises;

/// <summary>What outcomes are worth to a party, for the person who plays it.</summary>
/// <param name="wording">The words.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="hasSay">Whether nothing can be agreed without the party.</param>
internal sealed class WorthPages(Wording wording, MarkdownText sheet, bool hasSay)
{
    private readonly TermLines terms = new(wording);

    private SheetWords Words => wording.Words;

    public void Write(PreferenceModel model)
    {
        switch (model)
        {
            case PreferenceModel.Scores scores:
                WriteScores(scores);
                break;
            case PreferenceModel.Listed listed:
                sheet.Table(Words.Value, Worth(listed.Unit), Rows(listed));
                if (listed.Otherwise is null)
                {
                    sheet.Paragraph(hasSay ? Words.Refused : Words.Ruled);
                }

                break;
            case PreferenceModel.Ranking ranking:
                sheet.Paragraph(Words.BestFirst);
                sheet.Points(Ranks(ranking));
                break;
            case PreferenceModel.PartialOrder order:
                sheet.Points(
                    order.Better.Select(pair =>
                        wording.Say(
                            Words.Better,
                            $"({wording.Outcome(order.Outcomes[pair.Better])})",
                            $"({wording.Outcome(order.Outcomes[pair.Worse])})"
                        )
                    )
                );
                break;
            default:
                throw new InvalidOperationException($"There are no preferences {model.GetType().Name}.");
        }
    }

    private string Worth(string unit) =>
        unit.Length == 0 ? Words.Worth : wording.Say(Words.WorthIn, MarkdownText.Inline(Words.Of(unit)));

    private void WriteScores(PreferenceModel.Scores scores)
    {
        sheet.Paragraph(Words.Alone);
        foreach (Term term in scores.Terms)
        {
            Rational factor = scores.Scale * term.Weight.Likely;
            if (term is Term.OfIssue { Value: ValueFunction.Table table } of)
            {
                sheet.Table(wording.IssueName(of.Issue), Worth(scores.Unit), Rows(of.Issue, table, factor));
            }
            else
            {
                sheet.Points([terms.Of(term, factor, "")]);
            }
        }

        if (scores.Constant.Sign != 0)
        {
            sheet.Paragraph(wording.Say(Words.Added, scores.Scale * scores.Constant));
        }

        if (scores.Cap is { } cap)
        {
            sheet.Paragraph(wording.Say(Words.AtMost, cap));
        }
    }

    private IEnumerable<TableRow> Rows(int issue, ValueFunction.Table table, Rational factor) =>
        table.Scores.Select((score, i) => new TableRow(wording.Value(issue, i), wording.Estimate(score, factor)));

    private IEnumerable<TableRow> Rows(PreferenceModel.Listed listed)
    {
        IEnumerable<TableRow> rows = listed.Outcomes.Select(each => new TableRow(
            wording.Outcome(each.Outcome),
            wording.Estimate(each.Score, Rational.One)
        ));
        return listed.Otherwise is { } otherwise
            ? rows.Append(new TableRow(Words.Otherwise, wording.Estimate(otherwise, Rational.One)))
            : rows;
    }

    private IEnumerable<string> Ranks(PreferenceModel.Ranking ranking)
    {
        for (int i = 0; i <= ranking.Tiers.Length; i++)
        {
            if (ranking.LastAcceptableTier == i - 1)
            {
                yield return Words.NoDeal;
            }

            if (i < ranking.Tiers.Length)
            {
                ImmutableArray<Outcome> tier = ranking.Tiers[i];
                yield return string.Join(
                    $" {Words.Or} ",
                    tier.Select(each => tier.Length == 1 ? wording.Outcome(each) : $"({wording.Outcome(each)})")
                );
            }
        }
    }
}
