using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Forecasting;
using Entente.Cli.Surroundings;
using Entente.Forecasting;
using Entente.Formats;
using Entente.Formats.Stakeholders;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Json;
using Entente.Reporting.Web;

namespace Entente.Cli.Commands;

/// <summary><c>entente forecast</c>: how likely a deal is when the numbers are not known exactly.</summary>
internal sealed class ForecastCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly LogInput input;
    private readonly ForecastSwitches switches;

    public ForecastCommand(Session session)
        : base(
            "forecast",
            session.Say(
                "Say how likely a deal is, which packages hold up, and what is worth finding out",
                "Zeg hoe waarschijnlijk een akkoord is, welke pakketten standhouden, en wat het waard is uit te zoeken"
            )
        )
    {
        this.session = session;
        input = new LogInput(
            this,
            session,
            session.Say(
                "A scenario (a file, a folder of another platform, or an id such as hanoi-2019), the log of a session, whose offers then count as evidence, or a file about stakeholders (it starts with 'forecast: 1'; or an id such as hanoi-relief).",
                "Een scenario (een bestand, een map van een ander platform, of een id zoals hanoi-2019), het log van een sessie, waarvan de voorstellen dan als bewijs tellen, of een bestand over belanghebbenden (het begint met 'forecast: 1'; of een id zoals hanoi-relief)."
            ),
            "SCENARIO|LOG"
        );
        switches = new ForecastSwitches(this, session);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result)
    {
        string name = input.NameIn(result);
        if (StakeholderFormat.Recognises(name))
        {
            Stakeholders(result).TellFaults(name, StrangeIn(result));
        }
        else
        {
            Given(result).TellFaults(result);
        }
    }

    private StakeholderAnswer Stakeholders(ParseResult result) => new(session, () => switches.OutputOf(result));

    private ImmutableArray<string> StrangeIn(ParseResult result) =>
        [.. switches.AboutWorlds(result), .. input.GivenIn(result)];

    private GivenInput Given(ParseResult result) =>
        new(session, input, switches.Records, FileNature.Scenario, FileNature.SessionLog, FileNature.Stakeholders)
        {
            Check = scenario => switches.Of(result).For(scenario, session),
            CheckCall = () =>
                UsageException.All(() => switches.OutputOf(result), () => switches.Of(result).CheckShape(session)),
        };

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string name = input.NameIn(result);
        ForecastSettings settings = switches.Of(result);
        if (StakeholderFormat.Recognises(name))
        {
            return Stakeholders(result).Write(name, settings, StrangeIn(result), cancellation);
        }

        GivenCase read = Given(result).In(result);
        AnswerOutput output = switches.OutputOf(result);
        switch (read)
        {
            case GivenCase.OfScenario given:
                return Show(
                    given.Each(
                        (reading, seen) =>
                            new ForecastReading(
                                reading,
                                Forecaster.Forecast(seen, settings.For(seen, session), cancellation)
                            )
                    ),
                    settings,
                    output
                );
            case GivenCase.OfSession given:
                session.Tell(given.Warnings);
                ForecastOptions options = settings.For(given.Record.Scenario, session);
                Forecast forecast = Forecaster.Forecast(given.Record, options, cancellation);
                return Show([new ForecastReading(given.Reading, forecast)], settings, output);
            case var given:
                return session.Refuse(((GivenCase.Faulty)given).Faults);
        }
    }

    private int Show(ImmutableArray<ForecastReading> readings, ForecastSettings settings, AnswerOutput output) =>
        output.Show(
            () => ForecastReport.Write(readings, session.Language, session.Around.Style(settings.HasColor)),
            () => ForecastJson.Write(readings, session.Language.Tag),
            () => ForecastHtml.Write(readings, session.Language),
            () => ForecastSvg.Write(readings, session.Language)
        );
}
