using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Classes;

/// <summary>Registers what the pages of classes need.</summary>
internal static class ClassServices
{
    public static IServiceCollection AddClasses(this IServiceCollection services)
    {
        services.AddSingleton<Classroom>();
        services.AddSingleton<ClassNeighbours>();
        services.AddSingleton<ClassKeeping>();
        services.AddSingleton<ClassRehearsal>();
        return services;
    }
}
