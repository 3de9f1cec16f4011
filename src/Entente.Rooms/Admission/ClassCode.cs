using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Rooms.Admission;

/// <summary>Class codes: eight letters that cannot be taken for each other, such as <c>KMTR-WQPD</c>.</summary>
/// <remarks>
/// Sixteen consonants, so that no word comes of them: 32 bits. That is little, and so a code is good for hours, opens a lobby and nothing else, wrong codes are counted, and what is kept is a hash that takes time.
/// </remarks>
public static class ClassCode
{
    /// <summary>How many letters a code has.</summary>
    public const int Letters = 8;

    private const string Alphabet = "BCDFGHJKMPQRTWXZ";
    private const int Rounds = 50_000;

    /// <summary>A new code, written in two groups of four.</summary>
    public static string New(IEntropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> random = stackalloc byte[Letters];
        entropy.Fill(random);
        var code = new StringBuilder(Letters + 1);
        for (int i = 0; i < Letters; i++)
        {
            if (i == Letters / 2)
            {
                code.Append('-');
            }

            // Sixteen letters divide a byte's values evenly.
            code.Append(Alphabet[random[i] % Alphabet.Length]);
        }

        return code.ToString();
    }

    /// <summary>Reads what somebody typed: small letters, blanks and hyphens do not matter.</summary>
    /// <returns>False when it is not eight letters of the alphabet.</returns>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? code)
    {
        code = null;
        if (typed is null || typed.Length > 4 * Letters)
        {
            return false;
        }

        var letters = new StringBuilder(Letters);
        foreach (char each in typed)
        {
            if (each is ' ' or '-' or '\u00a0' or '\u2010' or '\u2011' or '\u2013')
            {
                continue;
            }

            char letter = char.ToUpperInvariant(each);
            if (!Alphabet.Contains(letter, StringComparison.Ordinal) || letters.Length == Letters)
            {
                return false;
            }

            letters.Append(letter);
        }

        if (letters.Length != Letters)
        {
            return false;
        }

        code = letters.ToString();
        return true;
    }

    /// <summary>What is kept of a code that was read: it takes milliseconds to compute, so that 2^32 codes are not tried in minutes.</summary>
    internal static string Hash(string code) =>
        Convert.ToHexStringLower(
            Rfc2898DeriveBytes.Pbkdf2(code, "entente class code"u8, Rounds, HashAlgorithmName.SHA256, 32)
        );
}
