using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>Dutch texts use the words of the glossary, and say <c>u</c> to whoever reads them.</summary>
public class DutchTests
{
    // What is not written, by what is. Each word is Dutch alone: it means nothing in C#, nor in English.
    private static readonly (string Word, string Instead)[] Elsewhere =
    [
        ("je|jij|jou|jouw|jullie", "u, uw"),
        ("kwesties?", "onderwerp"),
        ("rondes", "ronden"),
        ("koppeling(en)?", "link"),
        ("startwaarde|startgetal", "toevalsgetal"),
        ("tussentijdse? akkoord(en)?", "tussenakkoord"),
        ("rolbeschrijving(en)?", "rolblad"),
        ("bepaling(en)?", "clausule"),
        ("terzijde gelegd", "geparkeerd"),
        ("overeengekomen|overeen te komen", "afgesproken"),
        ("besprekingen", "overleg, onderhandelingen"),
    ];

    // At a table an offer is a voorstel; a bid under seal, in theory, is a bod.
    private static readonly (string Word, string Instead)[] AtATable =
    [
        ("bod|boden|biedingen|tegenbod", "voorstel"),
        ("kamers?", "tafel"),
        ("ene tekst", "gemeenschappelijke tekst"),
        ("lijn (weg|van|bleef)", "verbinding"),
    ];

    private static readonly string[] Told =
    [
        "Entente.Cli",
        "Entente.Formats",
        "Entente.Reporting",
        "Entente.Rooms",
        "Entente.Server",
        "Entente.Web",
    ];

    [Fact]
    public void Texts_use_the_words_of_the_glossary()
    {
        IEnumerable<string> found = Told.SelectMany(Texts)
            .SelectMany(path => Found(path, Elsewhere))
            .Concat(
                new[] { "Entente.Rooms", "Entente.Web" }.SelectMany(Texts).SelectMany(path => Found(path, AtATable))
            );
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("\"Wat je wilt\"", "je: u, uw")]
    [InlineData("\"Bod 3 is vervallen.\"", "Bod: voorstel")]
    [InlineData("\"Wat u wilt\"", null)]
    [InlineData("\"het object van je-weet-wel\"", "je: u, uw")]
    public void A_word_is_found_wherever_it_stands(string text, string? fault)
    {
        string[] found = [.. Faults(text, [.. Elsewhere, .. AtATable])];
        Assert.Equal(fault is null ? [] : [fault], found);
    }

    [Fact]
    public void What_is_said_of_files_is_said_in_both_languages()
    {
        IEnumerable<string> found = new[] { "Entente", "Entente.Formats" }
            .SelectMany(Texts)
            .SelectMany(path =>
                InOneLanguage(File.ReadAllText(path))
                    .Select(each => $"{Path.GetRelativePath(Repository.Root, path)}: {each}")
            );
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Sentence.AsIs(\"The file is empty.\")", true)]
    [InlineData("new(\n    $\"There is no '{key}'.\",\n    $\"There is no '{key}'.\"\n)", true)]
    [InlineData("new(\"The file is empty.\", \"Het bestand is leeg.\")", false)]
    [InlineData("new($\"{place}: {said}\", $\"{place}: {said}\")", false)]
    [InlineData("Sentence.AsIs($\"'{name}'\")", false)]
    public void A_text_in_one_language_is_found(string code, bool isFound) =>
        Assert.Equal(isFound, InOneLanguage(code).Any());

    // A sentence cannot be made of one text; these are the ways around that.
    private static IEnumerable<string> InOneLanguage(string code) =>
        Regex
            .Matches(
                code,
                """Sentence\.AsIs\(\s*\$?"(?<text>[^"\n]*)"|new(?: Sentence)?\(\s*(?<one>\$?"(?<text>[^"\n]*)"),\s*\k<one>\s*\)"""
            )
            .Select(match => match.Groups["text"].Value)
            .Where(text => Regex.IsMatch(Regex.Replace(text, "\\{[^}]*\\}", ""), "[a-z]{2,} "));

    private static IEnumerable<string> Texts(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" or ".yaml")
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Found(string path, IEnumerable<(string, string)> words) =>
        Faults(File.ReadAllText(path), words).Select(each => $"{Path.GetRelativePath(Repository.Root, path)}: {each}");

    private static IEnumerable<string> Faults(string text, IEnumerable<(string Word, string Instead)> words) =>
        words.SelectMany(each =>
            Regex
                .Matches(text, $@"\b(?:{each.Word})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
                .Select(match => $"{match.Value}: {each.Instead}")
        );
}
