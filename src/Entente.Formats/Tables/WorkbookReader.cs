using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Tables;

/// <summary>Reads the first sheet of a workbook, within bounds; nothing in it is run or fetched.</summary>
internal sealed class WorkbookReader(string path, Findings findings)
{
    private const int MostParts = 2_000;
    private static readonly Sentence NoWorkbook = new(
        "This is no workbook that can be read; save it as XLSX again, or as CSV.",
        "Dit is geen werkmap die kan worden gelezen; sla haar opnieuw op als XLSX, of als CSV."
    );

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = BoundedStream.Largest,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // What all parts together may unpack to.
    private readonly UnpackedBytes unpacked = new();

    public Grid? Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(
                new MemoryStream(content.ToArray(), writable: false),
                ZipArchiveMode.Read
            );
            if (archive.Entries.Count > MostParts)
            {
                return Fault(
                    new(
                        $"The workbook has more than {MostParts:N0} parts.",
                        $"De werkmap heeft meer dan {MostParts:N0} onderdelen."
                    )
                );
            }

            string? sheet = SheetPath(archive);
            if (sheet is null || archive.GetEntry(sheet) is not { } entry)
            {
                return Fault(new("There is no sheet in this workbook.", "In deze werkmap staat geen blad."));
            }

            ImmutableArray<string> strings = Strings(archive);
            using XmlReader xml = Open(entry);
            return new SheetReader(path, strings, findings).Read(xml);
        }
        catch (TooLargeException)
        {
            return Fault(
                new(
                    "The workbook unpacks to more than 64 MB, more than any table needs.",
                    "De werkmap is uitgepakt meer dan 64 MB, meer dan enige tabel nodig heeft."
                )
            );
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or XmlException
                        or IOException
                        or NotSupportedException
                        or ArgumentException
            )
        {
            // The words of the unpacker and of the XML reader for: not their format.
            return Fault(NoWorkbook);
        }
    }

    private Grid? Fault(Sentence said)
    {
        findings.Fault(new Place(path), said);
        return null;
    }

    private XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(new BoundedStream(entry.Open(), unpacked), Settings);

    // workbook.xml names the first sheet by a relation, and workbook.xml.rels says where that is.
    private string? SheetPath(ZipArchive archive)
    {
        if (
            archive.GetEntry("xl/workbook.xml") is not { } workbook
            || archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations
        )
        {
            return null;
        }

        string? id = null;
        using (XmlReader xml = Open(workbook))
        {
            while (id is null && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
                {
                    id = AttributeOf(xml, "id");
                }
            }
        }

        using XmlReader links = Open(relations);
        while (links.Read())
        {
            if (
                links.NodeType == XmlNodeType.Element
                && links.LocalName == "Relationship"
                && id is not null
                && links.GetAttribute("Id") == id
                && links.GetAttribute("Target") is { } target
            )
            {
                return target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return null;
    }

    // The relation's id has a prefix that the file chooses.
    private static string? AttributeOf(XmlReader xml, string name)
    {
        for (bool isThere = xml.MoveToFirstAttribute(); isThere; isThere = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name && xml.Prefix.Length > 0)
            {
                return xml.Value;
            }
        }

        return null;
    }

    private ImmutableArray<string> Strings(ZipArchive archive)
    {
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
        {
            return [];
        }

        ImmutableArray<string>.Builder strings = ImmutableArray.CreateBuilder<string>();
        using XmlReader xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                strings.Add(SheetReader.TextIn(xml));
            }
        }

        return strings.ToImmutable();
    }
}
