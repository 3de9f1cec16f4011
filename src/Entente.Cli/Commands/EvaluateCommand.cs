using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Entente.Analysis;
using Entente.Analysis.Sampling;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Outcomes;
using Entente.Outcomes;
using Entente.Reporting.Json;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente evaluate</c>: what given outcomes are worth.</summary>
internal sealed class EvaluateCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ScenarioInput input;
    private readonly Option<string> outcomes;
    private readonly Option<double?> time;

    public EvaluateCommand(Session session)
        : base(
            "evaluate",
            session.Say(
                "Score given outcomes: JSON lines in, JSON lines out",
                "Scoor gegeven uitkomsten: JSON-regels in, JSON-regels uit"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(this, session);
        outcomes = new Option<string>("--outcomes")
        {
            HelpName = "FILE",
            Description = session.Say(
                "The outcomes, one a line: {\"issue\":\"value\"}, numbers or strings for numeric issues; '-' for standard input.",
                "De uitkomsten, één per regel: {\"onderwerp\":\"waarde\"}, getallen of teksten voor onderwerpen met getallen; '-' voor standaardinvoer."
            ),
            Required = true,
        };
        time = new Option<double?>("--at")
        {
            HelpName = "T",
            Description = session.Say(
                "Discount at time T, from 0 (the start, as without this option) to 1 (the end).",
                "Verdisconteer op tijd T, van 0 (het begin, zoals zonder deze optie) tot 1 (het einde)."
            ),
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                bool isNumber = double.TryParse(
                    text,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double number
                );
                if (!isNumber || number is not (>= 0 and <= 1))
                {
                    result.AddError(
                        session.Say(
                            $"--at takes a number from 0 to 1, not '{text}'.",
                            $"--at vraagt een getal van 0 tot 1, niet '{text}'."
                        )
                    );
                }

                return number;
            },
        };
        Options.Add(outcomes);
        Options.Add(time);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result) => input.TellFaults(result);

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        ScenarioReading read = input.Read(result);
        if (read.Scenario is not { } scenario)
        {
            return session.Refuse(read.FaultsAndWarnings());
        }

        Scenario seen = input.Seen(scenario, result);
        if (Factors(seen, result.GetValue(time)) is not { } factors)
        {
            throw new UsageException(
                session.Say(
                    "A discount is per round and the scenario has no number of rounds, so --at has no meaning.",
                    "Een discontering is per ronde en het scenario heeft geen aantal ronden, dus --at heeft geen betekenis."
                )
            );
        }

        string file = result.GetRequiredValue(outcomes);
        OutcomeLines lines;
        try
        {
            if (file == "-")
            {
                lines = OutcomeLines.Read(session.Around.Input, "-", seen.Space, cancellation);
            }
            else
            {
                using var text = new StreamReader(file);
                lines = OutcomeLines.Read(text, file, seen.Space, cancellation);
            }
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string message = FileTrouble.Reading(file, failure).In(session.Language.Tag);
            return session.Refuse([new Remark(new Place(file), Sentence.AsIs(message))]);
        }

        if (!lines.Faults.IsEmpty)
        {
            return session.Refuse(lines.Faults);
        }

        var valuer = new OutcomeValuer(seen);
        foreach (Outcome outcome in lines.Outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Around.Output.WriteLine(Line(seen, valuer, outcome, factors));
        }

        return ExitCode.Done;
    }

    private static string Line(Scenario scenario, OutcomeValuer valuer, Outcome outcome, ImmutableArray<double> factors)
    {
        UtilityPoint point = valuer.Value(outcome);
        bool isAllowed = valuer.IsAllowed(outcome);
        bool isAcceptable = point.IsAcceptable;
        ImmutableArray<double?> worth = [.. point.Utilities.Select((utility, i) => utility?.ToDouble() * factors[i])];
        for (int i = 0; i < worth.Length; i++)
        {
            if (scenario.Parties[i].Fallback.IsConstant && factors[i] < 1)
            {
                isAcceptable &= !(worth[i] < valuer.Reservations[i]?.ToDouble());
            }
        }

        return EvaluationJson.Line(worth, isAcceptable && isAllowed, isAllowed);
    }

    // Null when a discount is per round and nobody knows how many there are.
    private static ImmutableArray<double>? Factors(Scenario scenario, double? time)
    {
        double?[] factors =
        [
            .. scenario.Parties.Select(party =>
                time is { } at ? party.Patience.FactorAt(at, scenario.Deadline?.Rounds) : 1.0
            ),
        ];
        return factors.Any(factor => factor is null) ? null : [.. factors.Select(factor => factor!.Value)];
    }
}
