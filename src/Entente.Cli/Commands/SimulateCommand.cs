using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Reporting.Json;
using Entente.Reporting.Sessions;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Simulation.Deals;
using Entente.Strategies;

namespace Entente.Cli.Commands;

/// <summary><c>entente simulate</c>: one session between strategies.</summary>
internal sealed class SimulateCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ScenarioInput input;
    private readonly SeatInput seats;
    private readonly SessionOptions options;
    private readonly PartOptions parts;
    private readonly Option<string[]> powers;
    private readonly Option<string> first;
    private readonly DealOptions deals;
    private readonly Option<bool> json;
    private readonly Option<FileInfo> log;

    public SimulateCommand(Session session)
        : base(
            "simulate",
            session.Say(
                "Play one session between strategies and tell how it went",
                "Speel één sessie tussen strategieën en vertel hoe het ging"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(
            this,
            session,
            session.Say(
                "Who plays how: NAME=STRATEGY, the party by name or number; boulware unless given. Or: ",
                "Wie hoe speelt: NAAM=STRATEGIE, de partij bij naam of nummer; zonder opgave boulware. Of: "
            )
        )
        {
            TakesStrategies = true,
        };
        seats = new SeatInput(session);
        options = new SessionOptions(this, session);
        parts = new PartOptions(this, session);
        powers = new Option<string[]>("--power")
        {
            HelpName = "NAME=N",
            AllowMultipleArgumentsPerToken = true,
            Description = session.Say(
                "The voting power of a party, under mopac; 1 unless given.",
                "Hoeveel stemmen een partij heeft, bij mopac; zonder opgave 1."
            ),
        };
        first = new Option<string>("--first")
        {
            HelpName = "NAME",
            Description = session.Say(
                "Who opens; the others follow in the order of the scenario. The first party unless given.",
                "Wie opent; de anderen volgen in de volgorde van het scenario. Zonder opgave de eerste partij."
            ),
        };
        deals = new DealOptions(this, session);
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print one JSON document (entente/session/1) and nothing else.",
                "Druk één JSON-document (entente/session/1) af en niets anders."
            ),
        };
        log = new Option<FileInfo>("--log")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write that document to a file as well, for entente replay.",
                "Schrijf dat document ook naar een bestand, voor entente replay."
            ),
        };
        Options.Add(powers);
        Options.Add(first);
        Options.Add(json);
        Options.Add(log);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => input.TellFaults(result);

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        ScenarioReading read = input.Read(result);
        if (read.Scenario is not { } found)
        {
            return session.Refuse(read.FaultsAndWarnings());
        }

        Scenario scenario = input.Seen(found, result);
        ImmutableArray<Strategy> strategies = seats.StrategiesFor(scenario, input.PartiesIn(result));
        if (options.WantsDeals(result) == false && deals.IsGiven(result))
        {
            throw new UsageException(
                session.Say(
                    "--center says nothing under another protocol than sequential-deals.",
                    "--center zegt niets bij een ander protocol dan sequential-deals."
                )
            );
        }

        bool isSequence = options.WantsDeals(result) ?? deals.IsGiven(result) || CenterDeals.MisfitOf(scenario) is null;
        return isSequence
            ? PlayDeals(result, scenario, strategies, input.ReadingOf(found, result)?.Name ?? "")
            : PlayWhole(result, found, strategies, cancellation);
    }

    private int PlayWhole(
        ParseResult result,
        Scenario found,
        ImmutableArray<Strategy> strategies,
        CancellationToken cancellation
    )
    {
        Scenario scenario = input.Seen(found, result);
        SessionSetup setup = options.Setup(result, BidSpace.Of(scenario), strategies) with
        {
            Order = seats.OrderFor(scenario, result.GetValue(first)),
            Powers = seats.PowersFor(scenario, result.GetValue(powers) ?? []),
            KeepsLog = true,
        };
        setup = parts.Applied(result, setup);
        SessionResult played = Play(setup);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(scenario, null, cancellation);
        var whole = new PlayedSession(setup, played)
        {
            Name = input.NameIn(result),
            Reading = input.ReadingOf(found, result)?.Name ?? "",
            Hash = ScenarioHash.Of(scenario),
            Distances = new SessionYardstick(analysis).Of(played.Utilities),
        };
        bool isJson = result.GetValue(json);
        string document = isJson || result.GetValue(log) is not null ? SessionJson.Write(whole) : "";
        session.Around.Output.Write(
            isJson ? document : SessionReport.Write(whole, session.Language, session.Around.Style(isColorWanted: true))
        );
        return Logged(result, document);
    }

    private int PlayDeals(ParseResult result, Scenario scenario, ImmutableArray<Strategy> strategies, string reading)
    {
        if (CenterDeals.MisfitOf(scenario) is { } misfit)
        {
            throw new UsageException(misfit);
        }

        if (result.GetValue(first) is not null)
        {
            throw new UsageException(
                session.Say(
                    "In a sequence of deals the centre opens: --first says nothing there.",
                    "In een reeks akkoorden opent de spil: --first zegt daar niets."
                )
            );
        }

        DealsSetup setup = options.DealsSetup(result, CenterDeals.Of(scenario), strategies);
        PlayedDeals played = deals.Play(result, setup, input.NameIn(result), reading);
        session.Around.Output.Write(deals.Write(played, result.GetValue(json)));
        return Logged(result, deals.Write(played, isJson: true));
    }

    private int Logged(ParseResult result, string document) =>
        result.GetValue(log) is { } file
            ? OutputFile.WriteAll([new OutputFile(file.FullName, document)], mayOverwrite: true, session)
            : ExitCode.Done;

    private static SessionResult Play(SessionSetup setup)
    {
        try
        {
            return SessionRunner.Run(setup);
        }
        catch (ArgumentException misfit)
        {
            throw new UsageException(misfit.Message);
        }
    }
}
