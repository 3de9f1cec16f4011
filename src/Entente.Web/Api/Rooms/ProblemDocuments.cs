using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api.Rooms;

/// <summary>Says of an endpoint which problems it answers with.</summary>
internal static class ProblemDocuments
{
    public static RouteHandlerBuilder ProducesProblems(
        this RouteHandlerBuilder endpoint,
        params ReadOnlySpan<int> statuses
    )
    {
        foreach (int status in statuses)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
