using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Outcomes;
using Entente.Reporting.Documents;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>Who has to let go of a public demand for a deal, where public demands that exclude each other are thought to have kept one from being taken.</summary>
internal sealed class GivingIn(ExplanationWords words)
{
    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>The public demands that cannot be had together and may have kept a deal from being taken; empty for none.</summary>
    public ImmutableArray<int> Clash =>
        explanation.Verdict != DealVerdict.Refused || explanation.Session is not null
            ? []
            : explanation.StatedConflicts.FirstOrDefault(
                each => each.All(demand => explanation.Demands[demand] is Demand.Stated),
                []
            );

    /// <summary>Who would have had to yield on what for a deal; empty for nobody.</summary>
    /// <param name="deal">The deal.</param>
    public RichText Statement(Outcome deal)
    {
        string[] own =
        [
            .. Clash
                .Where(demand => !IsMet(demand, deal))
                .GroupBy(demand => explanation.Demands[demand].Party)
                .Select(broken =>
                {
                    string issues = words.Language.List([
                        .. broken
                            .SelectMany(demand => Broken(demand, deal))
                            .Distinct()
                            .Order()
                            .Select(words.Names.OfIssue),
                    ]);
                    return Say(
                        $"{words.PartyAt(broken.Key)} to yield on {issues}",
                        $"{words.PartyAt(broken.Key)} over {issues}"
                    );
                }),
        ];
        string all = words.Language.List(own);
        return own.Length == 0 ? RichText.Empty : Say($" That asks {all}.", $" Dat had toegeven gevraagd van {all}.");
    }

    // The issues on which a deal breaks a public demand.
    private IEnumerable<int> Broken(int demand, Outcome deal) =>
        PositionOf(demand)
            .Demands.Where(condition => !words.Scenario.Space.Matches([condition], deal))
            .Select(condition => condition.Issue);

    private bool IsMet(int demand, Outcome deal) => !Broken(demand, deal).Any();

    private Position PositionOf(int demand)
    {
        var stated = (Demand.Stated)explanation.Demands[demand];
        return words.Scenario.Parties[stated.Party].Positions[stated.Place];
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
