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

    /// <summary>Who would have had to give in for a deal; empty for nobody.</summary>
    /// <param name="deal">The deal.</param>
    public RichText Statement(Outcome deal)
    {
        int[] own =
        [
            .. Clash
                .Where(demand => !IsMet(demand, deal))
                .Select(demand => explanation.Demands[demand].Party)
                .Distinct(),
        ];
        string names = words.Language.List([.. own.Select(words.PartyAt)]);
        return own.Length == 0
            ? RichText.Empty
            : Say($" {names} would have to give in.", $" Dat had toegeven gevraagd van {names}.");
    }

    private bool IsMet(int demand, Outcome deal)
    {
        var stated = (Demand.Stated)explanation.Demands[demand];
        Position position = words.Scenario.Parties[stated.Party].Positions[stated.Place];
        return words.Scenario.Space.Matches(position.Demands, deal);
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
