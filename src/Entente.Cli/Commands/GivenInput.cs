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

    /// <summary>What is wrong with the call whatever it names, so that it hides nothing of that and is not hidden by it; it throws a <see cref="UsageException"/>.</summary>
    public Action CheckCall { get; init; } = () => { };

    /// <summary>What the argument names.</summary>
    /// <exception cref="UsageException">The call is not as it should be; what is wrong with the files is told then.</exception>
    public GivenCase In(ParseResult result)
    {
        SessionLogOptions log = records.Of(result, out ImmutableArray<string> misseated);
        ImmutableArray<string> misused = [.. UsageException.FaultsOf(CheckCall), .. misseated];
        GivenCase given;
        try
        {
            given = Read(result, log);
        }
        catch (UsageException more)
        {
            throw new UsageException([.. misused.Concat(more.Faults).Distinct()]);
        }

        if (misused.IsEmpty)
        {
            return given;
        }

        // What is wrong with the files is told before what is wrong with the call.
        session.Tell((given as GivenCase.Faulty)?.Faults ?? []);
        throw new UsageException(misused);
    }

    /// <summary>Tells what is wrong with the files, and does nothing else.</summary>
    /// <exception cref="UsageException">The call is not as it should be.</exception>
    public void TellFaults(ParseResult result) => session.Tell((In(result) as GivenCase.Faulty)?.Faults ?? []);

    private GivenCase Read(ParseResult result, SessionLogOptions log)
    {
        string path = input.NameIn(result);
        if (!File.Exists(path))
        {
            return OfScenario(result, input.ReadScenario(result, path));
        }

        var file = SessionLogFile.Open(path, log);
        if (file.Faults.IsEmpty)
        {
            return OfSession(result, file, log);
        }

        if (FileNatures.Mismatch(path, asked) is { } other)
        {
            return new GivenCase.Faulty([other]);
        }

        // A file that is neither gets the faults of the kind that it was recognised as.
        ScenarioReading read = input.ReadScenario(result, path);
        return read.Scenario is null && read.Format.Length == 0 && !IsYaml(path) && new FileInfo(path).Length > 0
            ? new GivenCase.Faulty(input.FaultsOf(result, file, log, Check))
            : OfScenario(result, read);
    }

    // No log is YAML.
    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    private GivenCase OfSession(ParseResult result, SessionLogFile file, SessionLogOptions log)
    {
        if (
            input.ScenarioNameIn(result, file) is not { } name
            || input.ReadScenarioOfLog(result, name).Scenario is not { } whole
            || (!input.IsReadingGiven(result) && file.ReadingFault(whole) is not null)
        )
        {
            return new GivenCase.Faulty(input.FaultsOf(result, file, log, Check));
        }

        Reading? reading = null;
        ImmutableArray<string> misused = UsageException.FaultsOf(
            () => reading = input.ReadingOf(whole, result, file.Setup?.Reading ?? ""),
            () => Check(whole)
        );
        SessionLogReading read = file.Read(reading is null ? whole : whole.As(reading.Name), log);
        if (!misused.IsEmpty)
        {
            session.Tell(read.Faults);
            throw new UsageException(misused);
        }

        return read.Record is { } record
            ? new GivenCase.OfSession(record, reading, file, read.Warnings)
            : new GivenCase.Faulty(read.Faults);
    }

    private GivenCase OfScenario(ParseResult result, ScenarioReading read)
    {
        if (read.Scenario is not { } scenario)
        {
            return new GivenCase.Faulty(read.FaultsAndWarnings());
        }

        ImmutableArray<Reading> readings = [];
        UsageException.All(
            () =>
                readings =
                    !input.IsReadingGiven(result) && scenario.Readings.Length >= 2 ? scenario.Readings
                    : input.ReadingOf(scenario, result) is { } one ? [one]
                    : [],
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
