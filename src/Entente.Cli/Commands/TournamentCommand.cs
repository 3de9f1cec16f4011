using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Catalog;
using Entente.Formats.Tournaments;
using Entente.Reporting.Json;
using Entente.Simulation.Tournaments;

namespace Entente.Cli.Commands;

/// <summary><c>entente tournament</c>: strategies against each other, in all seats of all scenarios.</summary>
internal sealed class TournamentCommand : Command
{
    private readonly Session session;
    private readonly Argument<string[]> scenarios;
    private readonly Option<string[]> strategies;
    private readonly Option<int> repetitions;
    private readonly Option<int> threads;
    private readonly Option<DirectoryInfo> folder;
    private readonly Option<DirectoryInfo> finished;
    private readonly Option<string> logs;
    private readonly Option<bool> models;
    private readonly SessionOptions options;
    private readonly TableOptions table;
    private readonly TournamentOutput output;

    public TournamentCommand(Session session)
        : base(
            "tournament",
            session.Say(
                "Play strategies against each other, in all seats of all scenarios",
                "Laat strategieën tegen elkaar spelen, op alle plaatsen van alle scenario's"
            )
        )
    {
        this.session = session;
        scenarios = new Argument<string[]>("SCENARIO")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = session.Say(
                "Scenario files, folders of them or of other platforms, or ids of scenarios that ship with Entente.",
                "Scenariobestanden, mappen daarvan of van andere platforms, of id's van scenario's die met Entente meekomen."
            ),
        };
        scenarios.CompletionSources.Add(_ => ShippedScenarios.Ids);
        strategies = new Option<string[]>("--strategy")
        {
            HelpName = "STRATEGY",
            AllowMultipleArgumentsPerToken = true,
            Description = session.Say(
                "The strategies that take part; each also meets itself.",
                "De strategieën die meedoen; elk ontmoet ook zichzelf."
            ),
        };
        repetitions = NumberOption.Of(
            session,
            "--repetitions",
            1,
            1,
            session.Say(
                "How often the same strategies meet in the same seats; 1 unless given.",
                "Hoe vaak dezelfde strategieën elkaar op dezelfde plaatsen ontmoeten; zonder opgave 1."
            )
        );
        threads = NumberOption.Of(
            session,
            "--threads",
            0,
            0,
            session.Say(
                "How many threads, 0 for all cores; the results do not depend on it.",
                "Hoeveel threads, 0 voor alle kernen; de resultaten hangen er niet van af."
            )
        );
        folder = new Option<DirectoryInfo>("--out")
        {
            HelpName = "FOLDER",
            Description = session.Say(
                "Where results go. The same call with the same folder goes on where an interrupted one stopped.",
                "Waar de resultaten komen. Dezelfde aanroep met dezelfde map gaat verder waar een onderbroken aanroep stopte."
            ),
        };
        finished = new Option<DirectoryInfo>("--results")
        {
            HelpName = "FOLDER",
            Description = session.Say(
                "Analyse the finished tournament of a folder, and play nothing.",
                "Analyseer het voltooide toernooi van een map, en speel niets."
            ),
        };
        logs = new Option<string>("--logs")
        {
            HelpName = "none|faults|agreements|all",
            Description = session.Say(
                "Which sessions leave a log, one line of entente/session/1 each, in logs.jsonl; none unless given.",
                "Welke sessies een log achterlaten, elk een regel entente/session/1 in logs.jsonl: geen (none), die met een fout (faults), die met een akkoord (agreements), alle (all); zonder opgave none."
            ),
        };
        models = new Option<bool>("--models")
        {
            Description = session.Say(
                "Measure how well the opponent models that strategies have at the end match the truth (columns model_tau, model_pearson).",
                "Meet hoe goed de modellen die strategieën aan het eind van hun tegenstander hebben met de waarheid overeenkomen (kolommen model_tau, model_pearson)."
            ),
        };
        logs.CompletionSources.Add("none", "faults", "agreements", "all");
        Arguments.Add(scenarios);
        Option[] all = [strategies, folder, repetitions, threads, logs, models];
        foreach (Option option in all)
        {
            Options.Add(option);
        }

        output = new TournamentOutput(this, session);
        Options.Add(finished);
        options = new SessionOptions(this, session);
        table = new TableOptions(this, session);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        if (result.GetValue(finished) is { } played)
        {
            return Review(played, result, cancellation);
        }

        if (Missing(result) is { Length: > 0 } missing)
        {
            throw new UsageException(missing);
        }

        output.Check(result);

