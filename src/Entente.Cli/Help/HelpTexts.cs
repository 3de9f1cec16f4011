using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats.Catalog;
using Entente.Formats.Recognition;

namespace Entente.Cli.Help;

/// <summary>What help teaches beyond the list of options.</summary>
internal static partial class HelpTexts
{
    /// <summary>Paragraphs about a command.</summary>
    public static IReadOnlyList<string> About(Command command, Session session) =>
        AboutScenarios(command.Name, session)
        ?? AboutUnderstanding(command.Name, session)
        ?? AboutSessions(command.Name, session)
        ?? [];

    /// <summary>The scenarios that ship, by id and title, for the command that one tries first.</summary>
    public static IEnumerable<(string Id, string? Title)> Scenarios(Command command, Session session) =>
        command.Name == "analyze"
            ? ShippedScenarios.Ids.Select(id => (id, ScenarioSource.Read(id).Scenario?.Title.In(session.Language.Tag)))
            : [];

    /// <summary>Calls to learn from.</summary>
    public static IReadOnlyList<HelpExample> Examples(Command command, Session session)
    {
        HelpExample Of(string call, string english, string dutch) => new(call, session.Say(english, dutch));
        return ExamplesOfScenarios(command.Name, session)
            ?? ExamplesOfUnderstanding(command.Name, session)
            ?? ExamplesOfSessions(command.Name, session)
            ??
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
            ];
    }
}
