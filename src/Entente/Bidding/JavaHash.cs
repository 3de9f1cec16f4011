namespace Entente.Bidding;

/// <summary>Hash codes as the Java language defines them: GENIUS puts outcomes of equal utility in the order of theirs.</summary>
internal static class JavaHash
{
    private const int Factor = 31;

    // GENIUS makes the details of an outcome without a time, which it writes as -1.
    private static readonly int NoTime = Of(-1.0);

    /// <summary>Of a text: its UTF-16 units as the digits of a number with base 31.</summary>
    public static int Of(string text)
    {
        int hash = 0;
        foreach (char unit in text)
        {
            hash = unchecked((Factor * hash) + unit);
        }

        return hash;
    }

    /// <summary>Of a number: one half of its bits exclusive-or the other.</summary>
    public static int Of(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number);
        return unchecked((int)(bits ^ (bits >>> 32)));
    }

    /// <summary>Of an outcome with its utility.</summary>
    /// <param name="values">The sum of the hash codes of its values.</param>
    /// <param name="utility">Its utility.</param>
    public static int OfDetails(int values, double utility) =>
        unchecked((Factor * ((Factor * (Factor + values)) + Of(utility))) + NoTime);
}
