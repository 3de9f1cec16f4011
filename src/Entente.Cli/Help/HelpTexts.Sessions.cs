using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>What help teaches about sessions, played and recorded.</summary>
internal static partial class HelpTexts
{
    private static IReadOnlyList<string>? AboutSessions(string command, Session session) =>
        command switch
        {
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
            "tournament" =>
            [
                session.Say(
                    "Every strategy takes every seat against every other and itself. Results go to sessions.csv, one row a session. An interrupted tournament goes on where it stopped when the same call is made again, and ends with the same bytes.",
                    "Elke strategie neemt elke plaats in tegen elke andere en zichzelf. Resultaten komen in sessions.csv, één regel per sessie. Een onderbroken toernooi gaat bij dezelfde aanroep verder waar het stopte, en eindigt met dezelfde bytes."
                ),
            ],
            _ => null,
        };

    private static IReadOnlyList<HelpExample>? ExamplesOfSessions(string command, Session session)
    {
        HelpExample Of(string call, string english, string dutch) => new(call, session.Say(english, dutch));
        return command switch
        {
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
            "agent" =>
            [
                Of(
                    "entente agent --strategy micro < lines.jsonl",
                    "answers a start and turns, one JSON object a line",
                    "beantwoordt een begin en beurten, één JSON-object per regel"
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
            _ => null,
        };
    }
}
