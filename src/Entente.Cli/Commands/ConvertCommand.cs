using System.Collections.Immutable;
using System.CommandLine;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Conflict;
using Entente.Formats.Gambit;
using Entente.Formats.Writing;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente convert</c>: a scenario in the format of another platform.</summary>
internal sealed class ConvertCommand : Command, IFileCommand
{
    private readonly Session session;
    private readonly ScenarioInput input;
    private readonly Option<string> format;
    private readonly Option<string> output;
    private readonly Option<bool> force;

    public ConvertCommand(Session session)
        : base(
            "convert",
            session.Say(
                "Write a scenario, a game or a conflict in another format",
                "Schrijf een scenario, een spel of een conflict in een ander formaat"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(this, session);
        string names = string.Join(", ", TargetFormat.Names);
        format = new Option<string>("--to")
        {
            HelpName = "FORMAT",
            Description = session.Say($"The format: {names}.", $"Het formaat: {names}."),
            Required = true,
        };
        format.CompletionSources.Add(_ => TargetFormat.Names);
        output = new Option<string>("--output", "-o")
        {
            HelpName = "FOLDER",
            Description = session.Say(
                "The folder to write to; made when it is not there. For a single file also its path (.yaml, .json); '-' prints it.",
                "De map om naar te schrijven; gemaakt als die er niet is. Voor één bestand ook het pad (.yaml, .json); '-' drukt het af."
            ),
            Required = true,
        };
        force = new Option<bool>("--force")
        {
            Description = session.Say("Overwrite files that are there.", "Overschrijf bestanden die er al zijn."),
        };
        Options.Add(format);
        Options.Add(output);
        Options.Add(force);
        SetAction(result => Run(result));
    }

    /// <inheritdoc/>
    public void TellFaults(ParseResult result)
    {
        string path = input.NameIn(result);
        if (GambitTarget.IsGame(path))
        {
            session.Tell(GambitFormat.Read(path, File.ReadAllBytes(path)).Faults);
        }
        else if (ConflictTarget.IsConflict(path))
        {
            session.Tell(ConflictSource.Read(path).Faults);
        }
        else
        {
            input.TellFaults(result);
        }
    }

    private int Run(ParseResult result)
    {
        string name = result.GetRequiredValue(format);
        UsageException.AllBesideFiles(() => TellFaults(result), () => CheckFormat(name));
        string path = input.NameIn(result);
        if (GambitTarget.IsGame(path))
        {
            GambitReading game = GambitFormat.Read(path, File.ReadAllBytes(path));
            return game.Faults.IsEmpty
                ? Put(GambitTarget.Write(path, game, name, session), result)
                : session.Refuse(game.Faults);
        }

        if (ConflictTarget.IsConflict(path))
        {
            ConflictReading conflict = ConflictSource.Read(path);
            return conflict.Model is { } model
                ? Put(ConflictTarget.Write(path, model, name, session), result)
                : session.Refuse(conflict.Faults);
        }

        ScenarioReading read = input.Read(result);
        if (read.Scenario is not { } scenario)
        {
            return session.Refuse(read.FaultsAndWarnings());
        }

        if (ConflictTarget.Names.Contains(name))
        {
            return Put(ConflictTarget.NoScenario(session), result);
        }

        bool isWhole = TargetFormat.KeepsReadings(name) && !input.IsReadingGiven(result);
        Scenario seen = isWhole ? scenario : input.Seen(scenario, result);
        return Put(
            GambitTarget.Names.Contains(name)
                ? GambitTarget.Write(seen, name, session)
                : TargetFormat.Write(seen, name, session.Language.Tag)!,
            result
        );
    }

    private void CheckFormat(string name)
    {
        if (!TargetFormat.Names.Contains(name))
        {
            string names = session.Language.List(TargetFormat.Names);
            throw new UsageException(
                session.Say(
                    $"There is no format '{name}'; there are {names}.",
                    $"Er is geen formaat '{name}'; er zijn {names}."
                )
            );
        }
    }

    private int Put(ConversionResult converted, ParseResult result)
    {
        var place = new Place(input.NameIn(result));
        if (!converted.Refusals.IsEmpty)
        {
            return session.Refuse(converted.Refusals.Select(refusal => new Remark(place, Sentence.AsIs(refusal))));
        }

        foreach (string loss in converted.Losses)
        {
            session.Tell($"{place}: {session.Say("note", "let op")}: {loss}");
        }

        return Write(converted.Files, result);
    }

    private int Write(ImmutableArray<WrittenFile> files, ParseResult result)
    {
        string folder = result.GetRequiredValue(output);
        if (folder == "-")
        {
            if (files.Length > 1)
            {
                throw new UsageException(
                    session.Say(
                        $"This format takes {files.Length} files; give a folder with --output.",
                        $"Dit formaat vraagt {files.Length} bestanden; geef een map met --output."
                    )
                );
            }

            if (files[0].Binary is not null)
            {
                throw new UsageException(
                    session.Say(
                        "A workbook cannot be printed; give a file or a folder with --output.",
                        "Een werkmap kan niet worden afgedrukt; geef een bestand of een map met --output."
                    )
                );
            }

            // The mark by which spreadsheets know UTF-8 is of files, not of what is read on.
            session.Around.Output.Write(files[0].Text.TrimStart('\uFEFF'));
            return ExitCode.Done;
        }

        bool isFile =
            files.Length == 1
            && Path.GetExtension(folder)
                is ".yaml"
                    or ".yml"
                    or ".json"
                    or ".csv"
                    or ".xlsx"
                    or ".nfg"
                    or ".efg"
                    or ".gmcr";
        ImmutableArray<OutputFile> all = isFile
            ? [new OutputFile(folder, files[0].Text) { Binary = files[0].Binary }]
            :
            [
                .. files.Select(file => new OutputFile(Path.Combine(folder, file.Name), file.Text)
                {
                    Binary = file.Binary,
                }),
            ];
        return OutputFile.WriteAll(all, result.GetValue(force), session);
    }
}
