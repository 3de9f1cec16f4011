using Entente.Cluster;
using Entente.Rooms.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Entente.Server.Telemetry;

/// <summary>Health, metrics and traces.</summary>
internal static class TelemetryHosting
{
    /// <summary>The variable, of OpenTelemetry itself, that says where metrics, traces and logs are sent.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Ready = "ready";

    /// <summary>Counts, times and traces, and sends it where the settings say; without such a setting nothing is collected.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [Ready]).AddCheck<KeyCheck>("keys");
        builder.Services.AddSingleton<KeyCheck>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<KeyCheck>());
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }

        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("entente-server"))
            .WithMetrics(metrics =>
                metrics.AddMeter(
                    RoomMetrics.Name,
                    ClusterMeter.Name,
                    StorageMeter.Name,
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime"
                )
            )
            .WithTracing(traces => traces.AddSource(RoomMetrics.Name).AddAspNetCoreInstrumentation())
            .UseOtlpExporter();
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: what keeps the rooms can be reached, too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ExcludeFromDescription();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .ExcludeFromDescription();
    }
}
