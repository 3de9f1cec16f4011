using System.Net;
using System.Text.RegularExpressions;

namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>What a caller was answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Location">Where they are sent on to; empty for nowhere.</param>
/// <param name="Type">The media type.</param>
/// <param name="Body">What it says, without what the server signs and numbers anew each time.</param>
internal sealed partial record Answer(HttpStatusCode Status, string Location, string Type, string Body)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage answer)
    {
        string type = answer.Content.Headers.ContentType?.MediaType ?? "";
        // A stream has no end.
        string body = type == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
        return new Answer(
            answer.StatusCode,
            answer.Headers.Location?.ToString() ?? "",
            type,
            Anew().Replace(body, "#")
        );
    }

    /// <summary>How this refuses; null when it does not.</summary>
    /// <param name="line">What was asked.</param>
    /// <param name="never">What the same caller is answered about what never was; null where there is no such question.</param>
    public string? Refusal(Line line, Answer? never) =>
        Status
            is HttpStatusCode.Unauthorized
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound
                or HttpStatusCode.MethodNotAllowed
        || (line.For == Standing.None && Status >= HttpStatusCode.BadRequest)
        // A page that does not show a form takes none.
        || (line is { Method: "POST", Json: null } && Status == HttpStatusCode.BadRequest)
            ? $"{(int)Status}"
        : Location.StartsWith("/sign-in", StringComparison.Ordinal) && line.For != Standing.Anybody ? "sign"
        : never == this ? "-"
        : null;

    [GeneratedRegex(
        "CfDJ8(?:[A-Za-z0-9_\\-+/=]|\\\\u002[Bb])+|(?<=\"prerenderId\":\")[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    )]
    private static partial Regex Anew();
}
