using System.Net;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

public sealed class DocumentTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task Every_endpoint_of_the_api_is_described_with_its_errors_as_problems()
    {
        JsonElement paths = (await DocumentAsync()).GetProperty("paths");
        foreach (
            Mapped mapped in Mapped
                .All(server)
                // A question for the head alone is that for the whole.
                .Where(each => each.Method != "HEAD")
                .Where(each => each.Endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
        )
        {
            string path = mapped
                .Endpoint.RoutePattern.RawText!.Replace(":int", "", StringComparison.Ordinal)
                .TrimEnd('/');
            Assert.True(paths.TryGetProperty(path, out JsonElement described), path);
            Assert.True(
                described.TryGetProperty(mapped.Method.ToLowerInvariant(), out JsonElement operation),
                $"{mapped}"
            );
            Assert.False(string.IsNullOrEmpty(operation.GetProperty("summary").GetString()), $"{mapped}");
            if (!path.StartsWith("/api/v1/rooms", StringComparison.Ordinal))
            {
                continue;
            }

            Assert.False(string.IsNullOrEmpty(operation.GetProperty("operationId").GetString()), $"{mapped}");
            Assert.False(string.IsNullOrEmpty(operation.GetProperty("description").GetString()), $"{mapped}");
            JsonElement responses = operation.GetProperty("responses");
            Assert.True(responses.TryGetProperty("401", out _), $"{mapped}");
            foreach (JsonProperty response in responses.EnumerateObject().Where(each => each.Name[0] is '4' or '5'))
            {
                Assert.True(
                    response.Value.GetProperty("content").TryGetProperty("application/problem+json", out _),
                    $"{mapped} {response.Name}"
                );
            }

            if (operation.TryGetProperty("parameters", out JsonElement parameters))
            {
                Assert.All(
                    parameters.EnumerateArray(),
                    each => Assert.False(string.IsNullOrEmpty(each.GetProperty("description").GetString()), $"{mapped}")
                );
            }
        }
    }

    [Fact]
    public async Task Every_command_and_every_event_is_in_the_document()
    {
        JsonElement schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        foreach (Type family in new[] { typeof(RoomCommand), typeof(RoomEvent) })
        {
            Assert.All(
                family.GetNestedTypes().Where(type => !type.IsAbstract && family.IsAssignableFrom(type)),
                type => Assert.True(schemas.TryGetProperty(family.Name + type.Name, out _), type.Name)
            );
        }

        Assert.Equal("^[0-9a-f]{32}$", schemas.GetProperty("RoomId").GetProperty("pattern").GetString());
    }

    [Fact]
    public async Task Every_reference_in_the_document_leads_somewhere()
    {
        JsonElement document = await DocumentAsync();
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (string reference in References(document))
        {
            Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
            Assert.True(schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _), reference);
        }
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(each =>
                    each.Name == "$ref" && each.Value.ValueKind == JsonValueKind.String
                        ? [each.Value.GetString()!]
                        : References(each.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };

    private async Task<JsonElement> DocumentAsync()
    {
        using HttpClient client = server.Browser();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using JsonDocument document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
