namespace Entente.Conflict.Moves;

/// <summary>Finds the place of a code in a rising list: by a table where codes are short or dense, else by halving.</summary>
internal sealed class CodeIndex
{
    private const int TableOptions = 22;

    private readonly ulong[] codes;
    private readonly int[]? table;

    public CodeIndex(ReadOnlySpan<ulong> codes, int options)
    {
        this.codes = codes.ToArray();
        if (options <= TableOptions)
        {
            table = new int[1 << options];
            Array.Fill(table, -1);
            for (int i = 0; i < codes.Length; i++)
            {
                table[codes[i]] = i;
            }
        }
    }

    /// <summary>The place, or -1 when the code is not in the list.</summary>
    public int Of(ulong code)
    {
        if (table is not null)
        {
            return code < (ulong)table.Length ? table[code] : -1;
        }

        int found = Array.BinarySearch(codes, code);
        return found < 0 ? -1 : found;
    }
}
