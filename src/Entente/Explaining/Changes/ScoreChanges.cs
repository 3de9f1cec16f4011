using Entente.Explaining.Demands;
using Entente.Explaining.Points;

namespace Entente.Explaining.Changes;

/// <summary>Finds by how much a single value has to be worth more to one party.</summary>
internal sealed class ScoreChanges(PointBook book, ScoreSheet sheet)
{
    private readonly DemandModel model = book.Model;

    /// <summary>The least for every party, issue and value for which it is enough.</summary>
    public IEnumerable<LeastChange> All()
    {
        for (int issue = 0; issue < model.Issues; issue++)
        {
            int size = (int)model.Scenario.Space.Issues[issue].Size!.Value;
            for (int value = 0; value < size; value++)
            {
                PointSet points = book.With(issue, value);
                for (int party = 0; party < model.Parties; party++)
                {
                    if (
                        !model.IsCappedBelow(party)
                        && sheet.IsApartFromFallback(party, issue, value)
                        && Nearest.Of(book, points, party) is { } nearest
                    )
                    {
                        yield return new LeastChange.RaiseScore(
                            party,
                            issue,
                            value,
                            model.ToRational(nearest.Lacks, party)
                        )
                        {
                            Entry = sheet.OfScore(party, issue, value),
                            Outcome = book.OutcomeAt(points, nearest.Point),
                            Utilities = Worths.At(model, points, nearest.Point),
                        };
                    }
                }
            }
        }
    }
}
