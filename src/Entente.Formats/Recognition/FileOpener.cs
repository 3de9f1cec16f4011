using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Genius;
using Entente.Formats.GeniusWeb;
using Entente.Formats.Native;
using Entente.Formats.NegMas;
using Entente.Formats.NegoLog;
using Entente.Formats.Nodes;

namespace Entente.Formats.Recognition;

/// <summary>Tells by the content of a file which platform it is from, and reads what can be read without other files.</summary>
internal static class FileOpener
{
    /// <summary>What is said of a file that no reader knows.</summary>
    public static readonly Sentence NotRecognised = new(
        "This is no scenario that is known here: Entente's own YAML and JSON (it starts with 'entente: 1'; entente new FILE writes one to start from), GENIUS, GeniusWeb, NegMAS or NegoLog.",
        "Dit is geen scenario dat hier bekend is: Entente's eigen YAML en JSON (die beginnen met 'entente: 1'; entente new BESTAND schrijft er een om mee te beginnen), GENIUS, GeniusWeb, NegMAS of NegoLog."
    );

    public static OpenedFile Open(string path)
    {
        byte[]? bytes = FileContent.TryRead(path, out Remark? fault);
        return bytes is null ? Unknown(path, [fault!]) : Open(path, bytes);
    }

    public static OpenedFile Open(string path, byte[] bytes)
    {
        if (GeniusFormat.Recognises(bytes))
        {
            FileReading reading = GeniusFormat.Read(path, bytes);
            return Read(path, reading, isDomain: reading.Domain is not null);
        }

        if (GeniusFormat.IsStatistics(bytes))
        {
            return new OpenedFile(path, FileKind.Statistics);
        }

        if (FirstCharacter(bytes) == '<')
        {
            return Unknown(path, []);
        }

        return FileContent.TryDecode(path, bytes, out Remark? fault) is { } text
            ? Open(path, text)
            : Unknown(path, [fault!]);
    }

    /// <summary>The tree of a JSON or YAML file, told apart by content; a <c>.yaml</c> file may also be YAML that starts like JSON.</summary>
    public static NodeReading Nodes(string path, string text)
    {
        bool looksLikeJson = text.AsSpan().TrimStart() is ['{' or '[', ..];
        NodeReading nodes = looksLikeJson ? JsonNodes.Read(path, text) : YamlNodes.Read(path, text);
        if (looksLikeJson && nodes.Root is null && IsYaml(path))
        {
            nodes = YamlNodes.Read(path, text);
        }

        return nodes;
    }

    private static OpenedFile Open(string path, string text)
    {
        if (EmptyFile.Of(path, text, new("a scenario", "een scenario"), "entente") is { } empty)
        {
            return Unknown(path, []) with { Empty = empty };
        }

        NodeReading nodes = Nodes(path, text);
        if (nodes.Root is not Node.Map map)
        {
            return Unknown(path, nodes.Faults);
        }

        OpenedFile file = Recognise(path, map);
        return file with { Root = map, Text = text, Faults = nodes.Faults };
    }

    /// <summary>Whether a tree is from a file of another platform.</summary>
    public static bool IsOfPlatform(Node.Map map) =>
        GeniusWebReader.Recognises(map)
        || NegoLogReader.Recognises(map)
        || NegMasCenter.Recognises(map)
        || NegMasReader.Recognises(map);

    private static OpenedFile Recognise(string path, Node.Map map)
    {
        if (map.Starts("entente"))
        {
            bool isPart = map.Has("party") && !map.Has("issues");
            return new OpenedFile(path, isPart ? FileKind.NativePart : FileKind.Native) { Format = NativeFormat.Name };
        }

        if (GeniusWebReader.Recognises(map))
        {
            return Read(path, GeniusWebReader.Read(path, map), map.Has("issuesValues"));
        }

        if (NegoLogReader.Recognises(map))
        {
            return Read(path, NegoLogReader.Read(path, map), isDomain: false);
        }

        if (NegMasCenter.Recognises(map))
        {
            return new OpenedFile(path, FileKind.Center) { Format = "NegMAS" };
        }

        if (NegMasReader.IsUtilityFunction(map))
        {
            return new OpenedFile(path, FileKind.Profile) { Format = "NegMAS" };
        }

        if (NegMasReader.Recognises(map))
        {
            return Read(path, NegMasReader.Read(path, map, []), isDomain: true);
        }

        bool isStatistics =
            GeniusWebReader.IsStatistics(map) || NegoLogReader.IsStatistics(map) || NegMasReader.IsStatistics(map);
        return new OpenedFile(path, isStatistics ? FileKind.Statistics : FileKind.Unknown);
    }

    private static OpenedFile Read(string path, FileReading reading, bool isDomain) =>
        new(path, isDomain ? FileKind.Domain : FileKind.Profile) { Format = reading.Format, Reading = reading };

    private static OpenedFile Unknown(string path, ImmutableArray<Remark> faults) =>
        new(path, FileKind.Unknown) { Faults = faults };

    private static bool IsYaml(string path) =>
        Path.GetExtension(path).Equals(".yaml", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(path).Equals(".yml", StringComparison.OrdinalIgnoreCase);

    // The first byte that is neither a space nor part of a byte order mark.
    private static char FirstCharacter(byte[] bytes)
    {
        foreach (byte next in bytes)
        {
            if (next is not (0x20 or 0x09 or 0x0A or 0x0D or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0x00))
            {
                return (char)next;
            }
        }

        return '\0';
    }
}
