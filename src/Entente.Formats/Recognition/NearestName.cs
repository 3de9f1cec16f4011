namespace Entente.Formats.Recognition;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits to <paramref name="text"/>, the first of equals; null when none is near: a name of which nothing is left after the edits is none.</summary>
    public static string? To(string text, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Math.Max(2, text.Length / 3) + 1;
        foreach (string name in known)
        {
            int edits =
                IsTurned(text, name) || (name.StartsWith(text, StringComparison.OrdinalIgnoreCase) && text.Length >= 3)
                    ? 1
                    : Edits(text, name, fewest);
            if (edits < fewest && edits < Math.Max(text.Length, name.Length))
            {
                fewest = edits;
                nearest = name;
            }
        }

        return nearest;
    }

    /// <summary>Whether a text is a name with a slip in it: another case, a letter too many, too few, wrong or in another order (of long names two), or cut short.</summary>
    public static bool IsSlip(string text, string name) =>
        Edits(text, name, int.MaxValue) <= (Math.Min(text.Length, name.Length) >= 8 ? 2 : 1)
        || IsTurned(text, name)
        || (text.Length >= 3 && name.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    // Two letters beside each other in the wrong order.
    private static bool IsTurned(string text, string name)
    {
        int first = text.Zip(name).TakeWhile(pair => pair.First == pair.Second).Count();
        return text.Length == name.Length
            && first + 1 < text.Length
            && text[first] == name[first + 1]
            && text[first + 1] == name[first]
            && text.AsSpan(first + 2).SequenceEqual(name.AsSpan(first + 2));
    }

    private static int Edits(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) >= bound)
        {
            return bound;
        }

        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                bool isSame = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (isSame ? 0 : 1));
            }

            above = row;
        }

        return above[right.Length];
    }
}
