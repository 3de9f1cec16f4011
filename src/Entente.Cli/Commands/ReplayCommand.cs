using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Annotations;
using Entente.Bidding;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Reporting.Json;
using Entente.Reporting.Sessions;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Cli.Commands;

/// <summary><c>entente replay</c>: a session from its log, checked against the rules.</summary>
internal sealed class ReplayCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly LogInput input;
    private readonly Option<bool> json;

    public ReplayCommand(Session session)
        : base(
            "replay",
            session.Say(
                "Tell a session again from its log, and check that it went by the rules",
                "Vertel een sessie opnieuw uit haar log, en controleer dat ze volgens de regels verliep"
            )
        )
    {
        this.session = session;
        input = new LogInput(
            this,
            session,
            session.Say(
                "A log that entente simulate --log wrote (entente/session/1).",
                "Een log dat entente simulate --log schreef (entente/session/1)."
            )
        );
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print the document that simulate printed, byte for byte, and nothing else.",
                "Druk het document af dat simulate afdrukte, byte voor byte, en niets anders."
            ),
        };
        Options.Add(json);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) =>
        session.Tell(FaultsOf(result, SessionLogFile.Open(input.NameIn(result))));

    private ImmutableArray<Remark> FaultsOf(ParseResult result, SessionLogFile file)
    {
        if (file.Setup is not null)
        {
            return input.FaultsOf(result, file, SessionLogOptions.Default);
        }

        string format = file.Format.Length > 0 ? $" ({file.Format})" : "";
        var foreign = new Sentence(
            $"Only Entente's own logs say by which rules they were played; entente review reads this one{format}.",
            $"Alleen Ententes eigen logs zeggen volgens welke regels is gespeeld; entente review leest dit{format}."
        );
        ImmutableArray<Remark> faults = file.IsLog
            ? [new Remark(new Place(file.Path), foreign), .. file.Faults]
            : file.Faults;
        return input.IsScenarioGiven(result)
            ? [.. faults, .. input.ReadScenario(result, input.ScenarioNameIn(result, file)!).FaultsAndWarnings()]
            : faults;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string path = input.NameIn(result);
        var file = SessionLogFile.Open(path);
        if (!file.Faults.IsEmpty || file.Setup is not { } recorded)
        {
            return session.Refuse(FaultsOf(result, file));
        }

        if (input.ScenarioNameIn(result, file) is not { } name)
        {
            return Refuse(
                path,
                "The log does not say which scenario was played: give it by --scenario.",
                "Het log zegt niet welk scenario is gespeeld: geef het met --scenario."
            );
        }

        ScenarioReading found = input.ReadScenarioOfLog(result, name);
        if (found.Scenario is not { } whole)
        {
            return session.Refuse(found.FaultsAndWarnings());
        }

        if (!input.IsReadingGiven(result) && file.ReadingFault(whole) is { } misread)
        {
            return session.Refuse([misread, .. file.Read(whole).Faults]);
        }

        Reading? reading = input.ReadingOf(whole, result, file, SessionLogOptions.Default);
        Scenario scenario = reading is null ? whole : whole.As(reading.Name);
        string hash = ScenarioHash.Of(scenario);
        if (recorded.Hash.Length > 0 && recorded.Hash != hash)
        {
            return Refuse(
                path,
                $"'{name}' is not the scenario that was played (its fingerprint differs): give that one by --scenario, --profile and --reading.",
                $"'{name}' is niet het scenario dat is gespeeld (de vingerafdruk verschilt): geef dat met --scenario, --profile en --reading."
            );
        }

        if (recorded.IsSequence)
        {
            return new DealsReplay(session).Write(
                file,
                recorded with
                {
                    Reading = reading?.Name ?? "",
                    Hash = hash,
                },
                scenario,
                result.GetValue(json)
            );
        }

        if (SetupOf(recorded, scenario, StrategyOf) is not { } setup)
        {
            var unfit = new Sentence(
                $"The log has other parties than the scenario, or a strategy, an order or an agenda that does not fit them.",
                $"Het log heeft andere partijen dan het scenario, of een strategie, volgorde of agenda die daar niet bij past."
            );
            ImmutableArray<Remark> faults = file.Read(scenario).Faults;
            return session.Refuse(faults.IsEmpty ? [new Remark(new Place(path), unfit)] : faults);
        }

        return Replay(result, file, setup, recorded with { Reading = reading?.Name ?? "", Hash = hash }, cancellation);
    }

    private int Replay(
        ParseResult result,
        SessionLogFile file,
        SessionSetup setup,
        RecordedSetup recorded,
        CancellationToken cancellation
    )
    {
        SessionLogReading read = file.Read(setup.Space.Scenario);
        if (read.Record is not { } record)
        {
            return session.Refuse(read.Faults);
        }

        ReplayedSession replayed = SessionReplay.Run(setup, record.Events);
        ReplayedSession asTimed = replayed.Departure is null
            ? replayed
            : SessionReplay.Run(setup, AsTimed(record.Events, replayed.Result.Log));
        SessionResult played = replayed.Result with
        {
            Fault = recorded.Fault is { } fault ? SessionReplay.FaultOf(fault) : null,
        };
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(setup.Space.Scenario, null, cancellation);
        var whole = new PlayedSession(setup, played)
        {
            Name = recorded.Scenario,
            Reading = recorded.Reading,
            Hash = recorded.Hash,
            Distances = new SessionYardstick(analysis).Of(played.Utilities),
        };
        string document = SessionJson.Write(whole);
        ImmutableArray<Remark> departures = file.DeparturesFrom(document, asTimed.Departure);
        if (asTimed.Departure is { } place)
        {
            Place where = place < read.Places.Length ? read.Places[place] : new Place(file.Path);
            departures = [.. departures, new Remark(where, asTimed.Why!.Value)];
        }

        if (!departures.IsEmpty)
        {
            return session.Refuse(departures);
        }

        session.Around.Output.Write(
            result.GetValue(json)
                ? document
                : SessionReport.Write(whole, session.Language, session.Around.Style(isColorWanted: true))
        );
        return ExitCode.Done;
    }

    // What happened as it is recorded, at the rounds and times of the rules, up to where something else happened: a wrong time hides no wrong move.
    private static ImmutableArray<LoggedEvent> AsTimed(
        ImmutableArray<LoggedEvent> recorded,
        ImmutableArray<LoggedEvent> replayed
    )
    {
        int same = recorded.Zip(replayed).TakeWhile(pair => AreSame(pair.First, pair.Second)).Count();
        return [.. replayed.Take(same), .. recorded.Skip(same)];
    }

    private static bool AreSame(LoggedEvent left, LoggedEvent right) =>
        left.Event.Kind == right.Event.Kind
        && left.Event.Party == right.Event.Party
        && left.Event.Subject == right.Event.Subject
        && left.Event.Group == right.Event.Group
        && left.Event.MinPower == right.Event.MinPower
        && left.Event.MaxPower == right.Event.MaxPower
        && Equals(left.Outcome, right.Outcome);

    /// <summary>The session that a log tells of; null when this version knows no such protocol, or the scenario has other parties.</summary>
    /// <param name="recorded">What the log says.</param>
    /// <param name="scenario">The scenario under the log's reading.</param>
    /// <param name="strategyOf">Makes a strategy of its text.</param>
    internal static SessionSetup? SetupOf(RecordedSetup recorded, Scenario scenario, Func<string, Strategy> strategyOf)
    {
        SessionProtocol? protocol = SessionProtocols.Find(recorded.Protocol);
        bool isFit =
            recorded.Parties.SequenceEqual(scenario.Parties.Select(party => party.Name))
            && recorded.Strategies.All(text => text.Length > 0)
            && (recorded.Order.IsEmpty || recorded.Order.Order().SequenceEqual(recorded.Parties.Order()))
            && recorded.Agenda.All(place => place.All(issue => scenario.Space.IndexOf(issue) >= 0));
        return protocol is null || !isFit
            ? null
            : new SessionSetup(BidSpace.Of(scenario), [.. recorded.Strategies.Select(strategyOf)], recorded.Limits)
            {
                Protocol = protocol.Kind,
                Powers = recorded.Powers,
                Order = [.. recorded.Order.Select(name => recorded.Parties.IndexOf(name))],
                MinPower = recorded.MinPower,
                MaxPower = recorded.MaxPower,
                Agenda = new AgendaPlan([
                    .. recorded.Agenda.Select(place => (ImmutableArray<int>)[.. place.Select(scenario.Space.IndexOf)]),
                ])
                {
                    RoundsAPlace = recorded.RoundsAPlace,
                    Unresolved = recorded.Unresolved,
                },
                TextPatience = recorded.TextPatience,
                MoveTime = recorded.MoveTime,
                BreakdownChance = recorded.BreakdownChance,
                Seed = recorded.Seed,
                Knowledge = recorded.Knowledge,
                Convention = recorded.Convention,
                KeepsLog = true,
            };
    }

    /// <summary>A strategy by its text, of which nothing is asked.</summary>
    internal static Strategy StrategyOf(string text) => new(text, StrategyTraits.None, NobodySits);

    private static Agent NobodySits(Seat seat) =>
        throw new InvalidOperationException("A replay asks no strategy for a move.");

    private int Refuse(string path, string english, string dutch) =>
        session.Refuse([new Remark(new Place(path), new Sentence(english, dutch))]);
}
