using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.Rooms;

/// <summary>Which room: 128 bits, written as 32 hexadecimal digits in lower case.</summary>
/// <remarks>A room's id opens nothing: whoever has it still needs a seat. <c>default</c> is no room.</remarks>
public readonly record struct RoomId
{
    private const int Digits = 32;
    private readonly UInt128 value;

    /// <summary>The room with a number.</summary>
    public RoomId(UInt128 value) => this.value = value;

    /// <summary>The number, most significant byte first, as 16 bytes.</summary>
    /// <param name="bytes">Where to write; at least 16 bytes.</param>
    public void CopyTo(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, value);

    /// <summary>The room of 16 bytes, most significant first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 16 bytes.</exception>
    public static RoomId Of(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads 32 hexadecimal digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RoomId id)
    {
        id = default;
        if (
            text is not { Length: Digits }
            || !UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, null, out UInt128 value)
        )
        {
            return false;
        }

        id = new RoomId(value);
        return true;
    }

    /// <summary>The room's id as 32 hexadecimal digits.</summary>
    public override string ToString() => value.ToString("x32", CultureInfo.InvariantCulture);
}
