using System.Collections.Immutable;
using System.CommandLine;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Formats.Sessions;
using Entente.Scenarios;
using Entente.Simulation.Deals;

namespace Entente.Cli.Commands;

/// <summary>The argument and the options by which a log and its scenario are found.</summary>
internal sealed class LogInput
{
    private readonly Session session;
    private readonly Argument<string> log;
    private readonly Option<string> scenario;
    private readonly Option<string[]> profiles;
    private readonly Option<bool> allProfiles;
    private readonly Option<string[]> parties;
    private readonly Option<string> reading;
    private readonly Option[] all;

    /// <summary>Adds the argument and the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The run of the program.</param>
    /// <param name="logMeans">What the log may be.</param>
    /// <param name="name">What help calls the argument.</param>
    public LogInput(Command command, Session session, string logMeans, string name = "LOG")
    {
        this.session = session;
        log = new Argument<string>(name) { Description = logMeans };
        scenario = new Option<string>("--scenario")
        {
            HelpName = "SCENARIO",
            Description = session.Say(
                "What was talked about: a file, a folder or an id, as for analyze; the log's own unless given.",
                "Waarover is gepraat: een bestand, een map of een id, als bij analyze; zonder opgave wat het log zelf noemt."
            ),
        };
        scenario.CompletionSources.Add(_ => ShippedScenarios.Ids);
        profiles = new Option<string[]>("--profile")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Take this profile of the folder as the next party (repeatable, in order).",
                "Neem dit profiel van de map als volgende partij (herhaalbaar, op volgorde)."
            ),
        };
        allProfiles = new Option<bool>("--all-profiles")
        {
            Description = session.Say(
                "Take every profile of the folder as a party.",
                "Neem elk profiel van de map als partij."
            ),
        };
        parties = new Option<string[]>("--party")
        {
            HelpName = "[NAME=]FILE",
            Description = session.Say(
                "The private file of a party, where the scenario is split (repeatable).",
                "Het privébestand van een partij, waar het scenario gesplitst is (herhaalbaar)."
            ),
        };
        reading = new Option<string>("--reading")
        {
            HelpName = "NAME",
            Description = session.Say(
                "Read the evidence this way; the log's own reading, or the first, unless told otherwise.",
                "Lees het bewijs op deze manier; zonder opgave geldt de lezing van het log, of de eerste."
            ),
        };
        command.Arguments.Add(log);
        all = [scenario, profiles, allProfiles, parties, reading];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The text by which the user named the log.</summary>
    public string NameIn(ParseResult result) => result.GetRequiredValue(log);

    /// <summary>The names of the options that were given.</summary>
    public ImmutableArray<string> GivenIn(ParseResult result) => OptionsGiven.In(result, all);

    /// <summary>Whether the user said what a log is about.</summary>
    public bool IsScenarioGiven(ParseResult result) => result.GetValue(scenario) is not null;

    /// <summary>Whether the user chose a reading.</summary>
    public bool IsReadingGiven(ParseResult result) => result.GetValue(reading) is not null;

    /// <summary>The text by which the scenario is named: by the user, else by the log; null for by nobody.</summary>
    /// <param name="result">The call.</param>
    /// <param name="file">The log.</param>
    public string? ScenarioNameIn(ParseResult result, SessionLogFile file) =>
        result.GetValue(scenario) ?? (file.Setup?.Scenario is { Length: > 0 } own ? own : null);

    /// <summary>Reads the scenario of a log; faults are in the answer. Where the log itself names one that is not there, that is a fault of the log, with the remedy.</summary>
    /// <param name="result">The call.</param>
    /// <param name="name">What names it: the user, else the log.</param>
    public ScenarioReading ReadScenarioOfLog(ParseResult result, string name)
    {
        if (
            result.GetValue(scenario) is not null
            || File.Exists(name)
            || Directory.Exists(name)
            || ShippedScenarios.Ids.Contains(name)
        )
        {
            return ReadScenario(result, name);
        }

        string shown = SafeText.Of(name);
        var message = new Sentence(
            $"This log is about the scenario '{shown}', which is not there, seen from this folder: give it by --scenario.",
            $"Dit log gaat over het scenario '{shown}', dat er vanuit deze map gezien niet is: geef het met --scenario."
        );
        return new ScenarioReading { Faults = [new Remark(new Place(NameIn(result)), message)] };
    }

    /// <summary>Everything that is wrong with a log and with the scenario that it is about, where one of the two cannot be read: neither hides the other.</summary>
    /// <param name="result">The call.</param>
    /// <param name="file">The log.</param>
    /// <param name="options">How it is to be read.</param>
    /// <param name="check">What else is asked of the scenario, which throws a <see cref="UsageException"/> for what is wrong; null for nothing.</param>
    /// <exception cref="UsageException">What the call asks of the scenario is wrong; all faults of the files are told then.</exception>
    public ImmutableArray<Remark> FaultsOf(
        ParseResult result,
        SessionLogFile file,
        SessionLogOptions options,
        Action<Scenario>? check = null
    )
    {
        if (ScenarioNameIn(result, file) is not { } name)
        {
            if (!file.IsLog)
            {
                return file.Faults;
            }

            string format = file.Format.Length > 0 ? $" ({file.Format})" : "";
            var message = new Sentence(
                $"This log{format} does not say what it was about: give the scenario by --scenario.",
                $"Dit log{format} zegt niet waarover het ging: geef het scenario met --scenario."
            );
            return [new Remark(new Place(NameIn(result)), message), .. file.Faults];
        }

        ScenarioReading found = ReadScenarioOfLog(result, name);
        if (found.Scenario is not { } whole)
        {
            return [.. file.Faults, .. found.FaultsAndWarnings()];
        }

        Remark? misread = IsReadingGiven(result) ? null : file.ReadingFault(whole);
        Scenario seen = whole;
        ImmutableArray<string> misused = UsageException.FaultsOf(
            () => seen = misread is null ? Seen(whole, result, file.Setup?.Reading ?? "") : whole,
            () => check?.Invoke(whole)
        );
        ImmutableArray<Remark> faults =
            file.Setup is not { IsSequence: true } ? file.Read(seen, options).Faults
            : CenterDeals.MisfitOf(seen) is null ? file.ReadDeals(CenterDeals.Of(seen)).Faults
            : file.Faults;
        faults = misread is null ? faults : [misread, .. faults];
        if (!misused.IsEmpty)
        {
            session.Tell(faults);
            throw new UsageException(misused);
        }

        return faults;
    }

    /// <summary>The reading that counts of the scenario of a log; null when the scenario has none.</summary>
    /// <param name="read">The scenario.</param>
    /// <param name="result">The call.</param>
    /// <param name="file">The log, whose faults are told too where the call names a reading that there is not.</param>
    /// <param name="options">How the log is to be read.</param>
    /// <exception cref="UsageException">There is no such reading.</exception>
    public Reading? ReadingOf(Scenario read, ParseResult result, SessionLogFile file, SessionLogOptions options)
    {
        try
        {
            return ReadingOf(read, result, file.Setup?.Reading ?? "");
        }
        catch (UsageException)
        {
            session.Tell(file.Setup is { IsSequence: true } ? file.Faults : file.Read(read, options).Faults);
            throw;
        }
    }

    /// <summary>Reads a scenario; faults are in the answer.</summary>
    /// <param name="result">The call.</param>
    /// <param name="name">What names it.</param>
    public ScenarioReading ReadScenario(ParseResult result, string name) =>
        new ScenarioFiles
        {
            Profiles = [.. result.GetValue(profiles) ?? []],
            AllProfiles = result.GetValue(allProfiles),
            Parties = [.. result.GetValue(parties) ?? []],
        }.Read(name, session);

    /// <summary>The scenario as the reading that counts sees it.</summary>
    /// <param name="read">The scenario.</param>
    /// <param name="result">The call.</param>
    /// <param name="ownReading">The reading that the log names; empty for none.</param>
    /// <exception cref="UsageException">There is no such reading.</exception>
    public Scenario Seen(Scenario read, ParseResult result, string ownReading = "") =>
        ReadingOf(read, result, ownReading) is { } chosen ? read.As(chosen.Name) : read;

    /// <summary>The reading that counts; null when the scenario has none.</summary>
    /// <param name="read">The scenario.</param>
    /// <param name="result">The call.</param>
    /// <param name="ownReading">The reading that the log names; empty for none.</param>
    /// <exception cref="UsageException">There is no such reading.</exception>
    public Reading? ReadingOf(Scenario read, ParseResult result, string ownReading = "")
    {
        ImmutableArray<Reading> readings = read.Readings;
        string? name = result.GetValue(reading) ?? (ownReading.Length > 0 ? ownReading : null);
        if (name is null)
        {
            return readings.IsEmpty ? null : readings[0];
        }

        string names = session.Language.List([.. readings.Select(each => each.Name)]);
        return readings.FirstOrDefault(each => each.Name == name)
            ?? throw new UsageException(
                readings.IsEmpty
                    ? session.Say(
                        $"The scenario has no reading '{name}': it has none; was it another scenario?",
                        $"Het scenario heeft geen lezing '{name}': het heeft er geen; was het een ander scenario?"
                    )
                    : session.Say(
                        $"There is no reading '{name}'; there are {names}.",
                        $"Er is geen lezing '{name}'; er zijn {names}."
                    )
            );
    }
}
