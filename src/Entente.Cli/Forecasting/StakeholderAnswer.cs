using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Formats.Stakeholders;
using Entente.Reporting.Json;
using Entente.Reporting.Stakeholders;
using Entente.Reporting.Web;
using Entente.Stakeholders;

namespace Entente.Cli.Forecasting;

/// <summary>What <c>entente forecast</c> answers to a file about stakeholders.</summary>
internal static class StakeholderAnswer
{
    /// <summary>Reads the question, and writes or prints what was asked.</summary>
    /// <param name="name">The path of the file, or the id of one that ships with the software.</param>
    /// <param name="settings">What the user asked.</param>
    /// <param name="strange">Options that were given and mean nothing here.</param>
    /// <param name="session">The run of the program.</param>
    /// <param name="cancellation">Stops the rounds of the model.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">An option means nothing here.</exception>
    public static int Write(
        string name,
        ForecastSettings settings,
        ImmutableArray<string> strange,
        Session session,
        CancellationToken cancellation
    )
    {
        if (!strange.IsEmpty)
        {
            string names = session.Language.List(strange);
            throw new UsageException(
                session.Say(
                    $"{names}: for scenarios, not for stakeholders; how the model runs stands under 'model' in the file.",
                    $"{names}: voor scenario’s, niet voor belanghebbenden; hoe het model loopt staat onder 'model' in het bestand."
                )
            );
        }

        StakeholderReading read = StakeholderFormat.Find(name);
        if (read.Question is not { } question)
        {
            return session.Refuse(read.Faults);
        }

        StakeholderForecast forecast = StakeholderForecaster.Forecast(question, cancellation);
        ImmutableArray<OutputFile> files = settings.Files(
            () => StakeholderSvg.Write(forecast, session.Language),
            () => StakeholderHtml.Write(forecast, session.Language)
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
            settings.IsJson ? StakeholderJson.Write(forecast, session.Language.Tag)
            : settings.Svg == "-" ? StakeholderSvg.Write(forecast, session.Language)
            : settings.Html == "-" ? StakeholderHtml.Write(forecast, session.Language)
            : StakeholderReport.Write(forecast, session.Language, session.Around.Style(settings.HasColor))
        );
        return ExitCode.Done;
    }
}
