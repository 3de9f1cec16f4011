using System.Globalization;

namespace Entente.Formats.Tables;

/// <summary>The address of a cell of a sheet.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>The last column that a sheet can have.</summary>
    public const int LastColumn = 16_384;

    private const int Letters = 26;

    /// <summary>Reads an address such as <c>AB12</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference cell)
    {
        int column = 0;
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]) && column <= LastColumn)
        {
            column = (column * Letters) + (text[letters++] - 'A' + 1);
        }

        bool isCell =
            int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            && row > 0
            && column is > 0 and <= LastColumn;
        cell = isCell ? new CellReference(row, column) : default;
        return isCell;
    }

    /// <summary><c>AB12</c>.</summary>
    public override string ToString()
    {
        string name = "";
        for (int rest = Column; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{name}{Row}");
    }
}
