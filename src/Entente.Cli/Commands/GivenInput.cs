using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary>Reads what a command was given: a scenario, or the record of a session with the scenario that it was about.</summary>
/// <param name="session">The call.</param>
/// <param name="input">The argument, and what goes with it.</param>
/// <param name="records">How a log is to be read.</param>
/// <param name="asked">What the command reads; a file of another kind is told what it is.</param>
internal sealed class GivenInput(Session session, LogInput input, RecordOptions records, params FileNature[] asked)
{
    /// <summary>What else is asked of a scenario is checked with the reading, so that all faults are named at once; it throws a <see cref="UsageException"/> for what is wrong.</summary>
    public Action<Scenario> Check { get; init; } = _ => { };

    /// <summary>What the argument names.</summary>
    /// <exception cref="UsageException">A seat or a reading is not as it should be.</exception>
    public GivenCase In(ParseResult result)
    {
        string path = input.NameIn(result);
        if (!File.Exists(path))
        {
            return OfScenario(result, input.ReadScenario(result, path));
        }

        var file = SessionLogFile.Open(path, records.SessionOf(result));
        if (file.Faults.IsEmpty)
        {
            return OfSession(result, file);
        }

        if (FileNatures.Mismatch(path, asked) is { } other)
        {
            return new GivenCase.Faulty([other]);
        }

        // A file that is neither gets the faults of the kind that it was recognised as.
        ScenarioReading read = input.ReadScenario(result, path);
        return read.Scenario is null && read.Format.Length == 0 && !IsYaml(path) && new FileInfo(path).Length > 0
            ? new GivenCase.Faulty(input.FaultsOf(result, file, records.Of(result)))
            : OfScenario(result, read);
    }

    // No log is YAML.
    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    private GivenCase OfSession(ParseResult result, SessionLogFile file)
    {
        if (
            input.ScenarioNameIn(result, file) is not { } name
            || input.ReadScenarioOfLog(result, name).Scenario is not { } whole
            || (!input.IsReadingGiven(result) && file.ReadingFault(whole) is not null)
        )
        {
            return new GivenCase.Faulty(input.FaultsOf(result, file, records.Of(result)));
        }

        Reading? reading = null;
        SessionLogOptions log = SessionLogOptions.Default;
        try
        {
            UsageException.All(
                () => log = records.Of(result),
                () => reading = input.ReadingOf(whole, result, file.Setup?.Reading ?? ""),
                () => Check(whole)
            );
        }
        catch (UsageException)
        {
            // What is wrong with the log is told before what is wrong with the call.
            session.Tell(file.Read(whole, log).Faults);
            throw;
        }

        SessionLogReading read = file.Read(reading is null ? whole : whole.As(reading.Name), log);
        return read.Record is { } record
            ? new GivenCase.OfSession(record, reading, file, read.Warnings)
            : new GivenCase.Faulty(read.Faults);
    }

    private GivenCase OfScenario(ParseResult result, ScenarioReading read)
    {
        if (read.Scenario is not { } scenario)
        {
            return new GivenCase.Faulty(read.Faults);
        }

        ImmutableArray<Reading> readings = [];
        UsageException.All(
            () =>
                readings =
                    !input.IsReadingGiven(result) && scenario.Readings.Length >= 2 ? scenario.Readings
                    : input.ReadingOf(scenario, result) is { } one ? [one]
                    : [],
            () => records.Of(result),
            () => RefuseRecord(result),
            () => Check(scenario)
        );
        return new GivenCase.OfScenario(scenario, readings);
    }

    // What is for logs alone.
    private void RefuseRecord(ParseResult result)
    {
        ImmutableArray<string> strange =
        [
            .. records.StrangeIn(result),
            .. input.IsScenarioGiven(result)
                ?
                [
                    session.Say(
                        "--scenario says what a log is about, and this is a scenario itself; leave it out.",
                        "--scenario zegt waar een log over gaat, en dit is zelf een scenario; laat dat weg."
                    ),
                ]
                : Array.Empty<string>(),
        ];
        if (!strange.IsEmpty)
        {
            throw new UsageException(strange);
        }
    }
}
