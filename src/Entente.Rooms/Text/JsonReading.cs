using System.Text.Json;

namespace Entente.Rooms.Text;

/// <summary>Reads JSON token by token; whatever is not as expected is a <see cref="JsonException"/>.</summary>
internal static class JsonReading
{
    /// <summary>Checks that an object begins here.</summary>
    public static void Object(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object is expected here.");
        }
    }

    /// <summary>Moves to the next property's value and gives its name; null at the end of the object.</summary>
    public static string? NextProperty(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        string name = reader.GetString()!;
        return reader.Read() ? name : throw new JsonException("The value is missing.");
    }

    /// <summary>Checks that no list has null for an element: no list of a command may.</summary>
    public static void NoHoles(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        var lists = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    lists.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    lists.Pop();
                    break;
                case JsonTokenType.Null when lists.TryPeek(out bool isList) && isList:
                    throw new JsonException("A list has something in every place, not null.");
            }
        }
    }

    /// <summary>The text here.</summary>
    public static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException("A text is expected here.");
}
