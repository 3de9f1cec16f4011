using System.Collections.Concurrent;
using System.Text.Json;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests;

/// <summary>The schemas of the documents that the program prints, found by the name that stands in a document.</summary>
internal static class AnswerSchemas
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["entente/conflict/1"] = "entente-conflict-answer-1.json",
        ["entente/division/1"] = "entente-division-1.json",
        ["entente/exchange/1"] = "entente-exchange-1.json",
        ["entente/explanation/1"] = "entente-explanation-1.json",
        ["entente/forecast/1"] = "entente-forecast-1.json",
        ["entente/improvement/1"] = "entente-improvement-1.json",
        ["entente/stakeholders/1"] = "entente-stakeholders-1.json",
    };

    private static readonly ConcurrentDictionary<string, JsonSchema> Read = new(StringComparer.Ordinal);

    /// <summary>The names of all documents that have a schema.</summary>
    public static IEnumerable<string> Names => Files.Keys;

    /// <summary>The file of a schema.</summary>
    public static string FileOf(string name) => Files[name];

    /// <summary>The document, once it fits its schema and holds nothing that the schema does not describe.</summary>
    public static JsonElement Fitting(string document)
    {
        JsonElement root = JsonDocument.Parse(document).RootElement;
        Assert.Empty(Faults(document));
        JsonElement schema = JsonDocument.Parse(File.ReadAllText(PathOf(root))).RootElement;
        Assert.Empty(Undescribed(root, [schema], schema, "$"));
        return root;
    }

    /// <summary>What does not fit.</summary>
    public static IEnumerable<string> Faults(string document)
    {
        string path = PathOf(JsonDocument.Parse(document).RootElement);
        JsonSchema schema = Read.GetOrAdd(path, each => JsonSchema.FromFileAsync(each).GetAwaiter().GetResult());
        return schema.Validate(document).Select(fault => fault.ToString());
    }

    private static string PathOf(JsonElement document) =>
        Path.Combine(Repository.Root, "schemas", Files[document.GetProperty("schema").GetString()!]);

    // Where some schema names fields of an object, every field of it has to be named by one of those that may apply.
    private static IEnumerable<string> Undescribed(
        JsonElement value,
        IEnumerable<JsonElement> schemas,
        JsonElement root,
        string at
    )
    {
        JsonElement[] all = [.. schemas.SelectMany(schema => Spread(schema, root))];
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                JsonElement[] items =
                [
                    .. all.Where(schema => schema.TryGetProperty("items", out _))
                        .Select(schema => schema.GetProperty("items")),
                ];
                return value.EnumerateArray().SelectMany((each, i) => Undescribed(each, items, root, $"{at}[{i}]"));
            case JsonValueKind.Object when all.Length > 0:
                return value
                    .EnumerateObject()
                    .SelectMany(field =>
                    {
                        JsonElement[] named = [.. all.SelectMany(schema => Named(schema, field.Name))];
                        return named.Length == 0
                            ? [$"{at}.{field.Name}"]
                            : Undescribed(field.Value, named, root, $"{at}.{field.Name}");
                    });
            default:
                return [];
        }
    }

    private static IEnumerable<JsonElement> Named(JsonElement schema, string field)
    {
        if (
            schema.TryGetProperty("properties", out JsonElement fields)
            && fields.TryGetProperty(field, out JsonElement own)
        )
        {
            yield return own;
        }
        else if (
            schema.TryGetProperty("additionalProperties", out JsonElement others)
            && others.ValueKind == JsonValueKind.Object
        )
        {
            yield return others;
        }
    }

    private static IEnumerable<JsonElement> Spread(JsonElement schema, JsonElement root)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            JsonElement found = reference
                .GetString()!
                .Split('/')
                .Skip(1)
                .Aggregate(root, (sofar, part) => sofar.GetProperty(part));
            return Spread(found, root);
        }

        return new[] { "allOf", "anyOf", "oneOf" }
            .Where(each => schema.TryGetProperty(each, out _))
            .SelectMany(each => schema.GetProperty(each).EnumerateArray())
            .SelectMany(each => Spread(each, root))
            .Prepend(schema);
    }
}
