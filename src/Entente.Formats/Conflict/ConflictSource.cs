using System.Text;
using Entente.Formats.Catalog;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Conflict;

/// <summary>Finds the conflict that a path or an id stands for: a native file, a file of GMCR, or one that ships with the software.</summary>
/// <remarks>A path wins over an id. Files are read up to 64 MB; nothing in them is run or fetched.</remarks>
public static class ConflictSource
{
    /// <summary>Whether a path or an id stands for a conflict rather than for a scenario: told by what the file holds.</summary>
    public static bool Recognises(string pathOrId)
    {
        ArgumentNullException.ThrowIfNull(pathOrId);
        return TextOf(pathOrId, out string path, out _) is { } text
            && FileOpener.Nodes(path, text).Root is Node.Map map
            && (NativeConflict.Recognises(map) || GmcrReader.Recognises(map));
    }

    /// <summary>Reads a conflict.</summary>
    /// <param name="pathOrId">The path of a file, or the id of a conflict that ships with the software.</param>
    /// <returns>The conflict, or every fault that keeps it from being read; never an exception for what a file holds.</returns>
    public static ConflictReading Read(string pathOrId)
    {
        ArgumentNullException.ThrowIfNull(pathOrId);
        return TextOf(pathOrId, out string path, out Remark? fault) is { } text
            ? Parse(path, text)
            : new ConflictReading { Faults = [fault!] };
    }

    /// <summary>Reads a conflict from its text.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="text">The file: YAML or JSON, told apart by content.</param>
    public static ConflictReading Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        if (EmptyFile.Of(path, text, new("a conflict", "een conflict"), NativeConflict.Mark, "conflict") is { } empty)
        {
            return new ConflictReading { Faults = [empty] };
        }

        NodeReading nodes = FileOpener.Nodes(path, text);
        return nodes.Root switch
        {
            Node.Map map when NativeConflict.Recognises(map) => new NativeConflict(nodes.Faults).Read(map),
            Node.Map map when GmcrReader.Recognises(map) => new GmcrReader(nodes.Faults).Read(map),
            _ when FileNatures.Mismatch(path, Encoding.UTF8.GetBytes(text), FileNature.Conflict) is { } other =>
                new ConflictReading { Faults = [other] },
            _ when !nodes.Faults.IsEmpty => new ConflictReading { Faults = nodes.Faults },
            _ => new ConflictReading
            {
                Faults =
                [
                    new Remark(
                        nodes.Root?.Place ?? new Place(path, 1, 1),
                        new(
                            "This is no conflict that is known here: a native file starts with 'conflict: 1' (entente new --kind conflict FILE writes one to start from), a .gmcr file is JSON with 'decisionMakers' and 'options'.",
                            "Dit is geen conflict dat hier bekend is: een eigen bestand begint met 'conflict: 1' (entente new --kind conflict BESTAND schrijft er een om mee te beginnen), een .gmcr-bestand is JSON met 'decisionMakers' en 'options'."
                        )
                    ),
                ],
            },
        };
    }

    private static string? TextOf(string pathOrId, out string path, out Remark? fault)
    {
        path = pathOrId;
        if (File.Exists(pathOrId))
        {
            return FileContent.TryRead(pathOrId, out fault) is { } bytes
                ? FileContent.TryDecode(pathOrId, bytes, out fault)
                : null;
        }

        if (ShippedConflicts.TryText(pathOrId, out string? text))
        {
            path = ShippedConflicts.PathOf(pathOrId);
            fault = null;
            return text;
        }

        fault = ShippedNames.Missing(pathOrId, new("no conflict", "geen conflict"), ShippedConflicts.Ids);
        return null;
    }
}
