namespace Entente.Cli.Tests.Commands;

/// <summary>Whole sentences that every explanation of a kind has: whether there was room, what was on the table, how near it came and why it was not taken.</summary>
public sealed class ExplanationSentencesTests
{
    [Theory]
    [InlineData(
        "agreed",
        true,
        "There was room. All 4 possible packages are good enough for both sides: walking away is worth 1 to one and 1 to two; had it been worth more than 4 to one or more than 4 to two, there would have been none.",
        "Er was ruimte. Alle 4 mogelijke pakketten zijn goed genoeg voor beide kanten: weglopen is waard: 1 voor one en 1 voor two; was dat meer geweest dan 4 voor one of meer dan 4 voor two, dan was er geen geweest."
    )]
    [InlineData(
        "agreed",
        true,
        "What was on the table. deal was good enough (2 for one and 4 for two).",
        "Wat er op tafel lag. deal was goed genoeg (2 voor one en 4 voor two)."
    )]
    [InlineData(
        "agreed",
        false,
        "Points are each side's own, not comparable between sides; a package brings one 2 to 4 and two 3 to 4.",
        "Punten zijn van elke kant zelf, tussen kanten niet te vergelijken; een pakket brengt one 2 tot 4 en two 3 tot 4."
    )]
    [InlineData(
        "agreed",
        false,
        "What the deal hung on, and what else it could have been",
        "Waar het akkoord van afhing, en wat het ook had kunnen zijn"
    )]
    [InlineData(
        "agreedNot",
        true,
        "Nothing on the table was good enough for everybody. deal: worth only 0 to one, where walking away is worth 1.",
        "Niets op tafel was voor iedereen goed genoeg. deal: maar 0 waard voor one, waar weglopen 1 waard is."
    )]
    [InlineData(
        "agreedNot",
        true,
        "and every package with it falls short for somebody or breaks a condition. What keeps it out: one wants at least what walking away is worth to it (1).",
        "en elk pakket daarmee schiet voor iemand tekort of schendt een voorwaarde. Wat het buiten houdt: one: minstens wat weglopen waard is (1)."
    )]
    [InlineData(
        "hinge",
        true,
        "had it been worth more than 4 to one, which cannot be excluded, or more than 4 to two, there would have been none.",
        "was dat meer geweest dan 4 voor one, wat niet is uit te sluiten, of meer dan 4 voor two, dan was er geen geweest."
    )]
    [InlineData(
        "hinge",
        false,
        "What a deal could be, and what it hangs on There are packages good enough for everybody. What was on the table is not known: give it as packages of the scenario, or give a log of the talks.",
        "Wat een akkoord kan zijn, en waar het van afhangt Er zijn pakketten die voor iedereen goed genoeg zijn. Wat er op tafel lag, is niet bekend: geef het als pakketten van het scenario, of geef een log van het overleg."
    )]
    [InlineData(
        "harm",
        false,
        "is in none of the 2. What would change that: One more possible answer on start, which nobody has named yet:",
        "zit in geen van de 2. Wat dat zou veranderen: Nog een mogelijk antwoord bij start, dat nog niemand heeft genoemd:"
    )]
    [InlineData(
        "harm",
        false,
        "There were packages good enough for everybody; none of them was on the table.",
        "Er waren pakketten die voor iedereen goed genoeg waren; geen daarvan lag op tafel."
    )]
    [InlineData(
        "harm3",
        true,
        "(4 for firm and 3 for town; the most balanced, by Nash’s measure, of those that nobody away from the table would block).",
        "(4 voor firm en 3 voor town; het meest in balans, naar de maat van Nash, van wat niemand buiten de tafel zou tegenhouden)."
    )]
    [InlineData(
        "harm3",
        true,
        "How near the proposals were to a deal, and to a better one • r: better for all with size: big (6 for firm and 7 for town).",
        "Hoe dicht de voorstellen bij een akkoord lagen, en bij een beter • r: beter voor allen met size: big (6 voor firm en 7 voor town)."
    )]
    [InlineData(
        "away",
        false,
        "A package good enough for everybody was on the table, and was not taken.",
        "Een pakket dat voor iedereen goed genoeg was, lag op tafel, en is niet aangenomen."
    )]
    [InlineData(
        "away",
        true,
        "Those who were not at the table. None of them",
        "Wie niet aan tafel zat. Niemand van hen"
    )]
    [InlineData(
        "apart",
        true,
        "One condition given up: one: “Never b”. The deal would then be: x: b (0 for one and 4 for two).",
        "Eén voorwaarde opgegeven: one: “Never b”. Het akkoord is dan: x: b (0 voor one en 4 voor two)."
    )]
    [InlineData(
        "apart",
        true,
        "(4 for one and 1 for two; the most balanced of all, by Nash’s measure).",
        "(4 voor one en 1 voor two; het meest in balans van alle, naar de maat van Nash)."
    )]
    [InlineData(
        "apart",
        true,
        "One condition counts in “First” alone. A side that proposed, or would have taken, something against its own condition speaks for “Second”; one that let go of such a package although it gained by it, for “First”.",
        "Eén voorwaarde telt alleen in ‘First’. Een kant die iets voorstelde of had willen aannemen tegen de eigen voorwaarde, spreekt voor ‘Second’; een die zo'n pakket liet lopen hoewel het winst was, voor ‘First’."
    )]
    [InlineData(
        "apart",
        true,
        "packages good enough for everybody existed, and nobody proposed one.",
        "er waren pakketten die voor iedereen goed genoeg waren, en niemand stelde er een voor."
    )]
    [InlineData(
        "apart",
        true,
        "a package good enough for everybody was proposed, and was not taken.",
        "een pakket dat voor iedereen goed genoeg was, is voorgesteld en niet aangenomen."
    )]
    [InlineData(
        "positions",
        true,
        "Had one of them been withdrawn, some package would have met all the others. A side may demand more than it needs.",
        "Was een daarvan ingetrokken, dan had een pakket aan alle andere voldaan. Een kant kan meer eisen dan die nodig heeft."
    )]
    public void Every_sentence_is_whole_in_both_languages(
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
