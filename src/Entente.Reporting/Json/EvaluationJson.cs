using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Entente.Reporting.Json;

/// <summary>What an outcome is worth, as a line of JSON.</summary>
public static class EvaluationJson
{
    /// <summary>The line, without a line end: <c>{"utilities":[0.83],"acceptable":true}</c>.</summary>
    /// <param name="utilities">By party; null for a party without scores.</param>
    /// <param name="isAcceptable">Whether nobody with scores would rather have no agreement, and nothing forbids it.</param>
    /// <param name="isAllowed">Whether rules and deal-breakers allow the outcome; <c>"allowed":false</c> is added when not.</param>
    public static string Line(IEnumerable<double?> utilities, bool isAcceptable, bool isAllowed)
    {
        ArgumentNullException.ThrowIfNull(utilities);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("utilities");
            foreach (double? utility in utilities)
            {
                if (utility is { } number && double.IsFinite(number))
                {
                    writer.WriteNumberValue(number);
                }
                else
                {
                    writer.WriteNullValue();
                }
            }

            writer.WriteEndArray();
            writer.WriteBoolean("acceptable", isAcceptable);
            if (!isAllowed)
            {
                writer.WriteBoolean("allowed", false);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
