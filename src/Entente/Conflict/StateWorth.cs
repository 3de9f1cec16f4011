using System.Collections.Immutable;
using Entente.Analysis.Sampling;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Conflict;

/// <summary>What a state of a scenario's conflict is worth, party by party.</summary>
/// <remarks>
/// A state in which each of two or more owners has taken an option is an agreement, worth what its outcome is worth. All others are states without one, worth the fallback: nobody has to pay for what nobody has agreed to. Where the
/// scenario has a status quo, steps taken alone change how things stand, and their worth against it comes on top. Without one nothing stands yet, and what is chosen alone changes nothing.
/// </remarks>
internal sealed class StateWorth
{
    private StateWorth(ImmutableArray<bool> isBearable, ImmutableArray<Rational> worth)
    {
        IsBearable = isBearable;
        Worth = worth;
    }

    /// <summary>By party, whether no deal-breaker of it forbids what has come about.</summary>
    public ImmutableArray<bool> IsBearable { get; }

    /// <summary>By party, on its own scale.</summary>
    public ImmutableArray<Rational> Worth { get; }

    public static StateWorth Of(Scenario scenario, OutcomeValuer valuer, IssueOptions options, ulong code)
    {
        bool isAgreement = options.IsAgreement(code);
        ImmutableArray<Rational> fallbacks = [.. valuer.Reservations.Select(worth => worth!.Value)];
        if (code == 0 || (!isAgreement && scenario.StatusQuo is null))
        {
            return new StateWorth([.. scenario.Parties.Select(_ => true)], fallbacks);
        }

        Outcome outcome = options.OutcomeOf(code);
        ImmutableArray<Rational> worth = Valued(valuer, outcome);
        if (!isAgreement)
        {
            ImmutableArray<Rational> standing = Valued(valuer, options.OutcomeOf(0));
            worth = [.. fallbacks.Select((fallback, party) => fallback + worth[party] - standing[party])];
        }

        return new StateWorth(
            [
                .. scenario.Parties.Select(party =>
                    !party.DealBreakers.Any(breaker => scenario.Space.Matches(breaker.Conditions, outcome))
                ),
            ],
            worth
        );
    }

    private static ImmutableArray<Rational> Valued(OutcomeValuer valuer, Outcome outcome) =>
        [.. valuer.Value(outcome).Utilities.Select(worth => worth!.Value)];
}
