using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Cli.Explaining;
using Entente.Cli.Surroundings;
using Entente.Explaining;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Reporting.Explanations;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: why there is no deal, and the least that would open one.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Session session;
    private readonly LogInput input;
    private readonly ExplainOptions options;

    public ExplainCommand(Session session)
        : base(
            "explain",
            session.Say(
                "Explain why there is no deal, and what is the least that would open one",
                "Leg uit waarom er geen akkoord is, en wat er minstens moet veranderen"
            )
        )
    {
        this.session = session;
        input = new LogInput(
            this,
            session,
            session.Say(
                "A scenario (a file, a folder of another platform, or an id such as hanoi-2019; its packages are what was on the table), or the log of a session.",
                "Een scenario (een bestand, een map van een ander platform, of een id zoals hanoi-2019; de pakketten zijn wat op tafel lag), of het log van een sessie."
            ),
            "SCENARIO|LOG"
        );
        options = new ExplainOptions(this, session);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string path = input.NameIn(result);
        ExplainSettings settings = options.Of(result);
        if (!File.Exists(path))
        {
            return OfScenario(result, path, settings, cancellation);
        }

        SessionLogOptions log = options.LogOf(result);
        var file = SessionLogFile.Open(path, log);
        if (file.Faults.IsEmpty)
        {
            return OfSession(result, file, log, settings, cancellation);
        }

        ScenarioReading read = input.ReadScenario(result, path);
        return read.Scenario is null && !LooksLikeScenario(read)
            ? session.Refuse(file.Faults)
            : OfScenario(result, path, settings, cancellation);
    }

    // A file that is neither gets the faults of the kind that it was recognised as.
    private static bool LooksLikeScenario(ScenarioReading read) => read.Format.Length > 0;

    private int OfScenario(ParseResult result, string name, ExplainSettings settings, CancellationToken cancellation)
    {
        ScenarioReading read = input.ReadScenario(result, name);
        if (read.Scenario is not { } scenario)
        {
            return session.Refuse(read.Faults);
        }

        ImmutableArray<Reading> readings =
            input.IsReadingGiven(result) || scenario.Readings.Length < 2
                ? input.ReadingOf(scenario, result) is { } one
                    ? [one]
                    : []
                : scenario.Readings;
        ExplanationOptions explaining = settings.For(scenario.Space, session);
        return Show(
            [
                .. readings.IsEmpty
                    ?
                    [
                        Explained(
                            null,
                            DealExplainer.Explain(scenario, explaining, cancellation),
                            settings,
                            cancellation
                        ),
                    ]
                    : readings.Select(reading =>
                        Explained(
                            reading,
                            DealExplainer.Explain(scenario.As(reading.Name), explaining, cancellation),
                            settings,
                            cancellation
                        )
                    ),
            ],
            settings
        );
    }

    private int OfSession(
        ParseResult result,
        SessionLogFile file,
        SessionLogOptions log,
        ExplainSettings settings,
        CancellationToken cancellation
    )
    {
        if (input.ScenarioNameIn(result, file) is not { } name)
        {
            string message = session.Say(
                $"This log ({file.Format}) does not say what it was about: give the scenario by --scenario.",
                $"Dit log ({file.Format}) zegt niet waarover het ging: geef het scenario met --scenario."
            );
            return session.Refuse([new Remark(new Place(input.NameIn(result)), message)]);
        }

        ScenarioReading found = input.ReadScenario(result, name);
        if (found.Scenario is not { } whole)
        {
            return session.Refuse(found.Faults);
        }

        Reading? reading = input.ReadingOf(whole, result, file.Setup?.Reading ?? "");
        Scenario scenario = reading is null ? whole : whole.As(reading.Name);
        SessionLogReading read = file.Read(scenario, log);
        if (read.Record is not { } record)
        {
            return session.Refuse(read.Faults);
        }

        foreach (Remark warning in read.Warnings)
        {
            session.Tell(warning.ToString());
        }

        DealExplanation explanation = DealExplainer.Explain(
            record,
            settings.For(scenario.Space, session),
            cancellation
        );
        return Show(
            [
                Explained(
                    reading,
                    explanation with
                    {
                        Reruns = RerunsOf(file.Setup, scenario, cancellation),
                    },
                    settings,
                    cancellation
                ),
            ],
            settings
        );
    }

    // Programs of others (exec:) are never started from a file, and a log of another scenario says nothing about this one.
    private static ImmutableArray<Rerun> RerunsOf(
        RecordedSetup? recorded,
        Scenario scenario,
        CancellationToken cancellation
    )
    {
        if (
            recorded is null or { IsSequence: true }
            || (recorded.Hash.Length > 0 && recorded.Hash != ScenarioHash.Of(scenario))
        )
        {
            return [];
        }

        try
        {
            return ReplayCommand.SetupOf(recorded, scenario, StrategyCatalog.Parse) is { } setup
                ? SessionReruns.Of(setup, cancellation)
                : [];
        }
        catch (Exception refusal)
            when (refusal is StrategyTextException or ArgumentException or UnsupportedScenarioException)
        {
            // A strategy that this version does not know, or rules under which it does not play: the offers explain enough.
            return [];
        }
    }

    private static ExplainedReading Explained(
        Reading? reading,
        DealExplanation explanation,
        ExplainSettings settings,
        CancellationToken cancellation
    ) =>
        new(
            reading,
            explanation,
            settings.IsChecked(explanation) ? ExplanationChecker.Check(explanation, cancellation) : null
        );

    private int Show(ImmutableArray<ExplainedReading> readings, ExplainSettings settings) =>
        new ExplainOutput(session, settings).Show(readings);
}
