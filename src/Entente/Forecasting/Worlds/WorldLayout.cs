using Entente.Analysis;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>What all worlds share: the groups of issues and the combinations that the rules allow.</summary>
internal sealed class WorldLayout
{
    private WorldLayout(WorldPart[] parts, int parties)
    {
        Parts = parts;
        Parties = parties;
    }

    public WorldPart[] Parts { get; }

    public int Parties { get; }

    /// <summary>The layout of a scenario.</summary>
    /// <param name="scenario">A scenario under one reading, without continuous issues.</param>
    /// <param name="compiled">The scenario compiled, deal-breakers lifted.</param>
    public static WorldLayout Of(Scenario scenario, CompiledScenario compiled) =>
        new([.. compiled.Components.Select(component => Part(scenario, component))], scenario.Parties.Length);

    /// <summary>The scenario compiled with deal-breakers lifted; what an unknown party wants ties nothing together.</summary>
    /// <exception cref="UnsupportedScenarioException">Issues that belong together have too many combinations.</exception>
    public static CompiledScenario Compile(Scenario scenario, CancellationToken cancellation) =>
        CompiledScenario.Of(
            scenario.Space,
            scenario.Parties.Select(party =>
                party.Preferences is null
                    ? party with
                    {
                        Preferences = new PreferenceModel.Scores([]),
                        Fallback = Fallback.None,
                    }
                : party.Preferences is PreferenceModel.PartialOrder order
                    ? party with
                    {
                        // The order ties all issues together, as a score for every outcome does.
                        Preferences = new PreferenceModel.Listed(
                            [.. order.Outcomes.Select(outcome => new ScoredOutcome(outcome, 0))],
                            0
                        ),
                        Fallback = Fallback.None,
                    }
                : party
            ),
            [.. scenario.Parties.SelectMany(party => party.DealBreakers)],
            isWhole: false,
            NonZero,
            enumeration: null,
            cancellation,
            areBreakersLifted: true
        )
        ?? throw new UnsupportedScenarioException(
            new(
                $"A forecast lists the combinations of issues that rules or preferences tie together, up to {AnalysisOptions.Default.MaxTable:N0}; this scenario has more. Say preferences issue by issue, or tie fewer issues together.",
                $"Een voorspelling schrijft de combinaties uit van onderwerpen die door regels of voorkeuren samenhangen, hoogstens {AnalysisOptions.Default.MaxTable:N0}; dit scenario heeft er meer. Geef voorkeuren per onderwerp, of verbind minder onderwerpen."
            )
        );

    /// <summary>By part: the number of the combination that an outcome has; null when the rules forbid it.</summary>
    public int[]? RowsOf(Outcome outcome)
    {
        var rows = new int[Parts.Length];
        for (int part = 0; part < Parts.Length; part++)
        {
            WorldPart at = Parts[part];
            int row = Array.FindIndex(at.Values, values => IsAt(values, at.Issues, outcome));
            if (row < 0)
            {
                return null;
            }

            rows[part] = row;
        }

        return rows;
    }

    /// <summary>The outcome with certain combinations.</summary>
    public Outcome OutcomeAt(ReadOnlySpan<int> rows)
    {
        var values = new int[Parts.Sum(part => part.Issues.Length)];
        for (int part = 0; part < Parts.Length; part++)
        {
            for (int i = 0; i < Parts[part].Issues.Length; i++)
            {
                values[Parts[part].Issues[i]] = Parts[part].Values[rows[part]][i];
            }
        }

        return Outcome.At(values);
    }

    private static bool IsAt(int[] values, int[] issues, Outcome outcome)
    {
        for (int i = 0; i < issues.Length; i++)
        {
            if (outcome.Values[issues[i]].Index != values[i])
            {
                return false;
            }
        }

        return true;
    }

    private static WorldPart Part(Scenario scenario, Component component)
    {
        int[] issues = [.. component.Issues];
        var values = new int[scenario.Space.Issues.Length];
        var rows = new int[component.Count][];
        var refusals = new ulong[component.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            component.Decode(component.Codes[row], values);
            rows[row] = [.. issues.Select(issue => values[issue])];
            Outcome outcome = Outcome.At(values);
            for (int party = 0; party < scenario.Parties.Length; party++)
            {
                foreach (DealBreaker breaker in scenario.Parties[party].DealBreakers)
                {
                    // All issues of a deal-breaker are in the same part.
                    if (
                        issues.Contains(breaker.Conditions[0].Issue)
                        && scenario.Space.Matches(breaker.Conditions, outcome)
                    )
                    {
                        refusals[row] |= 1UL << party;
                    }
                }
            }
        }

        return new WorldPart(issues, rows, refusals);
    }

    // Groups of issues must be the same in every world, so that no weight that may differ from zero counts as zero.
    private static Rational NonZero(Estimate estimate) =>
        estimate.Likely.Sign != 0 ? estimate.Likely
        : estimate.High.Sign != 0 ? estimate.High
        : estimate.Low;
}
