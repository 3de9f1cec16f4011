using System.Globalization;
using System.Runtime.CompilerServices;

namespace Entente.Annotations;

/// <summary>The Dutch text of a <see cref="Sentence"/> as it is put together from an interpolated string.</summary>
[InterpolatedStringHandler]
public ref struct DutchText
{
    // Numbers stand as files write them, but for the thousands.
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    private DefaultInterpolatedStringHandler text;

    /// <summary>Starts a text.</summary>
    /// <param name="literalLength">How many characters of it are fixed.</param>
    /// <param name="formattedCount">How many parts are filled in.</param>
    public DutchText(int literalLength, int formattedCount) =>
        text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, Numbers);

    /// <summary>A text without parts that are filled in.</summary>
    public static implicit operator DutchText(string text) => FromString(text);

    /// <summary>A text without parts that are filled in.</summary>
    public static DutchText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new DutchText(text.Length, 0);
        whole.text.AppendLiteral(text);
        return whole;
    }

    /// <summary>Adds what is fixed.</summary>
    public void AppendLiteral(string value) => text.AppendLiteral(value);

    /// <summary>Adds a part that is a sentence itself, in Dutch.</summary>
    public void AppendFormatted(Sentence value) => text.AppendLiteral(value.Dutch);

    /// <summary>Adds a part.</summary>
    public void AppendFormatted<T>(T value) =>
        text.AppendLiteral(string.Create(CultureInfo.InvariantCulture, $"{value}"));

    /// <summary>Adds a part in a format.</summary>
    public void AppendFormatted<T>(T value, string? format) => text.AppendFormatted(value, format);

    /// <summary>The text; to be asked for once.</summary>
    public override string ToString() => text.ToStringAndClear();
}
