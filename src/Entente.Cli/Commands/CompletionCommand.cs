using System.CommandLine;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Commands;

/// <summary><c>entente completion</c>: a script that makes a shell complete commands, options and ids.</summary>
internal sealed class CompletionCommand : Command
{
    private const string Bash = """
        _entente() {
            local word="${COMP_WORDS[COMP_CWORD]}"
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(entente "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -o bashdefault -F _entente entente

        """;

    private const string Zsh = """
        #compdef entente
        _entente() {
            local -a found
            found=("${(@f)$(entente "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            if [[ -n "$found" ]]; then compadd -- $found; fi
            _files
        }
        compdef _entente entente

        """;

    private const string Fish = """
        complete -c entente -a '(entente "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName entente -ScriptBlock {
            param($word, $tree, $position)
            entente "[suggest:$position]" "$tree" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private readonly Session session;
    private readonly Argument<string> shell;

    public CompletionCommand(Session session)
        : base(
            "completion",
            session.Say(
                "Print a script that completes commands in a shell",
                "Druk een script af dat opdrachten in een shell aanvult"
            )
        )
    {
        this.session = session;
        shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish, pwsh" };
        shell.CompletionSources.Add("bash", "zsh", "fish", "pwsh");
        Arguments.Add(shell);
        SetAction(result => Run(result));
    }

    private int Run(ParseResult result)
    {
        string name = result.GetRequiredValue(shell);
        string script = name switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            "pwsh" => PowerShell,
            _ => throw new UsageException(
                session.Say(
                    $"There is no script for '{name}'; there are bash, zsh, fish and pwsh.",
                    $"Er is geen script voor '{name}'; er zijn bash, zsh, fish en pwsh."
                )
            ),
        };
        session.Around.Output.Write(script.ReplaceLineEndings("\n"));
        return ExitCode.Done;
    }
}
