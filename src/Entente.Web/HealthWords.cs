using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Entente.Web;

/// <summary>What <c>/health</c> says: one word; and where the server serves and something is amiss that whoever runs it can mend, a sentence.</summary>
internal static class HealthWords
{
    public static HealthCheckOptions Options { get; } = new() { ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(Say(report), context.RequestAborted);
    }

    private static string Say(HealthReport report) =>
        report.Status == HealthStatus.Degraded
            ? $"{report.Status}. {string.Join(' ', report.Entries.Values.Where(each => each.Status == HealthStatus.Degraded).Select(each => each.Description))}"
            : report.Status.ToString();
}
