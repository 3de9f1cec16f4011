using Entente.Formats.Gambit;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads questions of fair division and bargaining theory: YAML or JSON that starts with <c>divide: 1</c>.</summary>
/// <remarks>The format is described in <c>docs/reference/divide.md</c>. All faults of a file are listed at once, each with its place.</remarks>
public static class TheoryFormat
{
    /// <summary>The key that every such file has, with the version of the format: 1.</summary>
    public const string Mark = "divide";

    /// <summary>Whether a file asks such a question.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="content">Its bytes.</param>
    public static bool Recognises(string path, ReadOnlySpan<byte> content) =>
        FileContent.TryDecode(path, content.ToArray(), out _) is { } text
        && FileOpener.Nodes(path, text).Root is Node.Map map
        && map.Starts(Mark);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">Its bytes: YAML or JSON, told apart by content.</param>
    public static TheoryReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileNatures.Mismatch(path, content.ToArray(), FileNature.Division, FileNature.Game) is { } other)
        {
            return new TheoryReading { Faults = [other] };
        }

        if (FileContent.TryDecode(path, content.ToArray(), out Remark? fault) is not { } text)
        {
            return new TheoryReading { Faults = [fault!] };
        }

        if (string.IsNullOrWhiteSpace(text) && GambitFormat.IsCalledSo(path))
        {
            return new TheoryReading
            {
                Faults =
                [
                    new Remark(
                        new Place(path, 1, 1),
                        new(
                            "The file is empty; a game of Gambit starts with NFG or EFG.",
                            "Het bestand is leeg; een spel van Gambit begint met NFG of EFG."
                        )
                    ),
                ],
            };
        }

        if (EmptyFile.Of(path, text, new("a question of division", "een verdeelvraag"), Mark, "division") is { } empty)
        {
            return new TheoryReading { Faults = [empty] };
        }

        var findings = new Findings();
        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        TheoryProblem? problem = null;
        if (nodes.Root is Node.Map map && map.Starts(Mark))
        {
            problem = new ProblemReader(findings).Read(map);
            if (problem is null && !findings.HasFaults)
            {
                findings.Fault(map.Place, new("The question is empty.", "De vraag is leeg."));
            }
        }
        else if (nodes.Faults.IsEmpty)
        {
            findings.Fault(
                new Place(path),
                new(
                    "This is no question that is known here: it starts with 'divide: 1' (entente new --kind division FILE writes one to start from).",
                    "Dit is geen vraag die hier bekend is: zo'n bestand begint met 'divide: 1' (entente new --kind division BESTAND schrijft er een om mee te beginnen)."
                )
            );
        }

        return findings.HasFaults
            ? new TheoryReading { Faults = findings.Faults }
            : new TheoryReading { Problem = problem };
    }
}
