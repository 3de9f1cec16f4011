using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Cli.Explaining;
using Entente.Cli.Surroundings;
using Entente.Explaining;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Preferences;
using Entente.Reporting.Explanations;
using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: why there is no deal, and the least that would open one.</summary>
internal sealed class ExplainCommand : Command, IFileCommand
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

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => Given(result).TellFaults(result);

    private GivenInput Given(ParseResult result) =>
        new(session, input, options.Records, FileNature.Scenario, FileNature.SessionLog)
        {
            Check = scenario => options.Of(result).For(scenario.Space, session),
            CheckCall = () => options.OutputOf(result),
        };

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        GivenCase read = Given(result).In(result);
        AnswerOutput output = options.OutputOf(result);
        ExplainSettings settings = options.Of(result);
        switch (read)
        {
            case GivenCase.OfScenario given:
                ExplanationOptions explaining = settings.For(given.Scenario.Space, session);
                return Show(
                    given.Each(
                        (reading, seen) =>
                            Explained(
                                reading,
                                Watched(progress =>
                                    OfScenario(
                                        seen,
                                        explaining with
                                        {
                                            Progress = progress,
                                        },
                                        input.NameIn(result),
                                        cancellation
                                    )
                                ),
                                settings,
                                cancellation
                            )
                    ),
                    settings,
                    output
                );
            case GivenCase.OfSession given:
                session.Tell(given.Warnings);
                DealExplanation explanation = OfSession(given, settings, cancellation);
                return Show([Explained(given.Reading, explanation, settings, cancellation)], settings, output);
            case var given:
                return session.Refuse(((GivenCase.Faulty)given).Faults);
        }
    }

    private DealExplanation Watched(Func<IProgress<double>, DealExplanation> explain) =>
        ProgressLine.Of(session, "What keeps values out of a deal", "Wat waarden buiten een akkoord houdt", explain);

    // What cannot be explained without scores can be answered in part by another command.
    private static DealExplanation OfScenario(
        Scenario seen,
        ExplanationOptions explaining,
        string name,
        CancellationToken cancellation
    )
    {
        try
        {
            return DealExplainer.Explain(seen, explaining, cancellation);
        }
        catch (UnsupportedScenarioException refusal)
            when (seen.Parties.Any(party => party.Preferences is null or PreferenceModel.Ranking))
        {
            throw new UnsupportedScenarioException(
                new(
                    $"{refusal.Said} Whether there is a deal at all, and how likely: entente forecast {name}",
                    $"{refusal.Said} Of er een akkoord is, en hoe waarschijnlijk: entente forecast {name}"
                )
            );
        }
    }

    private DealExplanation OfSession(
        GivenCase.OfSession given,
        ExplainSettings settings,
        CancellationToken cancellation
    )
    {
        Scenario scenario = given.Record.Scenario;
        ExplanationOptions explaining = settings.For(scenario.Space, session);
        return Watched(progress =>
            DealExplainer.Explain(given.Record, explaining with { Progress = progress }, cancellation)
        ) with
        {
            Reruns = RerunsOf(given.File.Setup, scenario, cancellation),
        };
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
    ) => new(reading, explanation, settings.Check(explanation, cancellation));

    private int Show(ImmutableArray<ExplainedReading> readings, ExplainSettings settings, AnswerOutput output) =>
        output.Show(
            () =>
                ExplanationReport.Write(
                    readings,
                    session.Language,
                    session.Around.Style(settings.HasColor),
                    settings.HasDetails
                ),
            () => ExplanationJson.Write(readings, session.Language.Tag),
            () => ExplanationHtml.Write(readings, session.Language),
            () => ExplanationSvg.Write(readings, session.Language)
        );
}
