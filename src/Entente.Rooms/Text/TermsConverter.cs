using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Text;

/// <summary>Terms, as an object of values by issue.</summary>
internal sealed class TermsConverter : JsonConverter<Terms>
{
    public override Terms Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        JsonReading.Object(ref reader);
        while (JsonReading.NextProperty(ref reader) is { } issue)
        {
            if (!values.TryAdd(issue, JsonReading.Text(ref reader)))
            {
                throw new JsonException("An issue stands twice in the terms.");
            }
        }

        return values.Count == 0 ? Terms.None : new Terms(values);
    }

    public override void Write(Utf8JsonWriter writer, Terms value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string issue, string text) in value.Values)
        {
            writer.WriteString(issue, text);
        }

        writer.WriteEndObject();
    }
}
