using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Reporting.Explanations;

/// <summary>How much it matters where proposals differ.</summary>
internal sealed class ProposalWorths(ExplanationWords words)
{
    private readonly ImmutableArray<UtilityFunction> utilities =
    [
        .. words.Scenario.Parties.Select(party => new UtilityFunction(words.Scenario.Space, party.Preferences!)),
    ];

    /// <summary>The most that the answers of proposals to one issue differ in worth to somebody, as a share of its scale, all else as it is.</summary>
    /// <param name="offers">The proposals, at least one.</param>
    /// <param name="issue">The number of the issue.</param>
    public double Spread(ImmutableArray<TabledOffer> offers, int issue)
    {
        Outcome current = words.Scenario.StatusQuo ?? offers[0].Outcome;
        Outcome[] alone =
        [
            current,
            .. offers.Select(offer => new Outcome(current.Values.SetItem(issue, offer.Outcome.Values[issue]))),
        ];
        return Enumerable
            .Range(0, words.Parties)
            .Max(party =>
            {
                Rational[] worths = [.. alone.Select(utilities[party].Of)];
                Rational scale = words.Explanation.Parties[party].Best - words.Explanation.Parties[party].Worst;
                return scale.Sign == 0
                    ? 0
                    : ((worths.Aggregate(Rational.Max) - worths.Aggregate(Rational.Min)) / scale).ToDouble();
            });
    }
}
