using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Waiting;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Entente.Web.Tables;

/// <summary>Registers what the pages of tables need. The host of the program brings <see cref="Entente.Rooms.Live.IRooms"/> and what it rests on.</summary>
internal static class TableServices
{
    public static IServiceCollection AddTables(this IServiceCollection services)
    {
        services.AddSingleton<TableRegister>();
        services.AddSingleton<KeptExercises>();
        services.AddSingleton<FormOpenings>();
        services.AddSingleton<TableOpener>();
        services.AddSingleton<TableSeries>();
        services.AddSingleton<DebriefDesk>();
        services.AddSingleton<TableAnswers>();
        services.AddSingleton<FollowingExercises>();
        services.AddSingleton<StoreWatch>();
        services.AddSingleton<OwnRecords>();
        services.AddSingleton<QuickTable>();
        services.TryAddSingleton<IPackageFinder, PackageDesk>();
        services.AddSingleton<AgentDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<AgentDesk>());
        Attend(services);
        services.AddScoped<CircuitLine>();
        services.AddScoped<CircuitHandler>(scope => scope.GetRequiredService<CircuitLine>());
        services.AddScoped<MoveKeys>();
        services.AddScoped<Drafts>();
        services.AddScoped<SeatDesks>();
        return services;
    }

    // The rooms that the host brought, with somebody who notices agents.
    private static void Attend(IServiceCollection services)
    {
        if (
            services.LastOrDefault(each => each.ServiceType == typeof(IRooms) && !each.IsKeyedService) is
            { ImplementationFactory: { } make }
        )
        {
            services.AddSingleton<IRooms>(provider => new AttendedRooms(
                (IRooms)make(provider),
                new Lazy<AgentDesk>(provider.GetRequiredService<AgentDesk>)
            ));
        }
    }
}
