using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>A scenario whose ranges are replaced by numbers.</summary>
/// <remarks>
/// Numbers are asked for party by party; of a party, first its fallback, then its terms in their order: the weight, then the scores in theirs. Third
/// parties keep their ranges.
/// </remarks>
internal sealed class DrawnScenario(Func<Estimate, Rational> draw)
{
    public Scenario Of(Scenario scenario) => scenario with { Parties = [.. scenario.Parties.Select(Of)] };

    /// <summary>The party with numbers for its ranges.</summary>
    public Party Of(Party party)
    {
        Fallback fallback = party.Fallback.Worth is { } worth
            ? party.Fallback with
            {
                Worth = Of(worth),
            }
            : party.Fallback;
        return party with { Fallback = fallback, Preferences = party.Preferences is { } model ? Of(model) : null };
    }

    private PreferenceModel Of(PreferenceModel model) =>
        model switch
        {
            PreferenceModel.Scores scores => scores with { Terms = [.. scores.Terms.Select(Of)] },
            PreferenceModel.Listed listed => listed with
            {
                Outcomes = [.. listed.Outcomes.Select(each => each with { Score = Of(each.Score) })],
                Otherwise = listed.Otherwise is { } otherwise ? Of(otherwise) : null,
            },
            _ => model,
        };

    private Term Of(Term term)
    {
        Estimate weight = Of(term.Weight);
        Term drawn = term switch
        {
            Term.OfIssue issue => issue with { Value = Of(issue.Value) },
            Term.OfGroup group => group with
            {
                Entries = [.. group.Entries.Select(entry => entry with { Score = Of(entry.Score) })],
                Otherwise = Of(group.Otherwise),
            },
            Term.Rectangle rectangle => rectangle with { Score = Of(rectangle.Score) },
            Term.Combined combined => combined with { Terms = [.. combined.Terms.Select(Of)] },
            _ => term,
        };
        return drawn with { Weight = weight };
    }

    private ValueFunction Of(ValueFunction function) =>
        function switch
        {
            ValueFunction.Table table => new ValueFunction.Table([.. table.Scores.Select(Of)]),
            ValueFunction.Constant constant => new ValueFunction.Constant(Of(constant.Score)),
            ValueFunction.Linear linear => new ValueFunction.Linear(Of(linear.AtLow), Of(linear.AtHigh)),
            ValueFunction.PiecewiseLinear pieces => new ValueFunction.PiecewiseLinear([
                .. pieces.Points.Select(point => new ScoredNumber(point.Number, Of(point.Score))),
            ]),
            ValueFunction.Peaked peaked => new ValueFunction.Peaked(
                peaked.Top,
                Of(peaked.AtTop),
                Of(peaked.AtLow),
                Of(peaked.AtHigh)
            ),
            _ => function,
        };

    private Estimate Of(Estimate estimate) => draw(estimate);
}
