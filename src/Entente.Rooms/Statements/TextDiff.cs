using System.Collections.Immutable;

namespace Entente.Rooms.Statements;

/// <summary>Compares two texts word by word.</summary>
public static class TextDiff
{
    /// <summary>Up to this many words squared are compared in full; of longer texts the part between what both begin and end with counts as replaced.</summary>
    private const long MostCells = 4_000_000;

    /// <summary>The pieces of two texts: what stands in both, what was removed, what was added.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <returns>
    /// The pieces in order, neighbours of different kinds. Those that are not <see cref="DiffKind.Added"/> make up the text before, those that are not
    /// <see cref="DiffKind.Removed"/> the text after; as many words as possible stand in both.
    /// </returns>
    public static ImmutableArray<DiffPiece> Words(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<string> left = Split(before);
        List<string> right = Split(after);
        int most = Math.Min(left.Count, right.Count);
        int start = 0;
        while (start < most && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < most - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        var pieces = new List<DiffPiece>();
        Add(pieces, DiffKind.Same, left[..start]);
        Between(pieces, left[start..^end], right[start..^end]);
        Add(pieces, DiffKind.Same, left[^end..]);
        return Joined(pieces);
    }

    private static void Between(List<DiffPiece> pieces, List<string> left, List<string> right)
    {
        if ((long)left.Count * right.Count > MostCells)
        {
            Add(pieces, DiffKind.Removed, left);
            Add(pieces, DiffKind.Added, right);
            return;
        }

        int[,] common = Common(left, right);
        int i = 0;
        int j = 0;
        while (i < left.Count || j < right.Count)
        {
            if (i < left.Count && j < right.Count && left[i] == right[j])
            {
                pieces.Add(new DiffPiece(DiffKind.Same, left[i++]));
                j++;
            }
            else if (i < left.Count && (j == right.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                pieces.Add(new DiffPiece(DiffKind.Removed, left[i++]));
            }
            else
            {
                pieces.Add(new DiffPiece(DiffKind.Added, right[j++]));
            }
        }
    }

    // How many words the rests from i and j on have in common, in order.
    private static int[,] Common(List<string> left, List<string> right)
    {
        int[,] common = new int[left.Count + 1, right.Count + 1];
        for (int i = left.Count - 1; i >= 0; i--)
        {
            for (int j = right.Count - 1; j >= 0; j--)
            {
                common[i, j] =
                    left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, List<string> words) =>
        pieces.AddRange(words.Select(word => new DiffPiece(kind, word)));

    private static ImmutableArray<DiffPiece> Joined(List<DiffPiece> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<DiffPiece>();
        for (int i = 0; i < pieces.Count; )
        {
            int next = i;
            while (next < pieces.Count && pieces[next].Kind == pieces[i].Kind)
            {
                next++;
            }

            joined.Add(new DiffPiece(pieces[i].Kind, string.Concat(pieces[i..next].Select(piece => piece.Text))));
            i = next;
        }

        return joined.ToImmutable();
    }

    // A word, and the space before it, each for itself.
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        for (int i = 0; i < text.Length; )
        {
            int next = i + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]) == char.IsWhiteSpace(text[i]))
            {
                next++;
            }

            words.Add(text[i..next]);
            i = next;
        }

        return words;
    }
}
