using Entente.Web.Questions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Entente.Web.Understanding;

/// <summary>What the pages that explain need.</summary>
internal static class UnderstandingServices
{
    public static void AddUnderstanding(this IServiceCollection services)
    {
        services.TryAddSingleton(UnderstandingBudget.Ordinary);
        services.AddSingleton<WorkPlace>();
        services.AddSingleton<UnderstandingDesk>();
        services.AddSingleton<ConflictDesk>();
        services.AddSingleton<QuestionShelf>();
        services.AddSingleton<QuestionDesk>();
        services.AddScoped<QuestionAccess>();
    }
}
