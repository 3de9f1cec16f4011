using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cli.Surroundings;
using Entente.Formats.Native;
using Entente.Generation;

namespace Entente.Cli.Commands;

/// <summary><c>entente new</c>: a scenario to start from.</summary>
internal sealed class NewCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> file;
    private readonly Option<string> kind;
    private readonly Option<string> title;
    private readonly Option<bool> force;
    private readonly GenerateOptions generate;

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
        string kinds = string.Join(", ", Kinds);
        kind = new Option<string>("--kind")
        {
            HelpName = "KIND",
            Description = session.Say(
                $"What to start from: {kinds} (a sale; talks with sources and readings; an exercise with role sheets; who can do what to whom; steps without trust; things to divide; who wants what of a decision).",
                $"Waarvan uit te gaan: {kinds} (een verkoop; overleg met bronnen en lezingen; een oefening met rolbladen; wie wie wat kan doen; stappen zonder vertrouwen; dingen om te verdelen; wie wat van een besluit wil)."
            ),
            DefaultValueFactory = _ => Kinds[0],
        };
        kind.CompletionSources.Add(_ => Kinds);
        title = new Option<string>("--title")
        {
            HelpName = "TITLE",
            Description = session.Say("The title of the scenario.", "De titel van het scenario."),
        };
        force = new Option<bool>("--force")
        {
            Description = session.Say("Overwrite a file that is there.", "Overschrijf een bestand dat er al is."),
        };
        Arguments.Add(file);
        Options.Add(kind);
        Options.Add(title);
        Options.Add(force);
        generate = new GenerateOptions(this, session);
        SetAction(result => Run(result));
    }

    private static ImmutableArray<string> Kinds { get; } = [.. NewScenario.Kinds, .. NewModel.Kinds];

    private int Generate(string path, string made, ParseResult result)
    {
        int? count = generate.CountIn(result);
        if (count is not null && path == "-")
        {
            throw new UsageException(
                session.Say(
                    "Several scenarios need a folder as FILE.",
                    "Verschillende scenario's vragen een map als FILE."
                )
            );
        }

        var files = ImmutableArray.CreateBuilder<OutputFile>();
        try
        {
            GenerationRequest request = generate.RequestOf(result);
            for (int number = 0; number < (count ?? 1); number++)
            {
                GeneratedScenario each = ScenarioGenerator.Generate(request, generate.SeedOf(result), (ulong)number);
                string name = count is null ? path : Path.Combine(path, $"{made}-{number + 1:D4}.yaml");
                bool isJson = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
                files.Add(
                    new OutputFile(
                        name,
                        isJson ? NativeFormat.WriteJson(each.Scenario) : NativeFormat.WriteYaml(each.Scenario)
                    )
                );
                session.Tell(Reached(name, each));
            }
        }
        catch (Exception refusal) when (refusal is GenerationException or ArgumentException)
        {
            throw new UsageException(refusal.Message);
        }

        if (path == "-")
        {
            session.Around.Output.Write(files[0].Text);
            return ExitCode.Done;
        }

        return OutputFile.WriteAll(files.ToImmutable(), result.GetValue(force), session);
    }

    private string Reached(string name, GeneratedScenario made)
    {
        string opposition = session.Language.Number(made.Opposition, 4);
        string zone = session.Language.Percent(made.Zone);
        return session.Say(
            $"{name}: opposition {opposition}, {zone} of the outcomes acceptable to all",
            $"{name}: oppositie {opposition}, {zone} van de uitkomsten voor allen aanvaardbaar"
        );
    }

    private int Run(ParseResult result)
    {
        string path = result.GetValue(file)!;
        if (generate.KindIn(result) is { } made)
        {
            return Generate(path, made, result);
        }

        string start = result.GetValue(kind)!;
        if (!Kinds.Contains(start))
        {
            string kinds = session.Language.List(Kinds);
            throw new UsageException(
                session.Say(
                    $"There is no kind '{start}'; there are {kinds}.",
                    $"Er is geen soort '{start}'; er zijn {kinds}."
                )
            );
        }

        string name = result.GetValue(title) ?? session.Say("A new negotiation", "Een nieuwe onderhandeling");
        string text = NewModel.Kinds.Contains(start)
            ? NewModel.Template(name, session.Language.Tag, start)
            : NewScenario.Template(name, session.Language.Tag, start);
        if (path == "-")
        {
            session.Around.Output.Write(text);
            return ExitCode.Done;
        }

        int code = OutputFile.WriteAll([new OutputFile(path, text)], result.GetValue(force), session);
        if (code == ExitCode.Done)
        {
            string command = start switch
            {
                "division" => "divide",
                "stakeholders" => "forecast",
                _ => start,
            };
            session.Tell(
                NewModel.Kinds.Contains(start)
                    ? session.Say($"Next: entente {command} {path}", $"Vervolg: entente {command} {path}")
                    : session.Say(
                        $"Next: entente check {path}, then entente analyze {path}",
                        $"Vervolg: entente check {path}, dan entente analyze {path}"
                    )
            );
        }

        return code;
    }
}
