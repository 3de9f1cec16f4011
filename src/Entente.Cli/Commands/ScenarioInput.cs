using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary>The argument and the options by which every command finds its scenario.</summary>
internal sealed class ScenarioInput
{
    private readonly Session session;
    private readonly bool hasNames;
    private readonly Argument<string> scenario;
    private readonly Option<string[]> profiles;
    private readonly Option<bool> allProfiles;
    private readonly Option<string[]> parties;
    private readonly Option<string> reading;
    private readonly Option[] all;

    /// <summary>Adds the argument and the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The run of the program.</param>
    /// <param name="partyMeans">What <c>--party</c> means to this command beside a private file; empty for nothing.</param>
    public ScenarioInput(Command command, Session session, string partyMeans = "")
    {
        this.session = session;
        hasNames = partyMeans.Length > 0;
        scenario = new Argument<string>("SCENARIO")
        {
            Description = session.Say(
                "A scenario file, a folder or profile of another platform (GENIUS, GeniusWeb, NegMAS, NegoLog), or the id of a scenario that ships with Entente, such as hanoi-2019.",
                "Een scenariobestand, een map of profiel van een ander platform (GENIUS, GeniusWeb, NegMAS, NegoLog), of de id van een scenario dat met Entente meekomt, zoals hanoi-2019."
            ),
        };
        scenario.CompletionSources.Add(_ => ShippedScenarios.Ids);
        profiles = new Option<string[]>("--profile")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Take this profile of a folder as the next party (repeatable, in order).",
                "Neem dit profiel van een map als volgende partij (herhaalbaar, op volgorde)."
            ),
            Arity = ArgumentArity.OneOrMore,
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
            HelpName = partyMeans.Length > 0 ? "NAME" : "[NAME=]FILE",
            Description =
                partyMeans
                + session.Say(
                    "The private file of a party, where a scenario is split (repeatable).",
                    "Het privébestand van een partij, waar een scenario gesplitst is (herhaalbaar)."
                ),
            Arity = ArgumentArity.OneOrMore,
        };
        reading = new Option<string>("--reading")
        {
            HelpName = "NAME",
            Description = session.Say(
                "Read the evidence this way, where a scenario has several readings; the first is taken unless told otherwise.",
                "Lees het bewijs op deze manier, waar een scenario meer lezingen heeft; zonder opgave geldt de eerste."
            ),
        };
        command.Arguments.Add(scenario);
        all = [profiles, allProfiles, parties, reading];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether <c>--party</c> also takes <c>NAME=STRATEGY</c>.</summary>
    public bool TakesStrategies { get; init; }

    /// <summary>The text by which the user named the scenario.</summary>
    public string NameIn(ParseResult result) => result.GetRequiredValue(scenario);

    /// <summary>Reads the scenario; faults are in the answer.</summary>
    public ScenarioReading Read(ParseResult result) =>
        new ScenarioFiles
        {
            Profiles = [.. result.GetValue(profiles) ?? []],
            AllProfiles = result.GetValue(allProfiles),
            Parties = [.. (result.GetValue(parties) ?? []).Where(text => !IsName(text))],
        }.Read(NameIn(result), session);

    /// <summary>Reads the scenario; faults are in the answer. Where the call is wrong besides, what is wrong with the files is told first.</summary>
    /// <param name="result">The call.</param>
    /// <param name="checks">What is checked whatever the scenario is, each throwing a <see cref="UsageException"/> for what is wrong.</param>
    /// <exception cref="UsageException">Something is wrong with the call.</exception>
    public ScenarioReading ReadBeside(ParseResult result, params IEnumerable<Action> checks)
    {
        ScenarioReading? read = null;
        UsageException.AllBesideFiles(() => session.Tell(FaultsOf(read)), [() => read = Read(result), .. checks]);
        return read!;
    }

    /// <summary>Tells what is wrong with the files, and does nothing else.</summary>
    /// <exception cref="UsageException">The call is not as it should be.</exception>
    public void TellFaults(ParseResult result) => session.Tell(FaultsOf(Read(result)));

    private static ImmutableArray<Remark> FaultsOf(ScenarioReading? read) =>
        read is { Scenario: null } ? read.FaultsAndWarnings() : [];

    /// <summary>The parties that were named rather than given a file.</summary>
    public IReadOnlyList<string> PartiesIn(ParseResult result) => [.. (result.GetValue(parties) ?? []).Where(IsName)];

    /// <summary>The names of the options that were given.</summary>
    public ImmutableArray<string> GivenIn(ParseResult result) => OptionsGiven.In(result, all);

    /// <summary>Whether the user chose a reading.</summary>
    public bool IsReadingGiven(ParseResult result) => result.GetValue(reading) is not null;

    /// <summary>The scenario as the reading that counts sees it.</summary>
    /// <exception cref="UsageException">There is no such reading.</exception>
    public Scenario Seen(Scenario read, ParseResult result) =>
        ReadingOf(read, result) is { } chosen ? read.As(chosen.Name) : read;

    /// <summary>The reading of the evidence that was asked for, or the first; null when the scenario has none.</summary>
    /// <exception cref="UsageException">There is no such reading.</exception>
    public Reading? ReadingOf(Scenario read, ParseResult result)
    {
        ImmutableArray<Reading> readings = read.Readings;
        if (result.GetValue(reading) is not { } name)
        {
            return readings.IsEmpty ? null : readings[0];
        }

        if (readings.FirstOrDefault(each => each.Name == name) is { } found)
        {
            return found;
        }

        string names = session.Language.List([.. readings.Select(each => each.Name)]);
        throw new UsageException(
            readings.IsEmpty
                ? session.Say(
                    "The scenario has no readings to choose from.",
                    "Het scenario heeft geen lezingen om uit te kiezen."
                )
                : session.Say(
                    $"There is no reading '{name}'; there are {names}.",
                    $"Er is geen lezing '{name}'; er zijn {names}."
                )
        );
    }

    private bool IsName(string text) =>
        hasNames
        && !File.Exists(text)
        && (TakesStrategies ? !File.Exists(ScenarioFiles.PathOf(text)) : !text.Contains('=', StringComparison.Ordinal));
}
