using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats.Catalog;
using Entente.Formats.Exchanges;
using Entente.Formats.Recognition;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Cli.Help;

/// <summary>What help teaches beyond the list of options.</summary>
internal static class HelpTexts
{
    /// <summary>Paragraphs about a command.</summary>
    public static IReadOnlyList<string> About(Command command, Session session) =>
        command.Name switch
        {
            "analyze" =>
            [
                session.Say(
                    "Finds every outcome that is acceptable to all, those that waste nothing (the frontier), and the fair ones (Nash, Kalai-Smorodinsky, egalitarian, utilitarian), exactly. Without a deal it says why, and what would have to change.",
                    "Vindt elke uitkomst die voor allen aanvaardbaar is, de uitkomsten die niets verspillen (het front), en de eerlijke (Nash, Kalai-Smorodinsky, egalitair, utilitair), exact. Zonder akkoord staat er waarom, en wat er zou moeten veranderen."
                ),
                session.Say(
                    "Where scores are ranges, it also says in what share of draws from them each statement holds.",
                    "Waar scores marges zijn, staat er ook in welk aandeel van de trekkingen daaruit elke uitspraak geldt."
                ),
            ],
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
            "check" =>
            [
                session.Say(
                    "Every fault is listed at once, as file:line:column: message, and so is what only looks wrong. Exit code 1 when there are faults.",
                    "Elke fout wordt in één keer genoemd, als bestand:regel:kolom: melding, en ook wat alleen maar vreemd is. Exitcode 1 als er fouten zijn."
                ),
            ],
            "evaluate" =>
            [
                session.Say(
                    "One line {\"utilities\":[0.83],\"acceptable\":true} for each outcome. When a value does not exist, nothing is written, and the exit code is 1.",
                    "Eén regel {\"utilities\":[0.83],\"acceptable\":true} per uitkomst. Als een waarde niet bestaat, wordt er niets geschreven, en is de exitcode 1."
                ),
            ],
            "offers" =>
            [
                session.Say(
                    "Several offers that are worth the same to oneself show the other what one cares about without giving anything away, and let the other choose.",
                    "Meerdere voorstellen die voor uzelf evenveel waard zijn, tonen de ander waar u om geeft zonder iets weg te geven, en laten de ander kiezen."
                ),
            ],
            "simulate" =>
            [
                session.Say(
                    "A strategy is a name with its settings, as in conceder(e=2), or three parts, as in boa(offer=linear, accept=next, model=none). The same seed gives the same session on every machine.",
                    "Een strategie is een naam met instellingen, zoals conceder(e=2), of drie delen, zoals boa(offer=linear, accept=next, model=none). Hetzelfde toevalsgetal geeft op elke machine dezelfde sessie."
                ),
            ],
            "replay" =>
            [
                session.Say(
                    "The recorded moves are put to the rules again. A log that was changed, or cannot have happened, is refused with the place (exit code 1).",
                    "De vastgelegde zetten worden opnieuw aan de regels voorgelegd. Een log dat is gewijzigd, of niet gebeurd kan zijn, wordt geweigerd met de plaats (exitcode 1)."
                ),
            ],
            "review" =>
            [
                session.Say(
                    "A table of offers has the columns party and one for each issue; round, time and action (offer, accept, walk-away, deadline) may be there too.",
                    "Een tabel van voorstellen heeft de kolommen party en een per onderwerp; round, time en action (offer, accept, walk-away, deadline) mogen ook."
                ),
            ],
            "divide" =>
            [
                session.Say(
                    "Answers are fractions, exact wherever the question allows; where not, the text says how far they may be off. Every answer says what it promises and what not.",
                    "Antwoorden zijn breuken, exact waar de vraag dat toelaat; waar niet, staat erbij hoever ze ernaast kunnen zitten. Elk antwoord zegt wat het belooft en wat niet."
                ),
                session.Say("Ships with: ", "Komt mee: ") + string.Join(", ", ShippedQuestions.Ids),
            ],
            "conflict" => ConflictHelp.About(session),
            "exchange" =>
            [
                session.Say(
                    "Answers are exact: the order, or the least deposit, verification, future or number of parts that would make one, each proved again by the definitions.",
                    "Antwoorden zijn precies: de volgorde, of de minste borg, controle, toekomst of het kleinste aantal delen dat er een mogelijk maakt, elk opnieuw bewezen volgens de definities."
                ),
                session.Say("Ships with: ", "Komt mee: ") + string.Join(", ", ShippedExchanges.Ids),
            ],
            "tournament" =>
            [
                session.Say(
                    "Every strategy takes every seat against every other and itself. Results go to sessions.csv, one row a session. An interrupted tournament goes on where it stopped when the same call is made again, and ends with the same bytes.",
                    "Elke strategie neemt elke plaats in tegen elke andere en zichzelf. Resultaten komen in sessions.csv, één regel per sessie. Een onderbroken toernooi gaat bij dezelfde aanroep verder waar het stopte, en eindigt met dezelfde bytes."
                ),
            ],
            "convert" =>
            [
                session.Say(
                    "What is written gives every outcome the same worth. What a format cannot say is refused with the reason.",
                    "Wat geschreven wordt, geeft elke uitkomst dezelfde waarde. Wat een formaat niet kan zeggen, wordt met reden geweigerd."
                ),
            ],
            _ => [],
        };

