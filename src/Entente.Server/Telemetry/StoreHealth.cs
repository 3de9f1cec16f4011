using Entente.Rooms;
using Entente.Rooms.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Entente.Server.Telemetry;

/// <summary>Whether what keeps the rooms can be reached.</summary>
internal sealed class StoreHealth(IRoomLedger ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await ledger.ReadAsync(default(RoomId), 0, 1, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (LedgerUnavailableException)
        {
            return HealthCheckResult.Unhealthy("The store cannot be reached.");
        }
    }
}
