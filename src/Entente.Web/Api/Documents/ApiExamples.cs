using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Entente.Web.Api.Documents;

/// <summary>What was asked and answered once at every address, for the description of the API. A test asks all of it again and compares.</summary>
internal static class ApiExamples
{
    private const string Json = "application/json";
    private const string Resource = "api-examples";

    // By method and path as they stand in the description: what was sent, and the status, type and body of the answer.
    private static readonly Lazy<JsonObject> All = new(() =>
    {
        using Stream stream =
            typeof(ApiExamples).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} was not built in.");
        return JsonNode.Parse(stream)!.AsObject();
    });

    /// <summary>Puts them into the description.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach ((string path, IOpenApiPathItem item) in document.Paths)
        {
            foreach ((HttpMethod method, OpenApiOperation operation) in item.Operations ?? [])
            {
                if (All.Value[$"{method.Method} {path}"] is JsonObject example)
                {
                    Add(operation, example);
                }
            }
        }
    }

    private static void Add(OpenApiOperation operation, JsonObject example)
    {
        if (
            example["request"] is { } sent
            && operation.RequestBody?.Content?.TryGetValue(Json, out OpenApiMediaType? taken) == true
        )
        {
            taken.Example = sent.DeepClone();
        }

        if (example["response"] is not { } answered || example["type"]?.GetValue<string>() is not { } type)
        {
            return;
        }

        string status = example["status"]!.GetValue<int>().ToString(CultureInfo.InvariantCulture);
        operation.Responses ??= [];
        if (operation.Responses.TryGetValue(status, out IOpenApiResponse? known) && known is not OpenApiResponse)
        {
            return;
        }

        OpenApiResponse response = known as OpenApiResponse ?? new OpenApiResponse { Description = "An answer." };
        operation.Responses[status] = response;
        response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        if (!response.Content.TryGetValue(type, out OpenApiMediaType? content))
        {
            response.Content[type] = content = new OpenApiMediaType();
        }

        content.Example = answered.DeepClone();
    }
}
