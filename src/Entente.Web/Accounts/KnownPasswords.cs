using System.Security.Cryptography;
using System.Text;

namespace Entente.Web.Accounts;

/// <summary>Passwords of twelve characters and more that are known from what has leaked, the most common first to be tried: 43,940 of them.</summary>
/// <remarks>
/// All of that length among the million most common of ten million leaked passwords (NOTICE says whose list it is), in small letters. What is kept of each is the first six bytes of SHA-256 of its UTF-8, so that
/// nobody has to read them; a password that is not among them is taken for one once in six billion times. One look costs a hash and sixteen comparisons.
/// </remarks>
internal static class KnownPasswords
{
    private const int Size = 6;

    private static readonly byte[] Marks = Read();

    /// <summary>How many there are.</summary>
    public static int Count => Marks.Length / Size;

    /// <summary>Whether a password is one of them, whatever its capital letters.</summary>
    public static bool Contains(string password)
    {
        ReadOnlySpan<byte> mark = SHA256.HashData(Encoding.UTF8.GetBytes(password.ToLowerInvariant())).AsSpan(0, Size);
        int from = 0;
        int to = Count;
        while (from < to)
        {
            int middle = (from + to) / 2;
            int order = Mark(middle).SequenceCompareTo(mark);
            if (order == 0)
            {
                return true;
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return false;
    }

    /// <summary>What is kept of one of them.</summary>
    internal static ReadOnlySpan<byte> Mark(int index) => Marks.AsSpan(index * Size, Size);

    private static byte[] Read()
    {
        using Stream stream =
            typeof(KnownPasswords).Assembly.GetManifestResourceStream("known-passwords")
            ?? throw new InvalidOperationException("The list of known passwords is not built in.");
        byte[] marks = new byte[stream.Length];
        stream.ReadExactly(marks);
        return marks;
    }
}
