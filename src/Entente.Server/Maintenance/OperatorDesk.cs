using Entente.Rooms.Ledger;
using Entente.Server.Hosting;
using Entente.Web.Accounts;

namespace Entente.Server.Maintenance;

/// <summary>Looks every second whether whoever runs the server has laid down an errand, and does it.</summary>
internal sealed partial class OperatorDesk(
    DataFolder folder,
    AccountOffice office,
    TimeProvider clock,
    ILogger<OperatorDesk> logger
) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var drawer = new OperatorDrawer(folder.Path);
        using var every = new PeriodicTimer(Look, clock);
        try
        {
            while (await every.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await drawer.AnswerAsync(
                        errand => AccountErrands.DoAsync(office, errand, stoppingToken),
                        clock.GetUtcNow()
                    );
                }
                catch (Exception failure)
                    when (failure
                            is LedgerUnavailableException
                                or LedgerFullException
                                or IOException
                                or UnauthorizedAccessException
                                or ArgumentException
                    )
                {
                    // The command is told nothing and says so after a while; the server goes on.
                    NotDone(logger, failure.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    [LoggerMessage(LogLevel.Warning, "An errand of the operator was not done: {Exception}.")]
    private static partial void NotDone(ILogger logger, string exception);
}
