using System.Globalization;
using System.Runtime.CompilerServices;

namespace Entente.Annotations;

/// <summary>The English text of a <see cref="Sentence"/> as it is put together from an interpolated string.</summary>
[InterpolatedStringHandler]
public ref struct EnglishText
{
    private DefaultInterpolatedStringHandler text;

    /// <summary>Starts a text.</summary>
    /// <param name="literalLength">How many characters of it are fixed.</param>
    /// <param name="formattedCount">How many parts are filled in.</param>
    public EnglishText(int literalLength, int formattedCount) =>
        text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>A text without parts that are filled in.</summary>
    public static implicit operator EnglishText(string text) => FromString(text);

    /// <summary>A text without parts that are filled in.</summary>
    public static EnglishText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new EnglishText(text.Length, 0);
        whole.text.AppendLiteral(text);
        return whole;
    }

    /// <summary>Adds what is fixed.</summary>
    public void AppendLiteral(string value) => text.AppendLiteral(value);

    /// <summary>Adds a part that is a sentence itself, in English.</summary>
    public void AppendFormatted(Sentence value) => text.AppendLiteral(value.English);

    /// <summary>Adds a part.</summary>
    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    /// <summary>Adds a part in a format.</summary>
    public void AppendFormatted<T>(T value, string? format) => text.AppendFormatted(value, format);

    /// <summary>The text; to be asked for once.</summary>
    public override string ToString() => text.ToStringAndClear();
}
