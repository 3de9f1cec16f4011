using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Text;

/// <summary>The hash of a log, as text.</summary>
internal sealed class LogHashConverter : JsonConverter<LogHash>
{
    public override bool HandleNull => true;

    public override LogHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default
        : LogHash.TryParse(JsonReading.Text(ref reader), out LogHash hash) ? hash
        : throw new JsonException("A hash is 64 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, LogHash value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
