using System.Collections.Immutable;
using System.Text;

namespace Entente.Formats.Tables;

/// <summary>Writes rows as CSV.</summary>
internal static class CsvBytes
{
    /// <summary>UTF-8 with a byte order mark, by which spreadsheets tell that it is.</summary>
    public static byte[] Of(ImmutableArray<ImmutableArray<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (ImmutableArray<string> row in rows)
        {
            text.Append(CsvText.Line(row));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
