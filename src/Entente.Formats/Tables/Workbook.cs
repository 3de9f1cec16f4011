using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Entente.Numbers;

namespace Entente.Formats.Tables;

/// <summary>Writes rows as a workbook of one sheet: the parts of Office Open XML that a reader needs and nothing else.</summary>
internal static class Workbook
{
    private const int MostDigits = 15;
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // The first moment that the format knows: the same rows give the same bytes.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ImmutableArray<ImmutableArray<string>> rows)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                archive,
                "[Content_Types].xml",
                $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/></Types>"""
            );
            Add(
                archive,
                "_rels/.rels",
                $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Add(
                archive,
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="scores" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            );
            Add(
                archive,
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            );
            Add(archive, "xl/worksheets/sheet1.xml", Sheet(rows));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name);
        entry.LastWriteTime = Moment;
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    private static string Sheet(ImmutableArray<ImmutableArray<string>> rows)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (int row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < rows[row].Length; column++)
            {
                AppendCell(
                    xml,
                    new CellReference(row + 1, column + 1),
                    rows[row][column],
                    isScore: column > 1 && row > 0
                );
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    // Spreadsheets keep 15 digits of a number; what needs more is a text.
    private static void AppendCell(StringBuilder xml, CellReference at, string text, bool isScore)
    {
        if (text.Length == 0)
        {
            return;
        }

        bool isNumber =
            isScore
            && text.Count(char.IsAsciiDigit) <= MostDigits
            && !text.Contains('/', StringComparison.Ordinal)
            && Rational.TryParse(text, out _);
        xml.Append(
            isNumber
                ? $"<c r=\"{at}\"><v>{text}</v></c>"
                : $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{CellText.Escape(text)}</t></is></c>"
        );
    }
}
