using System.Buffers.Binary;
using System.Text;

namespace Entente.Load;

/// <summary>As much of MessagePack as the protocol between a live page and the server has.</summary>
internal static class Packing
{
    /// <summary>A message as it goes over the line: its length, then what it says.</summary>
    public static byte[] Message(params object?[] values)
    {
        using var content = new MemoryStream();
        Write(content, values);
        using var message = new MemoryStream();
        uint left = (uint)content.Length;
        do
        {
            message.WriteByte((byte)((left & 0x7F) | (left > 0x7F ? 0x80u : 0)));
            left >>= 7;
        } while (left > 0);

        content.WriteTo(message);
        return message.ToArray();
    }

    /// <summary>The messages in what came over the line.</summary>
    public static IEnumerable<object?[]> Messages(byte[] bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            int length = 0;
            int shift = 0;
            byte part;
            do
            {
                part = bytes[at++];
                length |= (part & 0x7F) << shift;
                shift += 7;
            } while ((part & 0x80) != 0);

            int start = at;
            yield return (object?[])Read(bytes, ref start)!;
            at += length;
        }
    }

    private static void Write(Stream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xC0);
                break;
            case bool flag:
                to.WriteByte(flag ? (byte)0xC3 : (byte)0xC2);
                break;
            case int or long:
                to.WriteByte(0xD3);
                Span<byte> number = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(number, Convert.ToInt64(value, null));
                to.Write(number);
                break;
            case string text:
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                to.WriteByte(0xDB);
                Span<byte> length = stackalloc byte[4];
                BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
                to.Write(length);
                to.Write(bytes);
                break;
            case object?[] values:
                to.WriteByte((byte)(0x90 | values.Length));
                foreach (object? each in values)
                {
                    Write(to, each);
                }

                break;
            default:
                // Headers: none.
                to.WriteByte(0x80);
                break;
        }
    }

    private static object? Read(byte[] from, ref int at)
    {
        byte kind = from[at++];
        switch (kind)
        {
            case < 0x80:
                return (long)kind;
            case < 0x90:
                return Map(from, ref at, kind & 0x0F);
            case < 0xA0:
                return Values(from, ref at, kind & 0x0F);
            case < 0xC0:
                return Text(from, ref at, kind & 0x1F);
            case 0xC0:
                return null;
            case 0xC2 or 0xC3:
                return kind == 0xC3;
            case 0xC4 or 0xC5 or 0xC6:
                int size = (int)Number(from, ref at, 1 << (kind - 0xC4));
                at += size;
                return from[(at - size)..at];
            case 0xCC or 0xCD or 0xCE or 0xCF:
                return Number(from, ref at, 1 << (kind - 0xCC));
            case 0xD0:
                return (long)(sbyte)from[at++];
            case 0xD1:
                return (long)(short)Number(from, ref at, 2);
            case 0xD2:
                return (long)(int)Number(from, ref at, 4);
            case 0xD3:
                return Number(from, ref at, 8);
            case 0xD9 or 0xDA or 0xDB:
                return Text(from, ref at, (int)Number(from, ref at, 1 << (kind - 0xD9)));
            case 0xDC or 0xDD:
                return Values(from, ref at, (int)Number(from, ref at, kind == 0xDC ? 2 : 4));
            case >= 0xE0:
                return (long)(sbyte)kind;
            default:
                throw new InvalidDataException($"There is no reading {kind:x2}.");
        }
    }

    private static long Number(byte[] from, ref int at, int size)
    {
        long number = 0;
        for (int i = 0; i < size; i++)
        {
            number = (number << 8) | from[at++];
        }

        return number;
    }

    private static string Text(byte[] from, ref int at, int size)
    {
        at += size;
        return Encoding.UTF8.GetString(from, at - size, size);
    }

    private static object?[] Values(byte[] from, ref int at, int count)
    {
        object?[] values = new object?[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = Read(from, ref at);
        }

        return values;
    }

    private static object? Map(byte[] from, ref int at, int count)
    {
        for (int i = 0; i < 2 * count; i++)
        {
            Read(from, ref at);
        }

        return null;
    }
}
