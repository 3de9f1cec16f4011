using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>Explains a command: what it is for, how it is called, examples, options.</summary>
internal sealed class HelpPage(Session session) : SynchronousCommandLineAction
{
    private const int Widest = 100;

    private readonly int width = Math.Min(Widest, session.Around.Style(isColorWanted: false).Width);

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        session.Around.Output.Write(TextOf(parseResult.CommandResult.Command));
        return ExitCode.Done;
    }

    private string TextOf(Command command)
    {
        var text = new StringBuilder();
        AppendWrapped(text, $"{command.Description}{(command is RootCommand ? "" : ".")}", 0, 0);
        foreach (string paragraph in HelpTexts.About(command, session))
        {
            text.Append('\n');
            AppendWrapped(text, paragraph, 0, 0);
        }

        text.Append('\n').Append(session.Say("Usage", "Gebruik")).Append(":\n  ").Append(UsageOf(command)).Append('\n');
        AppendRows(
            text,
            session.Say("Commands", "Opdrachten"),
            command.Subcommands.Select(each => (each.Name, each.Description))
        );
        AppendRows(
            text,
            session.Say("Arguments", "Argumenten"),
            command.Arguments.Select(each => (each.Name, each.Description))
        );
        AppendRows(
            text,
            session.Say("Options", "Opties"),
            OptionsOf(command).Select(each => (NameOf(each), each.Description))
        );
        AppendExamples(text, HelpTexts.Examples(command, session));
        AppendRows(
            text,
            session.Say("Scenarios that ship with Entente", "Scenario's die met Entente meekomen"),
            HelpTexts.Scenarios(command, session)
        );
        if (command is RootCommand)
        {
            text.Append('\n');
            AppendWrapped(
                text,
                session.Say(
                    "Use 'entente COMMAND --help' for more about a command. Exit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 internal failure, 130 interrupted.",
                    "Met 'entente OPDRACHT --help' volgt meer over een opdracht. Exitcodes: 0 klaar, 1 fout in de invoer, 2 verkeerd gebruik, 3 interne fout, 130 onderbroken."
                ),
                0,
                0
            );
        }

        return text.ToString();
    }

    private string UsageOf(Command command)
    {
        if (command is RootCommand)
        {
            return session.Say("entente COMMAND [OPTIONS]", "entente OPDRACHT [OPTIES]");
        }

        string[] arguments =
        [
            .. command.Arguments.Select(each => each.Arity.MinimumNumberOfValues == 0 ? $"[{each.Name}]" : each.Name),
        ];
        return string.Join(' ', ["entente", command.Name, .. arguments, session.Say("[OPTIONS]", "[OPTIES]")]);
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Concat(
                command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(each => each.Recursive)
            )
            .Where(each => !each.Hidden)
            .DistinctBy(each => each.Name);

    private static string NameOf(Option option)
    {
        string names = string.Join(
            ", ",
            option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name).Distinct()
        );
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private void AppendRows(StringBuilder text, string heading, IEnumerable<(string Name, string? About)> rows)
    {
        (string Name, string? About)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        text.Append('\n').Append(heading).Append(":\n");
        int column = Math.Min(28, all.Max(row => row.Name.Length) + 4);
        foreach ((string name, string? about) in all)
        {
            string lead = $"  {name}";
            if (lead.Length > column - 2)
            {
                text.Append(lead).Append('\n');
                lead = "";
            }

            text.Append(lead.PadRight(column));
            AppendWrapped(text, about ?? "", column, column);
        }
    }

    private void AppendExamples(StringBuilder text, IReadOnlyList<HelpExample> examples)
    {
        if (examples.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(session.Say("Examples", "Voorbeelden")).Append(":\n");
        foreach (HelpExample example in examples)
        {
            text.Append("  ").Append(example.Call).Append('\n');
            text.Append("      ");
            AppendWrapped(text, example.Effect, 6, 6);
        }
    }

    private void AppendWrapped(StringBuilder text, string words, int indent, int taken)
    {
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (taken > indent && taken + 1 + word.Length > width)
            {
                text.Append('\n').Append(' ', indent);
                taken = indent;
            }

            text.Append(taken > indent ? " " : "").Append(word);
            taken += word.Length + (taken > indent ? 1 : 0);
        }

        text.Append('\n');
    }
}