    /// <summary>The scenarios that ship, by id and title, for the command that one tries first.</summary>
    public static IEnumerable<(string Id, string? Title)> Scenarios(Command command, Session session) =>
        command.Name == "analyze"
            ? ShippedScenarios.Ids.Select(id => (id, ScenarioSource.Read(id).Scenario?.Title.In(session.Language.Tag)))
            : [];

    /// <summary>Calls to learn from.</summary>
    public static IReadOnlyList<HelpExample> Examples(Command command, Session session)
    {
        HelpExample Of(string call, string english, string dutch) => new(call, session.Say(english, dutch));
        return command.Name switch
        {
            "analyze" =>
            [
                Of(
                    "entente analyze hanoi-2019",
                    "the summit of Hanoi, which ships with Entente",
                    "de top van Hanoi, die met Entente meekomt"
                ),
                Of(
                    "entente analyze my-scenario.yaml --html report.html",
                    "a page to explore and to print",
                    "een pagina om te verkennen en af te drukken"
                ),
                Of(
                    "entente analyze travel --profile travel/travel_chox.xml --profile travel/travel_fanny.xml",
                    "two profiles of a GENIUS folder",
                    "twee profielen van een GENIUS-map"
                ),
                Of(
                    "entente analyze my-scenario.yaml --json --points 100 | jq .solutions.nash",
                    "for scripts",
                    "voor scripts"
                ),
            ],
            "check" =>
            [
                Of(
                    "entente check my-scenario.yaml",
                    "what is wrong with it, if anything",
                    "wat eraan schort, als er iets is"
                ),
            ],
            "new" =>
            [
                Of(
                    "entente new talks.yaml --kind talks --title \"Talks on the dam\"",
                    "one with sources, ranges and readings",
                    "een met bronnen, marges en lezingen"
                ),
                Of("entente new my-scenario.yaml", "a small scenario to change", "een klein scenario om aan te passen"),
                Of(
                    "entente new made --generate random --issues 5 --values 4 --opposition 0.3 --zone 20% --seed 7 --count 20",
                    "twenty scenarios in a folder for a tournament",
                    "twintig scenario's in een map voor een toernooi"
                ),
            ],
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
            "offers" =>
            [
                Of(
                    "entente offers my-scenario.yaml --party buyer --at 70%",
                    "three offers that give the buyer 70% of its best gain",
                    "drie voorstellen die de koper 70% van de beste winst geven"
                ),
                Of(
                    "entente offers travel --party 1 --at 0.7 --count 5 --model opposite",
                    "five offers worth 0.7 to the first party, without knowing the other",
                    "vijf voorstellen die de eerste partij 0,7 waard zijn, zonder de ander te kennen"
                ),
            ],
            "simulate" =>
            [
                Of(
                    "entente simulate hanoi-2019 --party 1=conceder --party 2=boulware",
                    "a first party that yields early against one that holds out",
                    "een eerste partij die vroeg toegeeft tegen een die standhoudt"
                ),
                Of(
                    "entente simulate used-car --party 1=micro --party 2=\"boulware(e=0.1)\" --rounds 1000 --json",
                    "for scripts",
                    "voor scripts"
                ),
            ],
            "replay" =>
            [
                Of("entente replay talks.json", "the story and the dance again", "het verhaal en de dans opnieuw"),
                Of(
                    "entente replay talks.json --json | cmp - talks.json",
                    "silence: not a byte was changed",
                    "stilte: er is geen byte gewijzigd"
                ),
            ],
            "review" =>
            [
                Of(
                    "entente review talks.json --html review.html",
                    "a debrief to print",
                    "een nabespreking om af te drukken"
                ),
                Of(
                    "entente review offers.csv --scenario sale.yaml --language nl",
                    "a table of offers, reviewed in Dutch",
                    "een tabel van voorstellen, in het Nederlands besproken"
                ),
                Of(
                    "entente review hanoi-2019 --reading interests",
                    "the positions on record at Hanoi",
                    "de vastgelegde standpunten van Hanoi"
                ),
            ],
            "conflict" => ConflictHelp.Examples(session),
            "agent" =>
            [
                Of(
                    "entente agent --strategy micro < lines.jsonl",
                    "answers a start and turns, one JSON object a line",
                    "beantwoordt een begin en beurten, één JSON-object per regel"
                ),
            ],
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
            "tournament" =>
            [
                Of(
                    "entente tournament hanoi-2019 singapore-2018 --strategy boulware conceder micro --out talks",
                    "three strategies in both summits",
                    "drie strategieën op beide toppen"
                ),
                Of(
                    "entente tournament --results talks --html talks.html",
                    "what the results of a tournament say, as a page with plots",
                    "wat de resultaten van een toernooi zeggen, als pagina met grafieken"
                ),
                Of(
                    "entente tournament my-scenario.yaml --strategy random \"boa(offer=linear, accept=next, model=smith)\" --repetitions 100 --seed 7 --out runs",
                    "where chance plays a part, a hundred times each",
                    "waar toeval meespeelt, elk honderd keer"
                ),
            ],
            "evaluate" =>
            [
                Of(
                    "entente evaluate my-scenario.yaml --outcomes outcomes.jsonl",
                    "what each outcome of a file is worth to each party",
                    "wat elke uitkomst van een bestand voor elke partij waard is"
                ),
                Of(
                    "echo '{\"price\":9000}' | entente evaluate sale.yaml --outcomes - --at 0.5",
                    "one outcome from standard input, discounted to half time",
                    "één uitkomst van standaardinvoer, verdisconteerd tot halverwege"
                ),
            ],
            "convert" =>
            [
                Of(
                    "entente convert travel --to entente -o travel.yaml",
                    "a GENIUS folder as a file of Entente",
                    "een GENIUS-map als bestand van Entente"
                ),
                Of("entente convert my-scenario.yaml --to negmas -o out", "for NegMAS", "voor NegMAS"),
                Of(
                    "entente convert exercise.yaml --to role-sheets -o sheets",
                    "a confidential sheet for the player of each party",
                    "een vertrouwelijk blad voor de speler van elke partij"
                ),
            ],
            "completion" =>
            [
                Of(
                    "source <(entente completion bash)",
                    "in ~/.bashrc; likewise for zsh",
                    "in ~/.bashrc; net zo voor zsh"
                ),
                Of("entente completion fish > ~/.config/fish/completions/entente.fish", "for fish", "voor fish"),
                Of(
                    "entente completion pwsh | Out-String | Invoke-Expression",
                    "in $PROFILE, for PowerShell",
                    "in $PROFILE, voor PowerShell"
                ),
            ],
            _ =>
            [
                Of(
                    "entente analyze hanoi-2019",
                    "see what a negotiation makes possible",
                    "zie wat een onderhandeling mogelijk maakt"
                ),
                Of("entente new my-scenario.yaml", "describe one of your own", "beschrijf er zelf een"),
                Of(
                    "entente check my-scenario.yaml",
                    "see what is wrong with the description",
                    "zie wat er aan de beschrijving schort"
                ),
            ],
        };
    }
}
