using System.Globalization;
using System.Text;
using Entente.Formats.Tables;
using Entente.Simulation.Tournaments;

namespace Entente.Formats.Tournaments;

/// <summary>Reads the results of a tournament, a row at a time.</summary>
internal static class ResultRows
{
    /// <summary>Every seat of every session.</summary>
    public static IEnumerable<SeatResult> Seats(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        List<string> names = Row(reader) ?? throw new IOException($"'{path}' is empty.");
        int[] strategies = [.. Places("strategy_")];
        int[] utilities = [.. Places("utility_")];
        int[] advantages = [.. Places("advantage_")];
        int scenario = names.IndexOf("scenario");
        int end = names.IndexOf("ended_by");

        // Results of earlier versions say only how the whole session ended.
        int[] agreed = [.. Places("agreed_")];
        while (Row(reader) is { } row)
        {
            for (int seat = 0; seat < strategies.Length; seat++)
            {
                if (row[strategies[seat]].Length > 0)
                {
                    yield return new SeatResult(
                        row[scenario],
                        row[strategies[seat]],
                        Number(row[utilities[seat]]) ?? 0,
                        Number(row[advantages[seat]]),
                        agreed.Length > 0 ? row[agreed[seat]] == "1" : row[end] == "agreement"
                    );
                }
            }
        }

        IEnumerable<int> Places(string start) =>
            names
                .Select((name, i) => (name, i))
                .Where(each => each.name.StartsWith(start, StringComparison.Ordinal))
                .Select(each => each.i);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>The next row, cells as they were before they were made safe for spreadsheets; null at the end.</summary>
    public static List<string>? Row(StreamReader reader)
    {
        if (reader.Peek() < 0)
        {
            return null;
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int next = reader.Read(); next >= 0; next = reader.Read())
        {
            char sign = (char)next;
            if (isQuoted && sign == '"' && reader.Peek() == '"')
            {
                cell.Append((char)reader.Read());
            }
            else if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && sign is ',' or '\n' && !isQuoted)
            {
                cells.Add(CsvText.Plain(cell.ToString()));
                cell.Clear();
                if (sign == '\n')
                {
                    break;
                }
            }
            else if (isQuoted || sign != '\r')
            {
                cell.Append(sign);
            }
        }

        return cells;
    }
}
