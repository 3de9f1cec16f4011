using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Tables;

/// <summary>Reads the cells of one sheet.</summary>
internal sealed class SheetReader(string path, ImmutableArray<string> strings, Findings findings)
{
    private const int MostDigits = 15;

    private readonly ImmutableArray<ImmutableArray<GridCell>>.Builder rows = ImmutableArray.CreateBuilder<
        ImmutableArray<GridCell>
    >();
    private readonly List<GridCell> row = [];
    private int line;
    private int cells;

    public Grid? Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                EndRow();
                line = int.TryParse(
                    xml.GetAttribute("r"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int given
                )
                    ? given
                    : line + 1;
            }
            else if (xml.LocalName == "c" && !TryTake(xml))
            {
                return null;
            }
        }

        EndRow();
        return new Grid(rows.ToImmutable());
    }

    /// <summary>The texts of an element, one after the other, without those that say how to pronounce it.</summary>
    public static string TextIn(XmlReader xml)
    {
        var text = new StringBuilder();
        using XmlReader inside = xml.ReadSubtree();
        bool isSkipped = false;
        while (inside.Read())
        {
            isSkipped = inside.LocalName == "rPh" ? inside.NodeType == XmlNodeType.Element : isSkipped;
            if (
                !isSkipped
                && inside.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            )
            {
                text.Append(inside.Value);
            }
        }

        return CellText.Unescape(text.ToString());
    }

    private bool TryTake(XmlReader xml)
    {
        int column = CellReference.TryParse(xml.GetAttribute("r"), out CellReference cell)
            ? cell.Column
            : row.Count + 1;
        var place = new Place(path, line, column);
        cells += Math.Max(1, column - row.Count);
        if (cells > Grid.MostCells || column < row.Count + 1)
        {
            findings.Fault(
                place,
                cells > Grid.MostCells
                    ? new(
                        $"The sheet has more than {Grid.MostCells:N0} cells.",
                        $"Het blad heeft meer dan {Grid.MostCells:N0} cellen."
                    )
                    : new("The cells of this row are not in order.", "De cellen van deze rij staan niet op volgorde.")
            );
            return false;
        }

        while (row.Count + 1 < column)
        {
            row.Add(new GridCell(new Place(path, line, row.Count + 1), ""));
        }

        string type = xml.GetAttribute("t") ?? "n";
        row.Add(new GridCell(place, TextOf(type, xml)));
        return true;
    }

    private string TextOf(string type, XmlReader xml)
    {
        string text = ValueIn(xml);
        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number < strings.Length
                ? strings[number].Trim()
                : "",
            "n" => Number(text),
            _ => text.Trim(),
        };
    }

    // The value or the text in place; not the formula.
    private static string ValueIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string value = "";
        using XmlReader inside = xml.ReadSubtree();
        inside.Read();
        while (inside.Read())
        {
            if (inside.NodeType == XmlNodeType.Element && inside.LocalName is "v" or "is")
            {
                value = TextIn(inside);
            }
        }

        return value;
    }

    // Spreadsheets save 17 digits of a number and show 15 of them at most: 0.30000000000000004 is 0.3.
    private static string Number(string text)
    {
        bool isLong = text.Count(char.IsAsciiDigit) > MostDigits;
        return
            isLong
            && Rational.TryParse(text, out _)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number)
            ? Rational.Parse(number.ToString($"E{MostDigits - 1}", CultureInfo.InvariantCulture)).ToString()
            : text.Trim();
    }

    private void EndRow()
    {
        if (row.Exists(cell => cell.Text.Length > 0))
        {
            rows.Add([.. row]);
        }

        row.Clear();
    }
}
