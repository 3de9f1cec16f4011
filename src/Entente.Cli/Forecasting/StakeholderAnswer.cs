using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Formats.Stakeholders;
using Entente.Reporting.Json;
using Entente.Reporting.Stakeholders;
using Entente.Reporting.Web;
using Entente.Stakeholders;

namespace Entente.Cli.Forecasting;

/// <summary>What <c>entente forecast</c> answers to a file about stakeholders.</summary>
internal sealed class StakeholderAnswer(Session session, Func<AnswerOutput> outputOf)
{
    /// <summary>Reads the question, and writes or prints what was asked.</summary>
    /// <param name="name">The path of the file, or the id of one that ships with the software.</param>
    /// <param name="settings">What the user asked.</param>
    /// <param name="strange">Options that were given and mean nothing here.</param>
    /// <param name="cancellation">Stops the rounds of the model.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">An option means nothing here.</exception>
    public int Write(
        string name,
        ForecastSettings settings,
        ImmutableArray<string> strange,
        CancellationToken cancellation
    )
    {
        AnswerOutput? output = null;
        StakeholderReading read = StakeholderFormat.Find(name);
        ImmutableArray<string> misused = UsageException.FaultsOf(() => output = outputOf(), () => Refuse(strange));
        if (!misused.IsEmpty)
        {
            session.Tell(read.Faults);
            throw new UsageException(misused);
        }

        if (read.Question is not { } question)
        {
            return session.Refuse(read.Faults);
        }

        StakeholderForecast forecast = StakeholderForecaster.Forecast(question, cancellation);
        return output!.Show(
            () => StakeholderReport.Write(forecast, session.Language, session.Around.Style(settings.HasColor)),
            () => StakeholderJson.Write(forecast, session.Language.Tag),
            () => StakeholderHtml.Write(forecast, session.Language),
            () => StakeholderSvg.Write(forecast, session.Language)
        );
    }

    /// <summary>Tells what is wrong with the file, and does nothing else.</summary>
    /// <param name="name">The path of the file, or the id of one that ships with the software.</param>
    /// <param name="strange">Options that were given and mean nothing here.</param>
    /// <exception cref="UsageException">An option means nothing here.</exception>
    public void TellFaults(string name, ImmutableArray<string> strange)
    {
        session.Tell(StakeholderFormat.Find(name).Faults);
        UsageException.All(() => outputOf(), () => Refuse(strange));
    }

    private void Refuse(ImmutableArray<string> strange)
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
    }
}
