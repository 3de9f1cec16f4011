using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats.Agents;
using Entente.Strategies;

namespace Entente.Cli.Commands;

/// <summary><c>entente agent</c>: a strategy of ours for a session that another program runs, over JSON lines.</summary>
internal sealed class AgentCommand : Command
{
    private readonly Session session;
    private readonly Option<string> strategy;
    private readonly Option<bool> model;

    public AgentCommand(Session session)
        : base(
            "agent",
            session.Say(
                "Let another program use a strategy, over JSON lines",
                "Laat een ander programma een strategie gebruiken, met JSON-regels"
            )
        )
    {
        this.session = session;
        strategy = new Option<string>("--strategy")
        {
            HelpName = "STRATEGY",
            Required = true,
            Description = session.Say("How the agent plays.", "Hoe de agent speelt."),
        };
        model = new Option<bool>("--model")
        {
            Description = session.Say(
                "Let every answer carry what the agent believes that the other wants, where it has a belief.",
                "Laat elk antwoord bevatten wat de agent denkt dat de ander wil, als hij een idee heeft."
            ),
        };
        Options.Add(strategy);
        Options.Add(model);
        SetAction(
            (result, cancellation) =>
                Task.FromResult(Run(SeatInput.StrategyOf(result.GetRequiredValue(strategy)), result.GetValue(model)))
        );
    }

    // The end of input is a walk-away, and needs no answer.
    private int Run(Strategy chosen, bool tellsModel)
    {
        AgentConversation? conversation = null;
        int number = 0;
        try
        {
            while (conversation is not { IsOver: true } && session.Around.Input.ReadLine() is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                if (conversation is null)
                {
                    conversation = new AgentConversation(AgentStart.Read(line), chosen, tellsModel);
                }
                else if (conversation.Answer(line) is { } answer)
                {
                    session.Around.Output.Write(answer + "\n");
                    session.Around.Output.Flush();
                }
            }

            return ExitCode.Done;
        }
        catch (AgentLineException fault)
        {
            session.Tell($"<stdin>:{number}:1: {fault.Message}");
            return ExitCode.InputFault;
        }
    }
}
