using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Outcomes;

namespace Entente.Rooms.Text;

/// <summary>An issue as JSON.</summary>
internal sealed class IssueConverter : JsonConverter<Issue>
{
    public override Issue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (
            JsonSerializer.Deserialize(ref reader, RoomJson.Default.IssueText)
            ?? throw new JsonException("An issue is missing.")
        ).ToIssue();

    public override void Write(Utf8JsonWriter writer, Issue value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, IssueText.Of(value), RoomJson.Default.IssueText);
}
