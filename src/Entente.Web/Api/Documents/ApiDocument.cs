using Entente.Web.Api.Rooms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Entente.Web.Api.Documents;

/// <summary>The description of the HTTP API: <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    private const string Bearer = "token";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => RoomTypes.AddTo(options.SerializerOptions));
        return services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = endpoint =>
                    endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true
                    && endpoint.HttpMethod != HttpMethods.Head;
                options.AddSchemaTransformer((schema, context, _) => RoomTypes.DescribeAsync(schema, context));
                options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
                options.AddDocumentTransformer((document, _, _) => Describe(document));
            }
        );
    }

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Entente",
            Version = "v1",
            Description =
                "Negotiation rooms over HTTP. Whoever calls shows a seat (a cookie that a link gave) or a token of a seat (Authorization: Bearer). "
                + "Every error is a problem document (RFC 9457) whose type is urn:entente:problem: and a name, with title, status and a detail in English or Dutch. "
                + "Ids, hashes, secrets and times in the examples are made up; everything else in them was answered so.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The token of one seat of one room.",
            },
        };
        ApiExamples.AddTo(document);
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsIdempotencyKey>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = IdempotencyKey.Header,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description =
                        "Made up by you, once for each move and each table: 16 to 64 letters, digits, hyphens or underscores. The same key again is the same move, or the same table.",
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        MinLength = 16,
                        MaxLength = 64,
                    },
                }
            );
        }

        foreach (IOpenApiParameter parameter in operation.Parameters ?? [])
        {
            if (
                string.IsNullOrEmpty(parameter.Description)
                && Words.TryGetValue(parameter.Name ?? "", out string? words)
            )
            {
                parameter.Description = words;
            }
        }

        return Task.CompletedTask;
    }

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["confirm"] = "The word 'erase', so that nothing is erased by mistake.",
        ["room"] = "The id of the room: 32 hexadecimal digits.",
        ["as"] = "page for a page that needs nothing else; nothing for JSON.",
        ["seat"] =
            "The number of your seat, where you hold several in the room: what is read without it is read from the first; what is sent, erased or taken along has to name it.",
        ["seen"] =
            "The version of the view that you decided on: a binding move is refused if others or the clock have since done something that bears on it.",
        ["occupation"] = "The occupation of your seat when you decided: refused if somebody else plays there by then.",
        ["after"] = "A version of the log: only what came after it.",
        ["number"] = "The number of the seat.",
        ["id"] = "The id, which opens nothing.",
    };
}
