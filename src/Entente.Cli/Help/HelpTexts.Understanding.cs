using Entente.Cli.Surroundings;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Cli.Help;

/// <summary>What help teaches about why talks fail, and what each can do.</summary>
internal static partial class HelpTexts
{
    private static IReadOnlyList<string>? AboutUnderstanding(string command, Session session) =>
        command switch
        {
            "explain" =>
            [
                session.Say(
                    "Says whether there was anything to agree on, why each proposal fell, which demands cannot be had together, and the least change of every kind that would open a deal, exactly. Where the evidence has several readings, it answers under each.",
                    "Zegt of er iets viel af te spreken, waarom elk voorstel sneuvelde, welke eisen niet samengaan, en de kleinste verandering van elke soort die een akkoord opent, exact. Waar het bewijs meer lezingen heeft, antwoordt het onder elke."
                ),
                session.Say(
                    "Every statement is checked a second time by the definitions, against all possible packages.",
                    "Elke uitspraak wordt een tweede keer nagerekend volgens de definities, tegen alle mogelijke pakketten."
                ),
            ],
            "forecast" =>
            [
                session.Say(
                    "Looks at thousands of worlds: each takes a number for every range of the scenario, and makes up what an unknown party wants. Every answer is the share of the worlds in which it holds, with the interval that holds the true chance 95 times of 100.",
                    "Kijkt naar duizenden werelden: elk neemt een getal uit elke marge van het scenario, en verzint wat een onbekende partij wil. Elk antwoord is het aandeel van de werelden waarin het geldt, met de grenzen die de ware kans 95 van de 100 keer bevatten."
                ),
                session.Say(
                    "Of a log, the offers count as evidence: worlds in which they are likely weigh more.",
                    "Van een log tellen de voorstellen als bewijs: werelden waarin zij waarschijnlijk zijn, wegen zwaarder."
                ),
                session.Say(
                    "Of stakeholders (position, capability, salience) the answer is their weighted mean, with the rounds of the expected-utility model beside it. Ships with: ",
                    "Van belanghebbenden (standpunt, vermogen, belang) is het antwoord hun gewogen gemiddelde, met de ronden van het verwachtenutsmodel ernaast. Komt mee: "
                ) + string.Join(", ", ShippedStakeholders.Ids),
            ],
            "conflict" => ConflictHelp.About(session),
            "divide" =>
            [
                session.Say(
                    "Answers are fractions, exact wherever the question allows; where not, the text says how far they may be off. Every answer says what it promises and what not.",
                    "Antwoorden zijn breuken, exact waar de vraag dat toelaat; waar niet, staat erbij hoever ze ernaast kunnen zitten. Elk antwoord zegt wat het belooft en wat niet."
                ),
                session.Say("Ships with: ", "Komt mee: ") + string.Join(", ", ShippedQuestions.Ids),
            ],
            "exchange" =>
            [
                session.Say(
                    "Answers are exact: the order, or the least deposit, verification, future or number of parts that would make one, each proved again by the definitions.",
                    "Antwoorden zijn precies: de volgorde, of de minste borg, controle, toekomst of het kleinste aantal delen dat er een mogelijk maakt, elk opnieuw bewezen volgens de definities."
                ),
                session.Say("Ships with: ", "Komt mee: ") + string.Join(", ", ShippedExchanges.Ids),
            ],
            _ => null,
        };

    private static IReadOnlyList<HelpExample>? ExamplesOfUnderstanding(string command, Session session)
    {
        HelpExample Of(string call, string english, string dutch) => new(call, session.Say(english, dutch));
        return command switch
        {
            "explain" =>
            [
                Of(
                    "entente explain hanoi-2019",
                    "half a page: why there was no deal in Hanoi",
                    "een halve pagina: waarom er in Hanoi geen akkoord kwam"
                ),
                Of(
                    "entente explain hanoi-2019 --reading stated --with \"relief=five resolutions\" --details",
                    "what would have opened a deal with that relief, and on which scores that rests",
                    "wat een akkoord met die verlichting had geopend, en op welke scores dat rust"
                ),
                Of(
                    "entente explain talks.json --html why.html --language nl",
                    "a session that ended without a deal, as a page in Dutch",
                    "een sessie die zonder akkoord eindigde, als pagina in het Nederlands"
                ),
            ],
            "forecast" =>
            [
                Of(
                    "entente forecast hanoi-2019",
                    "how likely a deal was in Hanoi, and what it hung on",
                    "hoe waarschijnlijk een akkoord in Hanoi was, en waar het van afhing"
                ),
                Of(
                    "entente forecast talks.csv --scenario sale.yaml --importance buyer=price,date",
                    "what the offers say about a buyer of whom only the order of issues is known",
                    "wat de voorstellen zeggen over een koper van wie alleen de volgorde van onderwerpen bekend is"
                ),
                Of(
                    "entente forecast hanoi-relief",
                    "where those who tried to move it would have put the relief from sanctions",
                    "waar wie eraan trok de verlichting van de sancties zou hebben gelegd"
                ),
            ],
            "conflict" => ConflictHelp.Examples(session),
            "divide" =>
            [
                Of(
                    "entente divide inheritance.yaml",
                    "who gets what, and why that is fair",
                    "wie wat krijgt, en waarom dat eerlijk is"
                ),
                Of(
                    "entente divide security-council --json",
                    "for scripts: who can block what",
                    "voor scripts: wie wat kan tegenhouden"
                ),
                Of(
                    "entente divide talks.yaml --method nash --svg talks.svg",
                    "the possible agreements and the Nash solution, drawn",
                    "de mogelijke akkoorden en de Nash-oplossing, getekend"
                ),
                Of(
                    "entente divide my-scenario.yaml --deal signed",
                    "what would be better for everybody than the deal that was signed",
                    "wat voor iedereen beter zou zijn dan het akkoord dat getekend is"
                ),
            ],
            "exchange" =>
            [
                Of(
                    "entente exchange yongbyon",
                    "why one big swap is not safe, and which steps are",
                    "waarom één grote ruil niet veilig is, en welke stappen wel"
                ),
                Of(
                    "entente exchange talks.yaml --svg steps.svg",
                    "what each risks at every step, drawn",
                    "wat elk bij elke stap waagt, getekend"
                ),
            ],
            _ => null,
        };
    }
}
