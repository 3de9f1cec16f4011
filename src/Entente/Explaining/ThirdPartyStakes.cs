using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>What an outcome is to somebody who is not at the table: what it changes for them, and whether they could keep it from taking effect.</summary>
/// <param name="scenario">The scenario under one reading.</param>
public sealed class ThirdPartyStakes(Scenario scenario)
{
    /// <summary>What an outcome is worth to a third party minus what it has now: the status quo, without one its fallback. Null when its scores are not known.</summary>
    /// <param name="party">A third party of the scenario.</param>
    /// <param name="outcome">A value for every issue.</param>
    public Rational? ChangeFor(Party party, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (!AnalysisRun.HasScores(party))
        {
            return null;
        }

        var worth = new UtilityFunction(scenario.Space, party.Preferences!);
        Rational now =
            scenario.StatusQuo is { } current ? worth.Of(current)
            : party.Fallback.Worth is { } given ? given.Likely
            : party.Fallback.Outcome is { } same ? worth.Of(same)
            : Rational.Zero;
        return worth.Of(outcome) - now;
    }

    /// <summary>The rights by which a third party could block an outcome; empty when it cannot.</summary>
    /// <param name="party">A third party of the scenario.</param>
    /// <param name="outcome">A value for every issue.</param>
    public ImmutableArray<ThirdPartySay> BlocksOf(Party party, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(party);
        return
        [
            .. party.Says.Where(say =>
                say.Right == ThirdPartyRight.Block && scenario.Space.Matches(say.Conditions, outcome)
            ),
        ];
    }

    /// <summary>Whether a third party could block an outcome and is known to be worse off by it.</summary>
    /// <param name="party">A third party of the scenario.</param>
    /// <param name="outcome">A value for every issue.</param>
    public bool WouldBlock(Party party, Outcome outcome) =>
        !BlocksOf(party, outcome).IsEmpty && ChangeFor(party, outcome) is { Sign: < 0 };
}
