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
        ["suggestions"] = "suggesties",
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

    /// <summary>The Dutch of a noun that rules use; anything else, as the name of an issue, as it is.</summary>
    public static string InDutch(string subject) => ByName.GetValueOrDefault(subject, subject);
}