        var input = new TournamentInput(
            result.GetRequiredValue(scenarios),
            result.GetRequiredValue(strategies),
            session
        );
        return input.PlanOf(result.GetValue(repetitions), session, out int code) is { } plan
            ? Finish(
                table.Applied(result, options.Plan(result, plan)) with
                {
                    MeasuresModels = result.GetValue(models),
                },
                input,
                result,
                cancellation
            )
            : code;
    }

    private int Review(DirectoryInfo played, ParseResult result, CancellationToken cancellation)
    {
        if (
            result.GetValue(scenarios) is { Length: > 0 }
            || result.GetValue(strategies) is { Length: > 0 }
            || result.GetValue(folder) is not null
        )
        {
            throw new UsageException(
                session.Say(
                    "--results plays nothing, so it goes without scenarios, --strategy and --out.",
                    "--results speelt niets, en gaat dus zonder scenario's, --strategy en --out."
                )
            );
        }

        output.Check(result);
        try
        {
            var tournament = new FinishedTournament(played.FullName);
            return output.Show(result, tournament, tournament.ScenarioOf, cancellation);
        }
        catch (TournamentFolderException refusal)
        {
            session.Tell(refusal.Message);
            return ExitCode.InputFault;
        }
    }

    private ImmutableArray<string> Missing(ParseResult result)
    {
        ImmutableArray<string>.Builder missing = ImmutableArray.CreateBuilder<string>();
        if (result.GetValue(scenarios) is not { Length: > 0 })
        {
            missing.Add(
                session.Say(
                    "Say which scenarios are played, or give --results for those that were.",
                    "Zeg welke scenario's gespeeld worden, of geef --results voor wat gespeeld is."
                )
            );
        }

        if (result.GetValue(strategies) is not { Length: > 0 })
        {
            missing.Add(session.Say("Say who takes part, with --strategy.", "Zeg wie meedoet, met --strategy."));
        }

        if (result.GetValue(folder) is null)
        {
            missing.Add(session.Say("Say where results go, with --out.", "Zeg waar de resultaten komen, met --out."));
        }

        return missing.ToImmutable();
    }

    private int Finish(TournamentPlan plan, TournamentInput input, ParseResult result, CancellationToken cancellation)
    {
        var run = new TournamentRun(
            plan,
            result.GetRequiredValue(folder).FullName,
            LogsIn(result),
            row => SessionJson.WriteLine(input.Played(row), row.Number)
        );
        try
        {
            long played;
            using (var progress = new ProgressLine(session.Around, session.Language, session.Say("Playing", "Spelen")))
            {
                played = run.Finish(result.GetValue(threads), progress, cancellation);
            }

            session.Tell(
                session.Say(
                    $"{plan.Sessions} {(plan.Sessions == 1 ? "session" : "sessions")}, {played} of them now: {run.ResultsPath}",
                    $"{plan.Sessions} {(plan.Sessions == 1 ? "sessie" : "sessies")}, waarvan {played} nu: {run.ResultsPath}"
                )
            );
        }
        catch (TournamentFolderException refusal)
        {
            session.Tell(refusal.Message);
            return ExitCode.InputFault;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            string why = FileTrouble.Writing("", failure).In(session.Language.Tag);
            session.Tell(
                session.Say(
                    $"Results cannot be written to '{result.GetRequiredValue(folder)}': {why} What was played is kept where it was written: mend this, and the same call goes on there.",
                    $"De resultaten kunnen niet naar '{result.GetRequiredValue(folder)}' worden geschreven: {why} Wat gespeeld is, blijft bewaard waar het geschreven is: verhelp dit, en dezelfde aanroep gaat daar verder."
                )
            );
            return ExitCode.InputFault;
        }
        catch (ArgumentException misfit)
        {
            throw new UsageException(misfit.Message);
        }

        return output.Show(
            result,
            new FinishedTournament(result.GetRequiredValue(folder).FullName),
            name => plan.Scenarios.FirstOrDefault(scenario => scenario.Name == name),
            cancellation
        );
    }

    private SessionLogs LogsIn(ParseResult result)
    {
        string text = result.GetValue(logs) ?? "none";
        return Enum.TryParse(text, ignoreCase: true, out SessionLogs wish) && char.IsAsciiLetter(text[0])
            ? wish
            : throw new UsageException(
                session.Say(
                    $"--logs takes none, faults, agreements or all, not '{text}'.",
                    $"--logs vraagt none, faults, agreements of all, niet '{text}'."
                )
            );
    }
}
