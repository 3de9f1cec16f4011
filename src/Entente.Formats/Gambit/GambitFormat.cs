using System.Text;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Games;

namespace Entente.Formats.Gambit;

/// <summary>Reads and writes games in the formats of Gambit (McKelvey, McLennan and Turocy 2016): <c>.nfg</c> for games in strategic form, <c>.efg</c> for trees.</summary>
/// <remarks>
/// Decimals and fractions are read exactly and written so that they read back as the same numbers. Both ways of writing payoffs in a <c>.nfg</c> file are read: a list of numbers, and a list of outcomes with
/// the number of the outcome of each profile.
/// </remarks>
public static class GambitFormat
{
    // So much of a file in UTF-16 is looked at, in bytes.
    private const int Sniffed = 4096;

    /// <summary>Whether a file is one of Gambit.</summary>
    /// <param name="content">Its bytes.</param>
    public static bool Recognises(ReadOnlySpan<byte> content)
    {
        content = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => content[3..],
            [0xFF, 0xFE, ..] => Start(content, Encoding.Unicode),
            [0xFE, 0xFF, ..] => Start(content, Encoding.BigEndianUnicode),
            _ => content,
        };
        content = content.TrimStart(" \t\r\n"u8);
        return (content.StartsWith("NFG"u8) || content.StartsWith("EFG"u8))
            && content.Length > 3
            && content[3] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
    }

    /// <summary>Whether a file is called as files of Gambit are.</summary>
    /// <param name="path">Its path.</param>
    internal static bool IsCalledSo(string path) => Path.GetExtension(path).ToUpperInvariant() is ".NFG" or ".EFG";

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> utf16, Encoding encoding) =>
        Encoding.UTF8.GetBytes(encoding.GetString(utf16[2..Math.Min(utf16.Length & ~1, Sniffed)]));

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path, as messages name it.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The game, or what keeps it from being one: where the text cannot be followed any more, reading ends.</returns>
    public static GambitReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileContent.TryDecode(path, content.ToArray(), out Remark? fault) is not { } text)
        {
            return new GambitReading { Faults = [fault!] };
        }

        var findings = new Findings();
        var tokens = new GambitTokens(path, text, findings);
        StrategicGame? game = null;
        GameTree? tree = null;
        try
        {
            Place first = tokens.Place;
            string kind = tokens.Word(new("the kind of file, NFG or EFG", "de soort bestand, NFG of EFG"));
            switch (kind)
            {
                case "NFG":
                    game = new NfgReader(tokens, findings).Read();
                    break;
                case "EFG":
                    tree = new EfgReader(tokens, findings).Read();
                    break;
                default:
                    findings.Fault(
                        first,
                        new(
                            $"A game of Gambit starts with NFG or EFG, and here stands '{Excerpt.Of(kind)}'.",
                            $"Een spel van Gambit begint met NFG of EFG, en hier staat '{Excerpt.Of(kind)}'."
                        )
                    );
                    break;
            }
        }
        catch (GambitException)
        {
            // What is wrong was said where it stands; nothing after it can be told for sure.
        }

        return findings.HasFaults
            ? new GambitReading { Faults = findings.Faults }
            : new GambitReading { Game = game, Tree = tree };
    }

    /// <summary>A game in strategic form as a <c>.nfg</c> file, payoffs as a list of numbers.</summary>
    /// <param name="game">The game.</param>
    public static string WriteNfg(StrategicGame game) => GambitWriter.Nfg(game);

    /// <summary>A tree as a <c>.efg</c> file.</summary>
    /// <param name="tree">The tree.</param>
    public static string WriteEfg(GameTree tree) => GambitWriter.Efg(tree);
}
