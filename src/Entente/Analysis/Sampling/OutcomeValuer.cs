using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Sampling;

/// <summary>Says what any outcome of a scenario is worth to each party, one outcome at a time.</summary>
public sealed class OutcomeValuer
{
    private readonly Scenario scenario;
    private readonly ImmutableArray<Func<Outcome, Rational>?> functions;
    private readonly ImmutableArray<HashSet<Outcome>> lists;

    /// <summary>Values the outcomes of a scenario.</summary>
    /// <param name="scenario">The scenario under one reading; estimates count at their likely value.</param>
    public OutcomeValuer(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        functions = [.. scenario.Parties.Select(party => FunctionOf(scenario.Space, party))];
        Reservations = [.. scenario.Parties.Select((party, i) => ReservationOf(party.Fallback, functions[i]))];
        lists =
        [
            .. scenario
                .Parties.Select(party => party.Preferences)
                .OfType<PreferenceModel.Listed>()
                .Where(list => list.Otherwise is null)
                .Select(list => list.Outcomes.Select(each => each.Outcome).ToHashSet()),
        ];
    }

    /// <summary>Per party: what no agreement is worth to it; null without scores.</summary>
    public ImmutableArray<Rational?> Reservations { get; }

    /// <summary>Whether rules, deal-breakers and lists of outcomes allow an outcome.</summary>
    public bool IsAllowed(Outcome outcome) =>
        scenario.Space.Allows(outcome)
        && lists.All(list => list.Contains(outcome))
        && !scenario
            .Parties.SelectMany(party => party.DealBreakers)
            .Any(breaker => scenario.Space.Matches(breaker.Conditions, outcome));

    /// <summary>What an outcome is worth to each party, and whether nobody with scores would rather have no agreement.</summary>
    public UtilityPoint Value(Outcome outcome)
    {
        ImmutableArray<Rational?> utilities = [.. functions.Select(function => function?.Invoke(outcome))];
        bool isAcceptable = !utilities
            .Zip(Reservations, (utility, reservation) => utility < reservation)
            .Any(each => each);
        return new UtilityPoint(utilities, isAcceptable, outcome);
    }

    private static Func<Outcome, Rational>? FunctionOf(OutcomeSpace space, Party party) =>
        !AnalysisRun.HasScores(party) ? null
        : AdditiveTables.Of(space, party.Preferences!) is { } tables ? tables.Of
        : new UtilityFunction(space, party.Preferences!).Of;

    private static Rational? ReservationOf(Fallback fallback, Func<Outcome, Rational>? function) =>
        function is null ? null
        : fallback.Worth is { } worth ? worth.Likely
        : fallback.Outcome is { } outcome ? function(outcome)
        : Rational.Zero;
}
