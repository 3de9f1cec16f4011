using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.Text;
using Entente.Web.Api.Rooms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Entente.Web.Api.Documents;

/// <summary>How the types of rooms stand in JSON, for the description of the API: those that are written by hand.</summary>
internal static class RoomTypes
{
    /// <summary>Writes and reads them as rooms do.</summary>
    public static void AddTo(JsonSerializerOptions options)
    {
        foreach (JsonConverter converter in RoomText.Converters)
        {
            options.Converters.Add(converter);
        }

        options.Converters.Add(new JsonStringEnumConverter());
    }

    /// <summary>Describes one of them.</summary>
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        Type type = context.JsonTypeInfo.Type;
        if (type == typeof(RoomId))
        {
            Text(schema, "^[0-9a-f]{32}$", "The id of a room.");
        }
        else if (type == typeof(LogHash))
        {
            Text(schema, "^[0-9a-f]{64}$", "The hash of a log up to and including an entry: SHA-256.");
        }
        else if (type == typeof(Terms))
        {
            Map(schema, "The name of a value by the name of its issue.");
        }
        else if (type == typeof(LocalizedText))
        {
            Map(schema, "A text by language: {\"en\": …, \"nl\": …}.");
        }
        else if (type == typeof(OutcomeSpace))
        {
            Shape(schema, "What can be agreed: issues, and rules on their combinations.", "issues", "rules");
        }
        else if (type == typeof(Issue))
        {
            Shape(
                schema,
                "An issue: its name, its kind (choice, yes/no, integer, real), and its values.",
                "name",
                "kind"
            );
        }
        else if (type == typeof(Option))
        {
            Shape(schema, "An option of an issue.", "name");
        }
        else if (type == typeof(TokenWish))
        {
            Shape(schema, "The token that is wanted: its name is what the program is called, on one line.", "name");
            if (schema.Properties?.TryGetValue("name", out IOpenApiSchema? name) == true && name is OpenApiSchema said)
            {
                said.Type = JsonSchemaType.String;
                said.MinLength = 1;
                said.MaxLength = ShortText.Longest;
                said.Description = "What the program is called, as the list of tokens shows it.";
            }
        }

        return Task.CompletedTask;
    }

    private static void Text(OpenApiSchema schema, string pattern, string description)
    {
        schema.Type = JsonSchemaType.String;
        schema.Pattern = pattern;
        schema.Description = description;
    }

    private static void Map(OpenApiSchema schema, string description)
    {
        schema.Type = JsonSchemaType.Object;
        schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
        schema.Description = description;
    }

    private static void Shape(OpenApiSchema schema, string description, params string[] required)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = description;
        schema.Required = new HashSet<string>(required, StringComparer.Ordinal);
    }
}
