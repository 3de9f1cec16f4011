namespace Entente.Cli.Tests.Commands;

/// <summary>Phrases of an explanation that ordinary scenarios do not bring about, each from a small one that does.</summary>
public sealed class ExplanationPhrasesTests
{
    [Theory]
    [InlineData(
        "three",
        false,
        "As things stood there was no deal to be had, in every reading of the evidence.",
        "Zoals het ervoor stond was er geen akkoord te vinden, in elke lezing van het bewijs."
    )]
    [InlineData("three", false, "is good enough for all parties.", "is goed genoeg voor alle partijen.")]
    [InlineData(
        "three",
        false,
        "worth at least 1 to one, worth at least 1 to two and worth at least 1 to three.",
        "minstens 1 waard voor one, minstens 1 waard voor two en minstens 1 waard voor three."
    )]
    [InlineData(
        "three",
        true,
        "First: no package was good enough for everybody.",
        "First: geen pakket was voor iedereen goed genoeg."
    )]
    [InlineData(
        "three",
        true,
        "A range (1 to 4) is how far a number (1) may be off.",
        "Een marge (1 tot 4) is hoe ver een getal (1) ernaast kan zitten."
    )]
    [InlineData(
        "mixed",
        false,
        "Whether there was a deal to be had hangs on how the evidence is read.",
        "Of er een akkoord te vinden was, hangt af van hoe het bewijs wordt gelezen."
    )]
    [InlineData(
        "mixed",
        true,
        "Second: what was on the table is not known.",
        "Second: wat er op tafel lag, is niet bekend."
    )]
    [InlineData("mixed", false, "One package is good enough.", "Eén pakket is goed genoeg.")]
    [InlineData("agreed", false, "There was a deal.", "Er was een akkoord.")]
    [InlineData(
        "agreed",
        false,
        "“deal” (agreed; 2 for one and 4 for two)",
        "‘deal’ (afgesproken; 2 voor one en 4 voor two)"
    )]
    [InlineData("agreed", true, "What else it could have been.", "Wat het ook had kunnen zijn.")]
    [InlineData(
        "agreed2",
        false,
        "There was a deal. First: what was agreed was good enough for everybody. Second: what was agreed was not good enough for everybody.",
        "Er was een akkoord. First: wat is afgesproken, was voor iedereen goed genoeg. Second: wat is afgesproken, was niet voor iedereen goed genoeg."
    )]
    [InlineData(
        "agreed",
        false,
        "What it hung on. No single answer: each could have been another, the rest as agreed, and still good enough for both sides. More than walking away: 1 for one and 3 for two.",
        "Waar het van afhing. Geen enkel antwoord: elk had anders kunnen zijn, de rest zoals afgesproken, en nog steeds goed genoeg voor beide kanten. Meer dan weglopen: 1 voor one en 3 voor two."
    )]
    [InlineData(
        "agreed2",
        false,
        "What it hung on. These numbers do not tell: by them it was not good enough for one.",
        "Waar het van afhing. Dat zeggen deze getallen niet: daarnaar was het niet goed genoeg voor one."
    )]
    [InlineData(
        "agreedAll",
        true,
        "What it hung on. Every answer: another on any one issue, the rest as agreed, would not have been good enough for both sides. More than walking away: 0 for one and 0 for two.",
        "Waar het van afhing. Elk antwoord: een ander op welk onderwerp ook, de rest zoals afgesproken, was niet goed genoeg geweest voor beide kanten. Meer dan weglopen: 0 voor one en 0 voor two."
    )]
    [InlineData(
        "agreedTwo",
        false,
        "What it hung on. The answers on x and y: another on any one of them, the rest as agreed, would not have been good enough for both sides.",
        "Waar het van afhing. De antwoorden over x en y: een ander op één daarvan, de rest zoals afgesproken, was niet goed genoeg geweest voor beide kanten."
    )]
    [InlineData(
        "agreedNot",
        false,
        "What it hung on. These numbers do not tell: by them it was not good enough for one.",
        "Waar het van afhing. Dat zeggen deze getallen niet: daarnaar was het niet goed genoeg voor one."
    )]
    [InlineData(
        "agreedRange",
        false,
        "What it hung on. Not the answer on y: that could have been another, the rest as agreed, and still good enough for both sides. More than walking away: 0 for one and 0 for two.",
        "Waar het van afhing. Niet het antwoord over y: dat had anders kunnen zijn, de rest zoals afgesproken, en nog steeds goed genoeg voor beide kanten. Meer dan weglopen: 0 voor one en 0 voor two."
    )]
    [InlineData(
        "limits",
        false,
        "What cannot be had together. one: “One never a” and one: its condition on x.",
        "Wat niet samengaat. one: “One never a” en one: de eis over x."
    )]
    [InlineData(
        "limits",
        false,
        "Conditions given up together: one: “One never a” and two: “Two never a”.",
        "Samen opgegeven voorwaarden: one: “One never a” en two: “Two never a”."
    )]
    [InlineData("limits", true, "There are 3 more such combinations.", "Er zijn nog 3 van zulke combinaties.")]
    [InlineData(
        "aside",
        true,
        "y left out of the talks. Without it the deal would be: x: a.",
        "y buiten de onderhandelingen gelaten. Zonder dat is het akkoord: x: a."
    )]
    [InlineData(
        "aside",
        true,
        "costing one nothing and costing two at most 1",
        "zonder kosten voor one en ten koste van hoogstens 1 voor two"
    )]
    [InlineData(
        "steps",
        true,
        "the way from “a” to “b” in 2 equal stages, 1 of them now (exactly 50% of the way will do).",
        "de weg van ‘a’ naar ‘b’ in 2 gelijke stappen, nu 1 daarvan (precies 50% van de weg volstaat)."
    )]
    [InlineData(
        "steps",
        true,
        "the same chance of 50% will do for both.",
        "dezelfde kans van 50% volstaat voor beide."
    )]
    [InlineData("event", true, "(from 40% to 60% of the way will do)", "(van 40% tot 60% van de weg volstaat)")]
    [InlineData(
        "event",
        true,
        "If it happens: x: a. If not: x: b – the same chance, from 40% to 60%, will do for both.",
        "Als die plaatsvindt: x: a. Zo niet: x: b – dezelfde kans, van 40% tot 60%, volstaat voor beide."
    )]
    [InlineData(
        "away",
        false,
        "could block, unharmed: village (2 of the 3 proposals and the possible deal); could block, what they gain or lose by it unknown: hamlet (“p” and the possible deal).",
        "in staat tot tegenhouden, maar niet geschaad: village (2 van de 3 voorstellen en het mogelijke akkoord); in staat tot tegenhouden, winst of verlies daarbij onbekend: hamlet (‘p’ en het mogelijke akkoord)."
    )]
    [InlineData(
        "away",
        true,
        "None of them would have been worse off by what was tabled;",
        "Niemand van hen zou slechter af zijn door wat er op tafel lag;"
    )]
    [InlineData(
        "away3",
        false,
        "and mill (2 of the 3 proposals and the possible deal);",
        "en mill (2 van de 3 voorstellen en het mogelijke akkoord);"
    )]
    [InlineData(
        "harm",
        false,
        "But it can be blocked by village (−4), not at the table and worse off by it.",
        "Maar het kan worden tegengehouden door village (−4), niet aan tafel en er slechter van."
    )]
    [InlineData(
        "harm",
        false,
        "village could block “r” and the possible deal, and would lose by the possible deal.",
        "in staat ‘r’ en het mogelijke akkoord tegen te houden: village, met verlies bij het mogelijke akkoord."
    )]
    [InlineData(
        "harm",
        false,
        "worth at least 2 to firm and worth at least 2 to town. The rest of the deal would be: size: small.",
        "minstens 2 waard voor firm en minstens 2 waard voor town. De rest van het akkoord is dan: size: small."
    )]
    [InlineData(
        "harm3",
        true,
        "the most balanced, by Nash’s measure, of those that nobody away from the table would block",
        "het meest in balans, naar de maat van Nash, van wat niemand buiten de tafel zou tegenhouden"
    )]
    [InlineData(
        "conflicts",
        false,
        "No single change opens a deal. two wants at least what walking away is worth to it (1) and one: “No c” would have to give way together.",
        "Geen enkele losse verandering opent een akkoord. two: minstens wat weglopen waard is (1) en one: “No c” zouden samen moeten wijken."
    )]
    [InlineData(
        "time",
        false,
        "Time. After 50% of the time nothing would have been good enough any more: deals lose worth by waiting, walking away does not.",
        "De tijd. Na 50% van de tijd was niets meer goed genoeg geweest: akkoorden verliezen waarde door wachten, weglopen niet."
    )]
    [InlineData(
        "hinge",
        false,
        "Turning point: for one, above 4 no package would be enough.",
        "Keerpunt: voor one zou boven 4 geen pakket genoeg zijn."
    )]
    [InlineData(
        "hinge",
        false,
        "What it could be. Everything as it is (4 and 4).",
        "Wat het kan zijn. Alles zoals het is (4 en 4)."
    )]
    [InlineData(
        "positions",
        true,
        "What was said cannot be had together. one: “We want a” and two: “We want b”.",
        "Wat is gezegd, gaat niet samen. one: “We want a” en two: “We want b”."
    )]
    [InlineData("ruled", true, "never cannot be agreed at all.", "never kan in het geheel niet.")]
    [InlineData(
        "ruled",
        false,
        "“d”, proposed once, is not in the only deal there is.",
        "‘d’, één keer voorgesteld, zit niet in het enige akkoord dat er is."
    )]
    [InlineData(
        "ruled",
        true,
        "What keeps it out: two wants at least what walking away is worth to it (3).",
        "Wat het buiten houdt: two: minstens wat weglopen waard is (3)."
    )]
    [InlineData("apart", true, "One condition counts in “First” alone.", "Eén voorwaarde telt alleen in ‘First’.")]
    [InlineData(
        "apart",
        false,
        "There was a deal to be had, in both readings of the evidence.",
        "Er was een akkoord te vinden, in beide lezingen van het bewijs."
    )]
    [InlineData(
        "three",
        false,
        "What cannot be had together. one wants at least what walking away is worth to it (1) and two wants at least what walking away is worth to it (1); nor one wants",
        "Wat niet samengaat. one: minstens wat weglopen waard is (1) en two: minstens wat weglopen waard is (1); en evenmin one: minstens"
    )]
    [InlineData(
        "three",
        false,
        "Or: Everybody content with less, each by 50% of its own scale.",
        "Of: Iedereen tevreden met minder, elk 50% van de eigen schaal."
    )]
    [InlineData("conflicts", true, "All that cannot be had together", "Alles wat niet samengaat")]
    [InlineData(
        "aside",
        true,
        "worth at least 5 to two. The deal would then be: x: b; y: d (2 for one and −4 for two before that).",
        "minstens 5 waard is. Het akkoord is dan: x: b; y: d (2 voor one en −4 voor two vóór die verandering)."
    )]
    public void Every_phrase_is_brought_about_in_both_languages(
        string scenario,
        bool hasDetails,
        string english,
        string dutch
    )
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write($"{scenario}.yaml", ExplanationScenarios.Of(scenario));

        Assert.Contains(english, Said(file, "en", hasDetails), StringComparison.Ordinal);
        Assert.Contains(dutch, Said(file, "nl", hasDetails), StringComparison.Ordinal);
    }

    private static string Said(string file, string language, bool hasDetails)
    {
        CliRun run = CliRun.Of(["explain", file, "--language", language, .. hasDetails ? new[] { "--details" } : []]);
        Assert.True(run.ExitCode == 0, run.Error);
        return string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
