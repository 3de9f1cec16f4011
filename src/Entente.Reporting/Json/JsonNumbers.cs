using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Entente.Numbers;

namespace Entente.Reporting.Json;

/// <summary>Numbers as scripts read them: whole ones with all their digits, others as the nearest doubles.</summary>
internal static class JsonNumbers
{
    private const long LargestExact = 1L << 53;

    public static void Write(Utf8JsonWriter writer, string name, Rational? value)
    {
        if (value is { } number && IsLargeWhole(number))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(number.Numerator.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            Write(writer, name, value?.ToDouble());
        }
    }

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
        writer.WritePropertyName(name);
        WriteElement(writer, values);
    }

    /// <summary>Numbers as a list within a list.</summary>
    public static void WriteElement(Utf8JsonWriter writer, IEnumerable<Rational?> values)
    {
        writer.WriteStartArray();
        foreach (Rational? value in values)
        {
            if (value is { } large && IsLargeWhole(large))
            {
                writer.WriteRawValue(large.Numerator.ToString(CultureInfo.InvariantCulture));
            }
            else if (value is { } number && double.IsFinite(number.ToDouble()))
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

    // A whole number that a double would change; JSON itself sets no bound.
    private static bool IsLargeWhole(Rational number) =>
        number.IsWhole && BigInteger.Abs(number.Numerator) > LargestExact && double.IsFinite(number.ToDouble());
}
