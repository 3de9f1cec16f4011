using System.Runtime.CompilerServices;
using System.Text;

namespace Entente.Rooms.Keeping;

/// <summary>The names that stores keep things under: kinds, keys and indexes of documents, owners of records.</summary>
/// <remarks>They have at most <see cref="MostCharacters"/> characters, no NUL and no half of a surrogate pair, which not every database can keep, and are ordered by code point.</remarks>
public static class StoredName
{
    /// <summary>How long a name may be, in UTF-16 characters.</summary>
    public const int MostCharacters = 200;

    /// <summary>Orders names by code point, as their UTF-8 bytes are ordered.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>Fails unless every store can keep the name.</summary>
    /// <param name="name">The name; it may be empty.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">It is too long or has a character that cannot be kept.</exception>
    public static void Check(string name, [CallerArgumentExpression(nameof(name))] string parameter = "")
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        if (name.Length > MostCharacters)
        {
            throw new ArgumentException(
                $"A name has at most {MostCharacters} characters; this one has {name.Length}.",
                parameter
            );
        }

        ReadOnlySpan<char> left = name;
        while (!left.IsEmpty)
        {
            if (left[0] == '\0' || Rune.DecodeFromUtf16(left, out _, out int length) != 0)
            {
                throw new ArgumentException("A name has neither NUL nor half of a surrogate pair.", parameter);
            }

            left = left[length..];
        }
    }

    /// <summary>Fails unless every store can keep the name and it is not empty.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character that cannot be kept.</exception>
    public static void CheckGiven(string name, [CallerArgumentExpression(nameof(name))] string parameter = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        Check(name, parameter);
    }

    // UTF-16 orders the characters above U+FFFF before those from U+E000 on; code points do not.
    private static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        int same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        char one = left[same];
        char other = right[same];
        bool isOneHigh = char.IsSurrogate(one);
        return isOneHigh == char.IsSurrogate(other) ? one - other
            : isOneHigh ? 1
            : -1;
    }
}
