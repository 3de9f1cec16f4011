using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Reporting.Json;

/// <summary>How the JSON documents of the product lie: a schema first, indented, a line feed after each line, letters of every language as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Lines = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A document, with a line feed at its end.</summary>
    /// <param name="schema">The name of what it is, such as <c>entente/analysis/1</c>; its first member.</param>
    /// <param name="write">Writes the members that follow.</param>
    public static string Of(string schema, Action<Utf8JsonWriter> write) => Written(schema, write, Lines) + "\n";

    /// <summary>A document on one line, without a line feed at its end.</summary>
    /// <param name="schema">The name of what it is; its first member.</param>
    /// <param name="write">Writes the members that follow.</param>
    public static string Line(string schema, Action<Utf8JsonWriter> write) =>
        Written(schema, write, Lines with { Indented = false });

    private static string Written(string schema, Action<Utf8JsonWriter> write, JsonWriterOptions lies)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, lies))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", schema);
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
