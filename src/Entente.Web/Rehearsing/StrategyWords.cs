using System.Collections.Frozen;
using Entente.Strategies.Catalog;
using Entente.Web.Languages;

namespace Entente.Web.Rehearsing;

/// <summary>What strategies do, in the language of a page; the catalogue says it in English.</summary>
internal static class StrategyWords
{
    private static readonly FrozenDictionary<string, string> InDutch = new Dictionary<string, string>
    {
        ["boulware"] = "Houdt lang vol en geeft aan het eind toe.",
        ["linear"] = "Geeft gelijkmatig toe.",
        ["conceder"] = "Geeft vroeg toe.",
        ["time"] = "De familie van doelen die als een macht van de tijd dalen, voor elke e en k.",
        ["hardliner"] = "Geeft nooit toe: stelt altijd de eigen beste uitkomst voor.",
        ["exponential"] = "De familie van doelen die exponentieel met de tijd dalen, voor elke e en k.",
        ["tft-absolute"] =
            "Beantwoordt een concessie van de ander met een even grote, gemeten naar wat voorstellen haar zelf waard zijn.",
        ["tft-relative"] = "Beantwoordt een concessie van de ander in dezelfde verhouding.",
        ["tft-averaged"] = "Beantwoordt de concessies van de ander over een reeks voorstellen.",
        ["micro"] =
            "Stelt haar uitkomsten voor van de beste omlaag, een nieuwe pas als de ander evenveel verschillende voorstellen deed (MiCRO).",
        ["trade-off"] =
            "Maakt wat zij vraagt gelijkender op het laatste voorstel van de ander, zonder sneller waarde op te geven dan haar doel daalt.",
        ["nash"] =
            "Beweegt naar de uitkomst met het grootste product van de eigen winst en die van de ander volgens haar model.",
        ["hybrid"] =
            "Weegt een antwoord op de laatste zet van de ander af tegen wat de tijd alleen vraagt, de tijd steeds zwaarder.",
        ["random"] = "De dwaler: een willekeurige uitkomst die niet slechter is dan geen akkoord.",
        ["agentk"] =
            "Schat uit gemiddelde en spreiding van de voorstellen hoeveel de ander hoogstens geeft, daalt daarheen, en aanvaardt met een kans (winnaar van ANAC 2010).",
        ["yushu"] = "Beslist naar hoeveel ronden er nog zijn en hoe gul de ander gemiddeld was (tweede van ANAC 2010).",
        ["hardheaded"] =
            "Daalt uitkomst voor uitkomst, nauwelijks voor het eind en nooit onder 0,585 van haar beste (winnaar van ANAC 2011).",
        ["gahboninho"] =
            "Toont wat zij wil, zet dan druk, des te harder hoe aardiger de ander lijkt, en geeft in de laatste ogenblikken toe (tweede van ANAC 2011).",
        ["iamhaggler2011"] =
            "Voorspelt de concessies van de ander met regressie door Gaussische processen en gaat recht op het moment en de waarde af waarop een akkoord het best is (derde van ANAC 2011).",
        ["nicetitfortat"] =
            "Gaat met een bayesiaans model zo ver naar het Nash-punt als de ander ernaartoe is gekomen (ANAC 2011).",
        ["bramagent"] =
            "Stelt uitkomsten samen uit waarden die de ander onlangs vroeg, boven een drempel die in vier stappen daalt (ANAC 2011).",
        ["cuhkagent"] =
            "Buit de ander uit tot een moment dat afhangt van de tijdsdruk en van hoeveel de ander toegeeft, en vraagt dan wat het eind waard zou zijn (winnaar van ANAC 2012).",
        ["fawkes"] =
            "Voorziet de voorstellen van de ander met wavelets en een afvlakkende spline, en komt ze tegemoet waar dat loont (The Fawkes, winnaar van ANAC 2013).",
        ["hybridagent"] =
            "Weegt een doel naar de tijd, langs een kwadratische kromme, af tegen een dat de laatste vier zetten van de ander beantwoordt, de tijd steeds zwaarder.",
        ["rvfitter"] =
            "Schat uit hoe de voorstellen van de ander dalen wat geen akkoord die waard is, en daalt langs de uitkomsten die beter zijn dan geen akkoord voor beide (een voorbeeld uit ANL 2024).",
        ["entente"] =
            "De onze: toont tot kort voor het eind alleen haar beste uitkomsten, laat wie voorstellen telt zakken, en sluit waar haar winst maal de kans op een ja het grootst is; zij gebruikt wat haar over de anderen is verteld.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a strategy does.</summary>
    public static string SummaryOf(this PageLanguage l, PartDescription strategy) =>
        l.Say(strategy.Summary, InDutch.GetValueOrDefault(strategy.Name, strategy.Summary));
}
