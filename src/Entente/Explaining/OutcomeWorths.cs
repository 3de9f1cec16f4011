using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>What outcomes are worth by the definition of preferences, one outcome at a time.</summary>
internal sealed class OutcomeWorths(Scenario scenario)
{
    private readonly ImmutableArray<UtilityFunction> utilities =
    [
        .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!)),
    ];

    /// <summary>By party: the utility of an outcome.</summary>
    public ImmutableArray<Rational> Of(Outcome outcome) => [.. utilities.Select(utility => utility.Of(outcome))];

    /// <summary>By party: what no agreement is worth.</summary>
    public ImmutableArray<Rational> Reservations =>
        [
            .. scenario.Parties.Select(
                (party, i) =>
                    party.Fallback.Worth is { } worth ? worth.Likely
                    : party.Fallback.Outcome is { } outcome ? utilities[i].Of(outcome)
                    : Rational.Zero
            ),
        ];
}
