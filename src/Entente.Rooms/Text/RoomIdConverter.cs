using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Rooms.Text;

/// <summary>The id of a room, as text; null for none.</summary>
internal sealed class RoomIdConverter : JsonConverter<RoomId>
{
    public override bool HandleNull => true;

    public override RoomId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default
        : RoomId.TryParse(JsonReading.Text(ref reader), out RoomId id) ? id
        : throw new JsonException("A room's id is 32 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, RoomId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
