using System.Text;
using System.Text.RegularExpressions;
using Entente.Formats.Catalog;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Stakeholders;

namespace Entente.Formats.Stakeholders;

/// <summary>Reads questions about stakeholders: YAML or JSON that starts with <c>forecast: 1</c>.</summary>
/// <remarks>The format is described in <c>docs/reference/stakeholders.md</c>. All faults of a file are listed at once, each with its place.</remarks>
public static partial class StakeholderFormat
{
    /// <summary>The key that every such file has, with the version of the format: 1.</summary>
    public const string Mark = "forecast";

    // Comments may stand before the mark.
    private const int LongestStart = 16 * 1024;

    /// <summary>Whether a name is that of a question: an id of <see cref="ShippedStakeholders"/>, or the path of a file that starts with the mark.</summary>
    /// <param name="name">The path or id.</param>
    public static bool Recognises(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!File.Exists(name))
        {
            return !Directory.Exists(name) && ShippedStakeholders.TryText(name, out _);
        }

        try
        {
            using FileStream stream = File.OpenRead(name);
            var start = new byte[LongestStart];
            int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return Recognises(start.AsSpan(0, count));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Whoever reads the file next says why it cannot be opened.
            return false;
        }
    }

    /// <summary>Whether bytes start with the mark, after comments.</summary>
    /// <param name="content">The beginning of a file.</param>
    public static bool Recognises(ReadOnlySpan<byte> content)
    {
        Encoding encoding = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return Start().IsMatch(encoding.GetString(content));
    }

    /// <summary>Finds a question by the path of its file or by an id of <see cref="ShippedStakeholders"/>, and reads it.</summary>
    /// <param name="name">The path or id.</param>
    public static StakeholderReading Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!File.Exists(name) && ShippedStakeholders.TryText(name, out string? shipped))
        {
            return Read($"catalog/stakeholders/{name}.yaml", Encoding.UTF8.GetBytes(shipped));
        }

        if (!File.Exists(name))
        {
            return new StakeholderReading
            {
                Faults =
                [
                    ShippedNames.Missing(
                        name,
                        new("no question about stakeholders", "geen vraag over belanghebbenden"),
                        ShippedStakeholders.Ids
                    ),
                ],
            };
        }

        return FileContent.TryRead(name, out Remark? fault) is { } bytes
            ? Read(name, bytes)
            : new StakeholderReading { Faults = [fault!] };
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">Its bytes: YAML or JSON, told apart by content.</param>
    public static StakeholderReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileNatures.Mismatch(path, content.ToArray(), FileNature.Stakeholders) is { } other)
        {
            return new StakeholderReading { Faults = [other] };
        }

        if (FileContent.TryDecode(path, content.ToArray(), out Remark? fault) is not { } text)
        {
            return new StakeholderReading { Faults = [fault!] };
        }

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        StakeholderQuestion? question = null;
        if (nodes.Root is Node.Map map && map.Starts(Mark))
        {
            question = new StakeholderReader(findings).Read(map);
        }
        else if (nodes.Faults.IsEmpty)
        {
            findings.Fault(
                new Place(path),
                new(
                    "This is no question about stakeholders that is known here: it starts with 'forecast: 1' (entente new --kind stakeholders FILE writes one to start from).",
                    "Dit is geen vraag over belanghebbenden die hier bekend is: zo'n bestand begint met 'forecast: 1' (entente new --kind stakeholders BESTAND schrijft er een om mee te beginnen)."
                )
            );
        }

        return findings.HasFaults
            ? new StakeholderReading { Faults = findings.Faults }
            : new StakeholderReading { Question = question };
    }

    [GeneratedRegex("""\A\uFEFF?(?:\s+|\#[^\n]*\n|---[ \t]*\r?\n)*\{?\s*["']?forecast["']?\s*:""")]
    private static partial Regex Start();
}
