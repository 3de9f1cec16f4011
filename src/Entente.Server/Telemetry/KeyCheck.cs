using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage;
using Entente.Server.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Entente.Server.Telemetry;

/// <summary>Looks once, after the server was started, whether what parties keep can be read with the keys that are there; the log and <c>/health</c> say so where it cannot.</summary>
/// <remarks>Of whom and of which rooms it is stands nowhere: only how many they are, and that in the log alone.</remarks>
internal sealed partial class KeyCheck(
    IRoomLedger ledger,
    IKeyRing keys,
    DataFolder folder,
    TimeProvider clock,
    ILogger<KeyCheck> logger
) : BackgroundService, IHealthCheck
{
    /// <summary>What <c>/health</c> says.</summary>
    public const string Sentence =
        "Some of what parties keep cannot be read: its keys are missing and were not destroyed. The log says how much, and what to do.";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private volatile bool isMissing;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(isMissing ? HealthCheckResult.Degraded(Sentence) : HealthCheckResult.Healthy());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await IsLookedAtAsync(stoppingToken))
            {
                await Task.Delay(Again, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task<bool> IsLookedAtAsync(CancellationToken cancel)
    {
        try
        {
            MissingKeys missing = await MissingKeys.FindAsync(ledger, keys, cancel);
            isMissing = missing.Sides > 0;
            if (isMissing)
            {
                KeysMissing(logger, missing.Sides, missing.Rooms, folder.At(RoomStores.KeysName));
            }

            return true;
        }
        catch (LedgerUnavailableException)
        {
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "What {Sides} side(s) keep in {Rooms} room(s) cannot be read: their keys are not in {Folder}, and were not destroyed there. Stop the server, bring the keys from their backup (entente-server restore --keys FOLDER), and start it again."
    )]
    private static partial void KeysMissing(ILogger logger, int sides, int rooms, string folder);
}
