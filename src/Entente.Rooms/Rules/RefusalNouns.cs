using System.Collections.Frozen;

namespace Entente.Rooms.Rules;

/// <summary>What a refusal speaks of, in Dutch; rules name it in English.</summary>
internal static class RefusalNouns
{
    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["seat"] = "plaats",
        ["seats"] = "plaatsen",
        ["request"] = "verzoek",
        ["requests"] = "verzoeken",
        ["proposal"] = "agendavoorstel",
        ["proposals"] = "agendavoorstellen",
        ["statement"] = "verklaring",
        ["statements"] = "verklaringen",
        ["suggestion"] = "suggestie",
        ["suggestions"] = "wijzigingsvoorstellen",
        ["clause"] = "clausule",
        ["clauses"] = "clausules",
        ["communique"] = "communiqué",
        ["communiques"] = "communiqués",
        ["one text"] = "gemeenschappelijke tekst",
        ["one texts"] = "gemeenschappelijke teksten",
        ["party"] = "partij",
        ["mediator"] = "bemiddelaar",
        ["improvement"] = "verbetering",
        ["improvements"] = "verbeteringen",
        ["commitment"] = "toezegging",
        ["commitments"] = "toezeggingen",
        ["steps"] = "stappen",
        ["offers"] = "voorstellen",
        ["messages"] = "berichten",
        ["positions"] = "standpunten",
        ["issues"] = "onderwerpen",
        ["options"] = "opties",
        ["text"] = "tekst",
        ["reason"] = "reden",
        ["note"] = "toelichting",
        ["name"] = "naam",
        ["key"] = "sleutel",
        ["document"] = "document",
        ["title"] = "titel",
        ["group"] = "groep",
        ["option"] = "optie",
        ["what"] = "wat",
        ["terms"] = "voorwaarden",
        ["time"] = "tijd",
        ["kind"] = "soort",
        ["gains"] = "winst",
        ["verifier"] = "wie het verifieert",
        ["pace"] = "tempo",
        ["addition"] = "toevoeging",
        ["token"] = "token",
        ["tokens"] = "tokens",
        ["for an issue that was added, every value has its points"] =
            "bij een onderwerp dat is toegevoegd heeft elke waarde haar punten",
        ["an option that was added is held against one that was there"] =
            "een optie die is toegevoegd wordt vergeleken met een die er al was",
        ["the points of each value are a number"] = "de punten van elke waarde zijn een getal",
        ["points are for values that the issue has"] = "punten zijn er voor waarden die het onderwerp heeft",
        ["the lowest and the highest number have points"] = "het laagste en het hoogste getal hebben punten",
        ["every value has points"] = "elke waarde heeft punten",
        ["a value has its points once"] = "een waarde heeft één keer punten",
        ["how much more or less it is worth is a number"] = "hoeveel het meer of minder waard is, is een getal",
        ["an option is held against one that was there before it"] =
            "een optie wordt vergeleken met een die er eerder was",
        ["its name is missing or too long"] = "de naam ontbreekt of is te lang",
        ["its numbers go from a lower to a higher one in steps above zero"] =
            "de getallen lopen van een lager naar een hoger in stappen groter dan nul",
        ["every option has a name of its own"] = "elke optie heeft een eigen naam",
        ["options are added to an issue that has named options"] =
            "opties komen bij een onderwerp dat opties met namen heeft",
        ["the name of an option is missing or too long"] = "de naam van een optie ontbreekt of is te lang",
        [$"it has 2 to {Bounds.Options} options"] = $"het heeft 2 tot {Bounds.Options} opties",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string English, string Dutch)> Fields = new Dictionary<
        string,
        (string English, string Dutch)
    >
    {
        ["clause"] = ("the text of the clause", "de tekst van de clausule"),
        ["document"] = ("the document that says what your side wants", "het document dat zegt wat uw kant wil"),
        ["gains"] = ("what the sides would gain", "wat de kanten erbij winnen"),
        ["group"] = ("the group of the issue", "de groep van het onderwerp"),
        ["key"] = ("the key of the move", "de sleutel van de zet"),
        ["kind"] = ("what kind of message it is", "wat voor bericht het is"),
        ["name"] = ("the name", "de naam"),
        ["note"] = ("the explanation with it", "de toelichting erbij"),
        ["option"] = ("the name of the option", "de naam van de optie"),
        ["pace"] = ("how soon the agent moves", "hoe snel de agent antwoordt"),
        ["parties"] = ("which parties it is about", "om welke partijen het gaat"),
        ["reason"] = ("the reason", "de reden"),
        ["room"] = ("the table that follows", "de tafel die volgt"),
        ["statement"] = ("the text of the statement", "de tekst van de verklaring"),
        ["strategy"] = ("the strategy of the agent", "de strategie van de agent"),
        ["terms"] = ("what is to be agreed", "wat er wordt afgesproken"),
        ["text"] = ("what you wanted to say", "wat u wilde zeggen"),
        ["time"] = ("the length of time", "de tijdsduur"),
        ["title"] = ("the title", "de titel"),
        ["token"] = ("the name of the token", "de naam van het token"),
        ["verifier"] = (
            "who is to verify it; name another party, a mediator or a third party",
            "wie het verifieert; noem een andere partij, een bemiddelaar of een derde partij"
        ),
        ["what"] = ("what your side commits itself to", "wat uw kant toezegt"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What was to be given, in words: a field of a command; anything else, as the name of an issue, in quotes as it is.</summary>
    public static string Field(string subject, bool isDutch) =>
        !Fields.TryGetValue(subject, out var words) ? $"'{subject}'"
        : isDutch ? words.Dutch
        : words.English;

    /// <summary>The Dutch of a noun that rules use; anything else, as the name of an issue, as it is.</summary>
    public static string InDutch(string subject) => ByName.GetValueOrDefault(subject, subject);
}
