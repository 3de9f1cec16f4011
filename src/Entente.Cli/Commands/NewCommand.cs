using System.CommandLine;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Commands;

/// <summary><c>entente new</c>: a scenario to start from.</summary>
internal sealed class NewCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> file;
    private readonly Option<bool> force;

    public NewCommand(Session session)
        : base(
            "new",
            session.Say(
                "Start a scenario file, with comments that explain it",
                "Begin een scenariobestand, met toelichting erin"
            )
        )
    {
        this.session = session;
        file = new Argument<string>("FILE")
        {
            Description = session.Say(
                "The file to write, such as my-scenario.yaml; '-' or nothing prints it.",
                "Het te schrijven bestand, zoals mijn-scenario.yaml; '-' of niets drukt het af."
            ),
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "-",
        };
        force = new Option<bool>("--force")
        {
            Description = session.Say("Overwrite a file that is there.", "Overschrijf een bestand dat er al is."),
        };
        Arguments.Add(file);
        Options.Add(force);
        SetAction(result => Run(result));
    }

    private int Run(ParseResult result)
    {
        string path = result.GetValue(file)!;
        string text = NewScenario.In(session.Language);
        if (path == "-")
        {
            session.Around.Output.Write(text);
            return ExitCode.Done;
        }

        int code = OutputFile.WriteAll([new OutputFile(path, text)], result.GetValue(force), session);
        if (code == ExitCode.Done)
        {
            session.Tell(
                session.Say(
                    $"Next: entente check {path}, then entente analyze {path}",
                    $"Vervolg: entente check {path}, dan entente analyze {path}"
                )
            );
        }

        return code;
    }
}
