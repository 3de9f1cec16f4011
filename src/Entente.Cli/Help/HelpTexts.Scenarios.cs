using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>What help teaches about scenarios and files.</summary>
internal static partial class HelpTexts
{
    private static IReadOnlyList<string>? AboutScenarios(string command, Session session) =>
        command switch
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
            "check" =>
            [
                session.Say(
                    "Every fault is listed at once, as file:line:column: message, and so is what only looks wrong. Exit code 1 when there are faults.",
                    "Elke fout wordt in één keer genoemd, als bestand:regel:kolom: melding, en ook wat alleen maar vreemd is. Exitcode 1 als er fouten zijn."
                ),
            ],
            "offers" =>
            [
                session.Say(
                    "Several offers that are worth the same to oneself show the other what one cares about without giving anything away, and let the other choose.",
                    "Meerdere voorstellen die voor uzelf evenveel waard zijn, tonen de ander waar u om geeft zonder iets weg te geven, en laten de ander kiezen."
                ),
            ],
            "evaluate" =>
            [
                session.Say(
                    "One line {\"utilities\":[0.83],\"acceptable\":true} for each outcome. When a value does not exist, nothing is written, and the exit code is 1.",
                    "Eén regel {\"utilities\":[0.83],\"acceptable\":true} per uitkomst. Als een waarde niet bestaat, wordt er niets geschreven, en is de exitcode 1."
                ),
            ],
            "convert" =>
            [
                session.Say(
                    "What is written gives every outcome the same worth. What a format cannot say is refused with the reason.",
                    "Wat geschreven wordt, geeft elke uitkomst dezelfde waarde. Wat een formaat niet kan zeggen, wordt met reden geweigerd."
                ),
            ],
            _ => null,
        };

    private static IReadOnlyList<HelpExample>? ExamplesOfScenarios(string command, Session session)
    {
        HelpExample Of(string call, string english, string dutch) => new(call, session.Say(english, dutch));
        return command switch
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
            _ => null,
        };
    }
}
