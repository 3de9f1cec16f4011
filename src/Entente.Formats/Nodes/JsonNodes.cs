using System.Text;
using System.Text.Json;

namespace Entente.Formats.Nodes;

/// <summary>Reads JSON into nodes. Comments and a comma after the last entry are let pass.</summary>
internal static class JsonNodes
{
    public static NodeReading Read(string path, string text)
    {
        var builder = new NodeBuilder();
        if (text.Length > NodeLimits.Characters)
        {
            builder.Break(new Place(path), $"The file is longer than {NodeLimits.Characters:N0} characters.");
            return builder.Reading;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var lines = new LineCounter(path, bytes);
        var options = new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = NodeLimits.Depth + 2,
        };
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            while (!builder.IsBroken && reader.Read())
            {
                Take(ref reader, builder, lines.At((int)reader.TokenStartIndex));
            }
        }
        catch (JsonException fault)
        {
            builder.Break(lines.At(Offset(fault, bytes)), $"This is no valid JSON: {Reason(fault, bytes)}");
        }

        return builder.Reading;
    }

    private static void Take(ref Utf8JsonReader reader, NodeBuilder builder, Place place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                builder.Open(place, reader.TokenType == JsonTokenType.StartObject, "");
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                builder.Close(out _);
                break;
            case JsonTokenType.PropertyName or JsonTokenType.String:
                if (TryText(ref reader, out string text))
                {
                    builder.Add(new Node.Scalar(place, ScalarKind.Text, text));
                }
                else
                {
                    builder.Break(
                        place,
                        "This text holds half of a surrogate pair (\\ud800 to \\udfff), which is no character."
                    );
                }

                break;
            case JsonTokenType.Number:
                builder.Add(new Node.Scalar(place, ScalarKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)));
                break;
            case JsonTokenType.True:
                builder.Add(new Node.Scalar(place, ScalarKind.True, "true"));
                break;
            case JsonTokenType.False:
                builder.Add(new Node.Scalar(place, ScalarKind.False, "false"));
                break;
            case JsonTokenType.Null:
                builder.Add(new Node.Scalar(place, ScalarKind.Null, ""));
                break;
            default:
                break;
        }
    }

    // The only way to learn of a lone surrogate is that the text cannot be had.
    private static bool TryText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static int Offset(JsonException fault, byte[] bytes)
    {
        int start = 0;
        for (long line = fault.LineNumber ?? 0; line > 0 && start < bytes.Length; line--)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start);
            start = end < 0 ? bytes.Length : end + 1;
        }

        return (int)Math.Min(start + (fault.BytePositionInLine ?? 0), bytes.Length);
    }

    private static string Reason(JsonException fault, byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(Offset(fault, bytes));
        if (rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8))
        {
            return "NaN and Infinity are no numbers that can be counted with.";
        }

        string message = fault.Message;
        int tail = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return tail < 0 ? message : message[..tail];
    }
}
