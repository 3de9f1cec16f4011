using System.Text;

namespace Entente.Formats.Recognition;

/// <summary>Reads files whole, up to a bound, and says in a sentence why not.</summary>
internal static class FileContent
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int Largest = 64 * 1024 * 1024;

    // So much of a file is looked at to tell whether it is text.
    private const int Sniffed = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The bytes of a file, or a fault.</summary>
    public static byte[]? TryRead(string path, out Remark? fault)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.CanSeek && stream.Length > Largest)
            {
                fault = TooLarge(path);
                return null;
            }

            using var bytes = new MemoryStream((int)Math.Min(stream.CanSeek ? stream.Length : 0, Largest));
            var buffer = new byte[64 * 1024];
            while (stream.Read(buffer) is > 0 and int count)
            {
                if (bytes.Length + count > Largest)
                {
                    fault = TooLarge(path);
                    return null;
                }

                bytes.Write(buffer, 0, count);
            }

            fault = null;
            return bytes.ToArray();
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            fault = new Remark(new Place(path), FileTrouble.Reading(path, failure));
            return null;
        }
    }

    /// <summary>The text of a JSON or YAML file: UTF-8, or UTF-16 with a byte order mark.</summary>
    public static string? TryDecode(string path, byte[] bytes, out Remark? fault)
    {
        fault = null;
        if (IsBinary(bytes))
        {
            fault = new Remark(
                new Place(path),
                new(
                    "This is no text but a file for programs (it holds bytes of 0); give the text that it was made from.",
                    "Dit is geen tekst maar een bestand voor programma's (er staan bytes 0 in); geef de tekst waar het van is gemaakt."
                )
            );
            return null;
        }

        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes, 3, bytes.Length - 3),
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException failure)
        {
            fault = new Remark(
                PlaceOf(path, bytes, failure.Index),
                new(
                    "The file is not UTF-8 text from here on; save it as UTF-8.",
                    "Het bestand is vanaf hier geen UTF-8-tekst; sla het op als UTF-8."
                )
            );
            return null;
        }
    }

    // UTF-16 has such bytes too, and a mark before them.
    private static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        && bytes[..Math.Min(bytes.Length, Sniffed)].Contains((byte)0);

    private static Remark TooLarge(string path) =>
        new(
            new Place(path),
            new(
                $"The file is larger than {Largest / (1024 * 1024)} MB, more than any scenario needs; see whether it is the right one.",
                $"Het bestand is groter dan {Largest / (1024 * 1024)} MB, meer dan enig scenario nodig heeft; kijk of het het juiste is."
            )
        );

    private static Place PlaceOf(string path, byte[] bytes, int index)
    {
        ReadOnlySpan<byte> before = bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length));
        return new Place(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
