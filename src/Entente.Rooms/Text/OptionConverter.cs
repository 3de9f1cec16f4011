using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Outcomes;

namespace Entente.Rooms.Text;

/// <summary>An option of an issue as JSON.</summary>
internal sealed class OptionConverter : JsonConverter<Option>
{
    public override Option Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (
            JsonSerializer.Deserialize(ref reader, RoomJson.Default.OptionText)
            ?? throw new JsonException("An option is missing.")
        ).ToOption();

    public override void Write(Utf8JsonWriter writer, Option value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, OptionText.Of(value), RoomJson.Default.OptionText);
}
