using System.Buffers.Binary;
using System.Text;

namespace Entente.Server.Tests.Leaks;

/// <summary>As much of MessagePack as the hub protocol of live pages uses.</summary>
internal static class Pack
{
    /// <summary>A message of the hub protocol: its length, and what it says.</summary>
    public static byte[] Message(params IReadOnlyList<object?> parts)
    {
        var body = new List<byte>();
        Write(body, parts);
        var framed = new List<byte>();
        for (int rest = body.Count; ; )
        {
            int seven = rest & 0x7F;
            rest >>= 7;
            framed.Add((byte)(rest > 0 ? seven | 0x80 : seven));
            if (rest == 0)
            {
                return [.. framed, .. body];
            }
        }
    }

    /// <summary>Takes a whole message off the beginning of what was received.</summary>
    /// <returns>The message with its length in front; null while not all of it is there.</returns>
    public static byte[]? Take(List<byte> received)
    {
        int length = 0;
        int at = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (at == received.Count)
            {
                return null;
            }

            byte next = received[at++];
            length |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                break;
            }
        }

        if (received.Count < at + length)
        {
            return null;
        }

        byte[] message = [.. received.GetRange(0, at + length)];
        received.RemoveRange(0, at + length);
        return message;
    }

    /// <summary>What a message says: null, bool, long, double, string, bytes, or a list of these.</summary>
    public static List<object?> Read(byte[] message)
    {
        int at = 0;
        while (message[at++] >= 0x80) { }
        return (List<object?>)Value(message, ref at)!;
    }

    private static object? Value(byte[] bytes, ref int at)
    {
        byte head = bytes[at++];
        return head switch
        {
            < 0x80 => (long)head,
            < 0x90 => Map(bytes, ref at, head & 0x0F),
            < 0xA0 => List(bytes, ref at, head & 0x0F),
            < 0xC0 => Text(bytes, ref at, head & 0x1F),
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            0xC4 or 0xC5 or 0xC6 => Bytes(bytes, ref at, (int)Number(bytes, ref at, 1 << (head - 0xC4))),
            0xCB => BitConverter.Int64BitsToDouble((long)Number(bytes, ref at, 8)),
            0xCC or 0xCD or 0xCE or 0xCF => (long)Number(bytes, ref at, 1 << (head - 0xCC)),
            0xD0 => (long)(sbyte)Number(bytes, ref at, 1),
            0xD1 => (long)(short)Number(bytes, ref at, 2),
            0xD2 => (long)(int)Number(bytes, ref at, 4),
            0xD3 => (long)Number(bytes, ref at, 8),
            0xD9 or 0xDA or 0xDB => Text(bytes, ref at, (int)Number(bytes, ref at, 1 << (head - 0xD9))),
            0xDC or 0xDD => List(bytes, ref at, (int)Number(bytes, ref at, head == 0xDC ? 2 : 4)),
            0xDE => Map(bytes, ref at, (int)Number(bytes, ref at, 2)),
            >= 0xE0 => (long)(sbyte)head,
            _ => throw new InvalidDataException($"{head:X2} is not used by this protocol."),
        };
    }

    private static ulong Number(byte[] bytes, ref int at, int size)
    {
        ulong number = 0;
        for (int i = 0; i < size; i++)
        {
            number = (number << 8) | bytes[at++];
        }

        return number;
    }

    private static string Text(byte[] bytes, ref int at, int length)
    {
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }

    private static byte[] Bytes(byte[] bytes, ref int at, int length)
    {
        at += length;
        return bytes[(at - length)..at];
    }

    private static List<object?> List(byte[] bytes, ref int at, int count)
    {
        var list = new List<object?>(count);
        for (int i = 0; i < count; i++)
        {
            list.Add(Value(bytes, ref at));
        }

        return list;
    }

    private static object? Map(byte[] bytes, ref int at, int count)
    {
        for (int i = 0; i < 2 * count; i++)
        {
            Value(bytes, ref at);
        }

        return null;
    }

    private static void Write(List<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                to.Add(0xC0);
                break;
            case bool isTrue:
                to.Add(isTrue ? (byte)0xC3 : (byte)0xC2);
                break;
            case long number:
                to.Add(0xD3);
                byte[] eight = new byte[8];
                BinaryPrimitives.WriteInt64BigEndian(eight, number);
                to.AddRange(eight);
                break;
            case string text:
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                to.Add(0xDB);
                byte[] length = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
                to.AddRange(length);
                to.AddRange(utf8);
                break;
            case IReadOnlyList<object?> list:
                to.Add((byte)(0x90 | list.Count));
                foreach (object? each in list)
                {
                    Write(to, each);
                }

                break;
            case Headers:
                to.Add(0x80);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} is not sent.");
        }
    }

    /// <summary>No headers.</summary>
    public sealed class Headers
    {
        public static Headers None { get; } = new();
    }
}
