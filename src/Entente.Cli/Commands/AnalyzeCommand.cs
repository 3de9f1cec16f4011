using System.CommandLine;
using Entente.Annotations;
using Entente.Cli.Analyzing;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente analyze</c>: which deals are possible, which are fair, which waste value, and whether there is one.</summary>
internal sealed class AnalyzeCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ScenarioInput input;
    private readonly AnalyzeOptions options;

    public AnalyzeCommand(Session session)
        : base(
            "analyze",
            session.Say(
                "Show which deals are possible, which are fair, and what to trade",
                "Toon welke akkoorden mogelijk zijn, welke eerlijk zijn, en wat er te ruilen valt"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(this, session);
        options = new AnalyzeOptions(this, session);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => input.TellFaults(result);

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        AnalyzeSettings settings = options.Of(result);
        long start = session.Around.Clock.GetTimestamp();
        ScenarioReading read = input.ReadBeside(
            result,
            () => AnswerOutput.Check(session, settings.IsJson, settings.Html, settings.Svg)
        );
        TimeSpan reading = session.Around.Clock.GetElapsedTime(start);
        if (read.Scenario is not { } scenario)
        {
            return session.Refuse(read.FaultsAndWarnings());
        }

        Reading? chosen = input.ReadingOf(scenario, result);
        Scenario seen = chosen is null ? scenario : scenario.As(chosen.Name);
        if (seen.Parties.All(party => party.Preferences is null))
        {
            string message = session.Say(
                "No party's preferences are known, so there is nothing to analyse; give private files with --party.",
                "Van geen partij zijn de voorkeuren bekend, dus er valt niets te analyseren; geef privébestanden met --party."
            );
            return session.Refuse([new Remark(new Place(input.NameIn(result)), Sentence.AsIs(message))]);
        }

        AnalyzeOutcome outcome = new AnalyzeWork(session, settings, cancellation).Do(read, scenario, chosen, reading);
        return new AnalyzeOutput(session, settings).Show(outcome);
    }
}
