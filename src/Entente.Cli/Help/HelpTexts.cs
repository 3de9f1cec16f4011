using System.CommandLine;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>What help teaches beyond the list of options.</summary>
internal static class HelpTexts
{
    /// <summary>Paragraphs about a command.</summary>
    public static IEnumerable<string> About(Command command, Session session) =>
        command.Name switch
        {
            "analyze" =>
            [
                session.Say(
                    "Finds every outcome that is acceptable to all, those that waste nothing (the frontier), and the fair ones (Nash, Kalai-Smorodinsky, egalitarian, utilitarian), exactly. Without a deal it says why, and what would have to change.",
                    "Vindt elke uitkomst die voor allen aanvaardbaar is, de uitkomsten die niets verspillen (het front), en de eerlijke (Nash, Kalai-Smorodinsky, egalitair, utilitair), exact. Zonder akkoord staat er waarom, en wat er zou moeten veranderen."
                ),
            ],
            _ => [],
        };

    /// <summary>Calls to learn from.</summary>
    public static IReadOnlyList<HelpExample> Examples(Command command, Session session) =>
        command.Name switch
        {
            "analyze" =>
            [
                new(
                    "entente analyze hanoi-2019",
                    session.Say(
                        "the summit of Hanoi, which ships with Entente",
                        "de top van Hanoi, die met Entente meekomt"
                    )
                ),
                new(
                    "entente analyze my-scenario.yaml --html report.html",
                    session.Say("a page to explore and to print", "een pagina om te verkennen en af te drukken")
                ),
                new(
                    "entente analyze domains/travel --profile travel_chox.xml --profile travel_fanny.xml",
                    session.Say("two profiles of a GENIUS folder", "twee profielen van een GENIUS-map")
                ),
                new(
                    "entente analyze my-scenario.yaml --json --points 100 | jq .solutions.nash",
                    session.Say("for scripts", "voor scripts")
                ),
            ],
            _ => [],
        };
}
