using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Recognition;
using Entente.Reporting.Sessions;
using Entente.Scenarios;
using Entente.Simulation.Tournaments;
using Entente.Strategies;

namespace Entente.Cli.Commands;

/// <summary>The scenarios and strategies of a tournament, all of whose faults are told at once.</summary>
internal sealed class TournamentInput
{
    private readonly List<Remark> faults = [];
    private readonly List<string> misuses = [];
    private readonly Dictionary<string, string> readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<string>> hashes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TournamentScenario> scenarios;
    private readonly ImmutableArray<Strategy> strategies;

    /// <summary>Reads scenarios and strategies.</summary>
    /// <param name="names">Files, folders and ids of scenarios; a folder of several stands for all of them.</param>
    /// <param name="texts">What writes the strategies.</param>
    /// <param name="session">The run of the program.</param>
    public TournamentInput(IEnumerable<string> names, IEnumerable<string> texts, Session session)
    {
        scenarios = [.. names.SelectMany(name => ScenarioSet.In(name)).Select(Scenario).OfType<TournamentScenario>()];
        strategies = [.. texts.Select(Strategy).OfType<Strategy>()];
        misuses.AddRange(
            Twice(scenarios.Select(each => each.Name))
                .Select(name =>
                    session.Say(
                        $"'{name}' is played twice; for more sessions there is --repetitions.",
                        $"'{name}' wordt twee keer gespeeld; voor meer sessies is er --repetitions."
                    )
                )
        );
        misuses.AddRange(
            Twice(strategies.Select(each => each.Text))
                .Select(name =>
                    session.Say(
                        $"'{name}' takes part twice; once is enough, as every strategy also meets itself.",
                        $"'{name}' doet twee keer mee; één keer is genoeg, want elke strategie ontmoet ook zichzelf."
                    )
                )
        );
    }

    /// <summary>The tournament of these.</summary>
    /// <param name="repetitions">How often the same strategies meet in the same seats.</param>
    /// <param name="session">The run of the program.</param>
    /// <param name="code">One of <see cref="ExitCode"/>, when there is no tournament.</param>
    /// <returns>Null when something is at fault, which is then told.</returns>
    public TournamentPlan? PlanOf(int repetitions, Session session, out int code)
    {
        foreach (string misuse in misuses)
        {
            session.Tell(misuse);
        }

        code =
            faults.Count > 0 ? session.Refuse(faults)
            : misuses.Count > 0 ? ExitCode.WrongUsage
            : ExitCode.Done;
        return code == ExitCode.Done ? new TournamentPlan(scenarios, strategies, repetitions) : null;
    }

    /// <summary>A session of the tournament, with all that its log says of where it was played.</summary>
    public PlayedSession Played(SessionRow row) =>
        new(row.Setup, row.Result)
        {
            Name = row.Scenario,
            Reading = readings[row.Scenario],
            Hash = hashes[row.Scenario].Value,
            Distances = row.Distances,
        };

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    private TournamentScenario? Scenario(string name)
    {
        ScenarioReading reading = ScenarioSource.Read(name);
        if (reading.Scenario is not { } scenario)
        {
            faults.AddRange(reading.FaultsAndWarnings());
            return null;
        }

        try
        {
            string chosen = scenario.Readings.IsEmpty ? "" : scenario.Readings[0].Name;
            Scenario seen = chosen.Length == 0 ? scenario : scenario.As(chosen);
            readings[name] = chosen;
            hashes[name] = new Lazy<string>(() => ScenarioHash.Of(seen));
            return new TournamentScenario(name, seen);
        }
        catch (UnsupportedScenarioException refusal)
        {
            faults.Add(new Remark(new Place(name), refusal.Said));
            return null;
        }
    }

    private Strategy? Strategy(string text)
    {
        try
        {
            return SeatInput.StrategyOf(text);
        }
        catch (UsageException misuse)
        {
            misuses.Add(misuse.Message);
            return null;
        }
    }
}
