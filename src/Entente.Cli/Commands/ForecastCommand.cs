using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Forecasting;
using Entente.Cli.Surroundings;
using Entente.Forecasting;
using Entente.Formats;
using Entente.Formats.Sessions;
using Entente.Formats.Stakeholders;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente forecast</c>: how likely a deal is when the numbers are not known exactly.</summary>
internal sealed class ForecastCommand : Command
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

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string path = input.NameIn(result);
        ForecastSettings settings = switches.Of(result);
        if (StakeholderFormat.Recognises(path))
        {
            return StakeholderAnswer.Write(path, settings, switches.AboutWorlds(result), session, cancellation);
        }

        if (!File.Exists(path))
        {
            return OfScenario(result, path, settings, cancellation);
        }

        SessionLogOptions log = switches.LogOf(result);
        var file = SessionLogFile.Open(path, log);
        if (file.Faults.IsEmpty)
        {
            return OfSession(result, file, log, settings, cancellation);
        }

        // A file that is neither gets the faults of the kind that it was recognised as.
        ScenarioReading read = input.ReadScenario(result, path);
        return read.Scenario is null && read.Format.Length == 0
            ? session.Refuse(file.Faults)
            : OfScenario(result, path, settings, cancellation);
    }

    private int OfScenario(ParseResult result, string name, ForecastSettings settings, CancellationToken cancellation)
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
        ForecastReading Of(Reading? reading)
        {
            Scenario seen = reading is null ? scenario : scenario.As(reading.Name);
            return new ForecastReading(reading, Forecaster.Forecast(seen, settings.For(seen, session), cancellation));
        }

        return Show(readings.IsEmpty ? [Of(null)] : [.. readings.Select(Of)], settings);
    }

    private int OfSession(
        ParseResult result,
        SessionLogFile file,
        SessionLogOptions log,
        ForecastSettings settings,
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

        Forecast forecast = Forecaster.Forecast(record, settings.For(scenario, session), cancellation);
        return Show([new ForecastReading(reading, forecast)], settings);
    }

    private int Show(ImmutableArray<ForecastReading> readings, ForecastSettings settings)
    {
        ImmutableArray<OutputFile> files = settings.Files(
            () => ForecastSvg.Write(readings, session.Language),
            () => ForecastHtml.Write(readings, session.Language)
        );
        if (!files.IsEmpty)
        {
            int written = OutputFile.WriteAll(files, mayOverwrite: true, session);
            if (written != ExitCode.Done || !settings.Prints)
            {
                return written;
            }
        }

        session.Around.Output.Write(
            settings.IsJson ? ForecastJson.Write(readings, session.Language.Tag)
            : settings.Svg == "-" ? ForecastSvg.Write(readings, session.Language)
            : settings.Html == "-" ? ForecastHtml.Write(readings, session.Language)
            : ForecastReport.Write(readings, session.Language, session.Around.Style(settings.HasColor))
        );
        return ExitCode.Done;
    }
}
