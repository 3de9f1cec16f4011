using Entente.Annotations;

namespace Entente.Formats;

/// <summary>Why a file cannot be read or written, in a sentence that says what to do; the words of the runtime are never shown.</summary>
public static class FileTrouble
{
    private const int DiskFull = 28;
    private const int WindowsDiskFull = 112;

    /// <summary>Why a file cannot be read.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="failure">What happened.</param>
    public static Sentence Reading(string path, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            _ when Directory.Exists(path) => Of(
                "This is a folder; give one of the files in it.",
                "Dit is een map; geef een van de bestanden erin."
            ),
            FileNotFoundException or DirectoryNotFoundException => Of(
                "There is no such file; see how its name is written, and from which folder.",
                "Dit bestand is er niet; kijk hoe de naam is geschreven, en vanuit welke map."
            ),
            UnauthorizedAccessException => Of(
                "You may not read this file; ask whoever owns it for leave, or copy it.",
                "U mag dit bestand niet lezen; vraag de eigenaar om toestemming, of maak een kopie."
            ),
            PathTooLongException or ArgumentException or NotSupportedException => Of(
                "This cannot be the name of a file; see how it is written.",
                "Zo kan een bestand niet heten; kijk hoe de naam is geschreven."
            ),
            _ => Of(
                "The file cannot be read; see whether its disk is there and no other program holds it, and try again.",
                "Het bestand kan niet worden gelezen; kijk of de schijf er is en geen ander programma het vasthoudt, en probeer het opnieuw."
            ),
        };
    }

    /// <summary>Why a file cannot be written.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="failure">What happened.</param>
    public static Sentence Writing(string path, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            _ when Directory.Exists(path) => Of(
                "This is a folder, and cannot be written as a file; give another name.",
                "Dit is een map, en kan niet als bestand worden geschreven; geef een andere naam."
            ),
            UnauthorizedAccessException => Of(
                "You may not write here; give a folder that is yours.",
                "U mag hier niet schrijven; geef een map die van u is."
            ),
            IOException { HResult: var code } when (code & 0xFFFF) is DiskFull or WindowsDiskFull => Of(
                "The disk is full; make room on it, or write elsewhere.",
                "De schijf is vol; maak er ruimte op, of schrijf elders."
            ),
            PathTooLongException or ArgumentException or NotSupportedException => Of(
                "This cannot be the name of a file; see how it is written.",
                "Zo kan een bestand niet heten; kijk hoe de naam is geschreven."
            ),
            _ => Of(
                "The file cannot be written; see whether its disk is there, its folder is no file, and no other program holds it.",
                "Het bestand kan niet worden geschreven; kijk of de schijf er is, de map geen bestand is, en geen ander programma het vasthoudt."
            ),
        };
    }

    /// <summary>Why a folder cannot be looked into.</summary>
    /// <param name="failure">What happened.</param>
    public static Sentence Listing(Exception failure) =>
        failure is UnauthorizedAccessException
            ? Of(
                "You may not look into this folder; ask whoever owns it for leave, or copy it.",
                "U mag niet in deze map kijken; vraag de eigenaar om toestemming, of maak een kopie."
            )
            : Of(
                "The folder cannot be read; see whether its disk is there, and try again.",
                "De map kan niet worden gelezen; kijk of de schijf er is, en probeer het opnieuw."
            );

    private static Sentence Of(string english, string dutch) => new(english, dutch);
}
