using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats;

namespace Entente.Cli.Commands;

/// <summary><c>entente check</c>: everything that is wrong with a scenario, and what looks wrong.</summary>
internal sealed class CheckCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ScenarioInput input;

    public CheckCommand(Session session)
        : base(
            "check",
            session.Say(
                "List everything that is wrong with a scenario, with places and remedies",
                "Noem alles wat er aan een scenario schort, met plaats en remedie"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(this, session);
        SetAction(result => Run(result));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => input.TellFaults(result);

    private int Run(ParseResult result)
    {
        ScenarioReading read = input.Read(result);
        session.Tell(read.Faults);
        foreach (Remark repair in read.Repairs)
        {
            Print($"{repair.Place}: {session.Say("mended", "hersteld")}: {repair.Said.In(session.Language.Tag)}");
        }

        foreach (Remark warning in read.Warnings)
        {
            Print(
                $"{warning.Place}: {session.Say("warning", "waarschuwing")}: {warning.Said.In(session.Language.Tag)}"
            );
        }

        if (read.Scenario is null)
        {
            session.Tell(
                $"{input.NameIn(result)}: {Count(read.Faults.Length, "fault", "faults", "fout", "fouten")}, {Warnings(read)}"
            );
            return ExitCode.InputFault;
        }

        _ = input.ReadingOf(read.Scenario, result);
        Print($"{input.NameIn(result)}: {session.Say("no faults", "geen fouten")}, {Warnings(read)} ({read.Format})");
        return ExitCode.Done;
    }

    private void Print(string line) => session.Around.Output.WriteLine(SafeText.Of(line));

    private string Warnings(ScenarioReading read) =>
        Count(read.Warnings.Length, "warning", "warnings", "waarschuwing", "waarschuwingen");

    private string Count(int count, string one, string several, string een, string meer) =>
        session.Say($"{count} {(count == 1 ? one : several)}", $"{count} {(count == 1 ? een : meer)}");
}
