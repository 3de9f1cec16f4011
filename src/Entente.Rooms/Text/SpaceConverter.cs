using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Outcomes;

namespace Entente.Rooms.Text;

/// <summary>A space of outcomes as JSON.</summary>
internal sealed class SpaceConverter : JsonConverter<OutcomeSpace>
{
    public override OutcomeSpace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (
            JsonSerializer.Deserialize(ref reader, RoomJson.Default.SpaceText)
            ?? throw new JsonException("The issues are missing.")
        ).ToSpace();

    public override void Write(Utf8JsonWriter writer, OutcomeSpace value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, SpaceText.Of(value), RoomJson.Default.SpaceText);
}
