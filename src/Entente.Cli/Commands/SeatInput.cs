using System.Collections.Immutable;
using System.Globalization;
using Entente.Cli.Agents;
using Entente.Cli.Surroundings;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Cli.Commands;

/// <summary>Who plays how, from <c>NAME=STRATEGY</c>.</summary>
internal sealed class SeatInput(Session session)
{
    private const string Ordinary = "boulware";
    private const string Exec = "exec:";
    private const int AnswerMilliseconds = 5000;

    /// <summary>By party of the scenario: its strategy.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="texts">What was given, one <c>NAME=STRATEGY</c> each.</param>
    /// <exception cref="UsageException">A party or a strategy does not exist, or a party was given two.</exception>
    public ImmutableArray<Strategy> StrategiesFor(Scenario scenario, IReadOnlyList<string> texts)
    {
        var strategies = new Strategy?[scenario.Parties.Length];
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        foreach (string text in texts)
        {
            try
            {
                Seat(scenario, text, strategies);
            }
            catch (UsageException fault)
            {
                faults.AddRange(fault.Faults);
            }
        }

        return faults.Count > 0
            ? throw new UsageException(faults.ToImmutable())
            : [.. strategies.Select(strategy => strategy ?? StrategyCatalog.Parse(Ordinary))];
    }

    private void Seat(Scenario scenario, string text, Strategy?[] strategies)
    {
        int mark = text.IndexOf('=', StringComparison.Ordinal);
        string name = mark < 0 ? text : text[..mark];
        int party = PartyOf(scenario, name);
        if (mark < 0 || string.IsNullOrWhiteSpace(text[(mark + 1)..]))
        {
            throw new UsageException(
                session.Say(
                    $"Say how '{name}' plays, as in {name}={Ordinary}.",
                    $"Zeg hoe '{name}' speelt, zoals {name}={Ordinary}."
                )
            );
        }

        if (strategies[party] is not null)
        {
            throw new UsageException(
                session.Say($"'{name}' was given two strategies.", $"'{name}' kreeg twee strategieën.")
            );
        }

        strategies[party] = StrategyOf(text[(mark + 1)..]);
    }

    /// <summary>By party of the scenario: its voting power; empty when none was given.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="texts">What was given, one <c>NAME=N</c> each.</param>
    /// <exception cref="UsageException">A party does not exist, or a power is no whole number from 1.</exception>
    public ImmutableArray<int> PowersFor(Scenario scenario, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return [];
        }

        int[] powers = [.. scenario.Parties.Select(_ => 1)];
        foreach (string text in texts)
        {
            KeyValuePair<string, int> power = PowerOf(text);
            powers[PartyOf(scenario, power.Key)] = power.Value;
        }

        return [.. powers];
    }

    /// <summary>A party, by name or number, and its voting power.</summary>
    /// <param name="text">What was given, as <c>NAME=N</c>.</param>
    /// <exception cref="UsageException">The power is no whole number from 1.</exception>
    public KeyValuePair<string, int> PowerOf(string text)
    {
        int mark = text.LastIndexOf('=');
        string number = text[(mark + 1)..];
        return
            mark > 0
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int power)
            && power >= 1
            ? new(text[..mark], power)
            : throw new UsageException(
                session.Say(
                    $"--power takes a party and a whole number from 1, as in 1=3, not '{text}'.",
                    $"--power vraagt een partij en een geheel getal vanaf 1, zoals 1=3, niet '{text}'."
                )
            );
    }

    /// <summary>The order of play in which a party opens; empty when it is that of the scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="first">Who opens, by name or number; null for the first party.</param>
    /// <exception cref="UsageException">The party does not exist.</exception>
    public ImmutableArray<int> OrderFor(Scenario scenario, string? first) =>
        first is null ? [] : SessionSetup.OrderFrom(PartyOf(scenario, first), scenario.Parties.Length);

    /// <summary>The strategy that a text writes; <c>exec:COMMAND</c> is a program that has 5 s for each answer.</summary>
    /// <exception cref="UsageException">It writes none.</exception>
    public static Strategy StrategyOf(string text)
    {
        if (text.StartsWith(Exec, StringComparison.Ordinal) && text.Length > Exec.Length)
        {
            return new Strategy(
                text,
                StrategyTraits.Adapts,
                seat => new ExecAgent(seat, text[Exec.Length..], AnswerMilliseconds)
            );
        }

        try
        {
            return StrategyCatalog.Parse(text);
        }
        catch (StrategyTextException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private int PartyOf(Scenario scenario, string name)
    {
        for (int i = 0; i < scenario.Parties.Length; i++)
        {
            Party party = scenario.Parties[i];
            if (
                party.Name == name
                || party.Title.ByLanguage.ContainsValue(name)
                || name == (i + 1).ToString(CultureInfo.InvariantCulture)
            )
            {
                return i;
            }
        }

        string names = session.Language.List([.. scenario.Parties.Select(each => each.Name)]);
        throw new UsageException(
            session.Say(
                $"There is no party '{name}'; there are {names}.",
                $"Er is geen partij '{name}'; er zijn {names}."
            )
        );
    }
}
