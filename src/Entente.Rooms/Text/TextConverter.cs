using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Annotations;

namespace Entente.Rooms.Text;

/// <summary>A text for people, as an object of texts by language.</summary>
internal sealed class TextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new List<KeyValuePair<string, string>>();
        JsonReading.Object(ref reader);
        while (JsonReading.NextProperty(ref reader) is { } language)
        {
            texts.Add(new(language, JsonReading.Text(ref reader)));
        }

        return texts.Count == 0 ? LocalizedText.Empty : LocalizedText.Of(texts.DistinctBy(each => each.Key));
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string language, string text) in value.ByLanguage)
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
    }
}
