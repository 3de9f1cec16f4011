using System.Text.Json;
using Entente.Numbers;

namespace Entente.Reporting.Json;

/// <summary>Numbers as scripts read them: the nearest doubles.</summary>
internal static class JsonNumbers
{
    public static void Write(Utf8JsonWriter writer, string name, Rational? value) =>
        Write(writer, name, value?.ToDouble());

    public static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteArray(Utf8JsonWriter writer, string name, IEnumerable<Rational?> values)
    {
        writer.WriteStartArray(name);
        foreach (Rational? value in values)
        {
            if (value is { } number && double.IsFinite(number.ToDouble()))
            {
                writer.WriteNumberValue(number.ToDouble());
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }
}
