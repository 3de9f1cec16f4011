using System.Text;
using System.Text.Json;
using Entente.Annotations;

namespace Entente.Formats.Nodes;

/// <summary>Reads JSON into nodes. Comments and a comma after the last entry are let pass.</summary>
internal static class JsonNodes
{
    public static NodeReading Read(string path, string text)
    {
        var builder = new NodeBuilder();
        if (text.Length > NodeLimits.Characters)
        {
            builder.Break(
                new Place(path),
                new(
                    $"The file is longer than {NodeLimits.Characters:N0} characters.",
                    $"Het bestand is langer dan {NodeLimits.Characters:N0} tekens."
                )
            );
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
            builder.Break(
                lines.At(Offset(fault, bytes)),
                new(
                    $"This is no valid JSON: {Reason(fault, bytes, builder.Open)}",
                    $"Dit is geen geldige JSON: {Reason(fault, bytes, builder.Open)}"
                )
            );
        }

        return builder.Reading;
    }

    private static void Take(ref Utf8JsonReader reader, NodeBuilder builder, Place place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                builder.Begin(place, reader.TokenType == JsonTokenType.StartObject, "");
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
                        new(
                            "This text holds half of a surrogate pair (\\ud800 to \\udfff), which is no character.",
                            "Deze tekst bevat een half surrogaatpaar (\\ud800 tot \\udfff), en dat is geen teken."
                        )
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

    // What the runtime says is not for people, and in English only.
    private static Sentence Reason(JsonException fault, byte[] bytes, Place? open)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(Offset(fault, bytes));
        if (rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8))
        {
            return new(
                "NaN and Infinity are no numbers that can be counted with.",
                "met NaN en Infinity kan niet worden gerekend."
            );
        }

        bool isText = fault.Message.Contains("end of string", StringComparison.Ordinal);
        if (isText || (rest.Length > 0 && rest[0] is (byte)'\n' or (byte)'\r'))
        {
            return new("a quote is opened and not closed.", "een aanhalingsteken is geopend en niet gesloten.");
        }

        if (fault.Message.Contains("after a single JSON value", StringComparison.Ordinal))
        {
            return new(
                "a second document begins here; a file holds one.",
                "hier begint een tweede document; een bestand bevat er een."
            );
        }

        if (rest.IsEmpty || fault.Message.Contains("reached end of data", StringComparison.Ordinal))
        {
            return open is { } at
                ? new(
                    $"the file ends before what is opened on line {at.Line}, column {at.Column} is closed.",
                    $"het bestand eindigt voordat wat op regel {at.Line}, kolom {at.Column} is geopend, is gesloten."
                )
                : new("the file ends too early.", "het bestand eindigt te vroeg.");
        }

        Rune.DecodeFromUtf8(rest, out Rune found, out _);
        string shown = Excerpt.Of(found.ToString());
        return new(
            $"'{shown}' cannot stand here; see whether a comma, a colon, a double quote or a bracket is missing before it, or stands there too much.",
            $"'{shown}' kan hier niet staan; kijk of hiervoor een komma, een dubbele punt, een dubbel aanhalingsteken of een haakje ontbreekt of te veel staat."
        );
    }
}
