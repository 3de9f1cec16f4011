using System.CommandLine;
using System.CommandLine.Help;
using Entente.Cli.Help;
using Entente.Cli.Surroundings;
using Entente.Reporting.Languages;

namespace Entente.Cli.Commands;

/// <summary>The program's commands and what all of them share.</summary>
internal static class EntenteCommand
{
    /// <summary>The name of the option that chooses the language.</summary>
    public const string LanguageOption = "--language";

    public static RootCommand Of(Session session)
    {
        var root = new RootCommand(
            session.Say(
                "Entente: which deals a negotiation makes possible, which are fair, and what to trade.",
                "Entente: welke akkoorden een onderhandeling mogelijk maakt, welke eerlijk zijn, en wat er te ruilen valt."
            )
        );
        root.Subcommands.Add(new AnalyzeCommand(session));
        root.Subcommands.Add(new ExplainCommand(session));
        root.Subcommands.Add(new ForecastCommand(session));
        root.Subcommands.Add(new CheckCommand(session));
        root.Subcommands.Add(new NewCommand(session));
        root.Subcommands.Add(new OffersCommand(session));
        root.Subcommands.Add(new SimulateCommand(session));
        root.Subcommands.Add(new ReplayCommand(session));
        root.Subcommands.Add(new ReviewCommand(session));
        root.Subcommands.Add(new ConflictCommand(session));
        root.Subcommands.Add(new TournamentCommand(session));
        root.Subcommands.Add(new AgentCommand(session));
        root.Subcommands.Add(new EvaluateCommand(session));
        root.Subcommands.Add(new DivideCommand(session));
        root.Subcommands.Add(new ExchangeCommand(session));
        root.Subcommands.Add(new ConvertCommand(session));
        root.Subcommands.Add(new CompletionCommand(session));
        var language = new Option<string>(LanguageOption)
        {
            HelpName = "en|nl",
            Description = session.Say(
                "The language of reports and messages; that of the locale unless given.",
                "De taal van verslagen en meldingen; zonder opgave die van de omgeving."
            ),
            Recursive = true,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (Language.Of(text) is null)
                {
                    result.AddError(
                        session.Say(
                            $"{LanguageOption} takes en or nl, not '{text}'.",
                            $"{LanguageOption} vraagt en of nl, niet '{text}'."
                        )
                    );
                }

                return text;
            },
        };
        language.CompletionSources.Add("en", "nl");
        root.Options.Add(language);
        foreach (Option option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = session.Say(
                        "Show how to use a command.",
                        "Toon hoe een opdracht te gebruiken is."
                    );
                    help.Action = new HelpPage(session);
                    break;
                case VersionOption version:
                    version.Description = session.Say("Show the version.", "Toon de versie.");
                    version.Action = new VersionLine(session);
                    break;
            }
        }

        return root;
    }
}
