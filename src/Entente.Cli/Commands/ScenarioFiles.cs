using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Cli.Commands;

/// <summary>Which files of a scenario the user chose: profiles of a folder, private files of parties.</summary>
internal sealed record ScenarioFiles
{
    private const string Table = "Table";

    /// <summary>The profiles, in the order of the parties.</summary>
    public ImmutableArray<string> Profiles { get; init; } = [];

    /// <summary>Whether every profile of the folder was asked for.</summary>
    public bool AllProfiles { get; init; }

    /// <summary>The private files, as <c>[NAME=]FILE</c>.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>The path of what was given as <c>[NAME=]FILE</c>: all of it where a file is called so, else what stands behind the name.</summary>
    public static string PathOf(string text) => NameLengthOf(text) is > 0 and int mark ? text[(mark + 1)..] : text;

    /// <summary>Reads the scenario with them; faults are in the answer.</summary>
    /// <param name="name">What names the scenario.</param>
    /// <param name="session">The call.</param>
    /// <exception cref="UsageException">Files were chosen that the scenario cannot have.</exception>
    public ScenarioReading Read(string name, Session session)
    {
        ScenarioReading read = ScenarioSource.Read(
            name,
            new ScenarioSourceOptions { Profiles = Profiles, AllProfiles = AllProfiles }
        );
        UsageException.All(
            () => CheckProfiles(name, read.Format, session),
            () => CheckParties(name, read.Format, session)
        );
        return Parties.IsEmpty || read.Format != NativeFormat.Name ? read : WithParts(name);
    }

    private void CheckProfiles(string name, string format, Session session)
    {
        string[] given =
        [
            .. Profiles.IsEmpty ? Array.Empty<string>() : ["--profile"],
            .. AllProfiles ? ["--all-profiles"] : Array.Empty<string>(),
        ];
        if (given.Length > 0 && format is NativeFormat.Name or Table)
        {
            string options = session.Language.List(given);
            throw new UsageException(
                session.Say(
                    $"{options}: for a folder in which every file is the profile of one party, which {name} is not; leave it out.",
                    $"{options}: voor een map waarin elk bestand het profiel van één partij is, en dat is {name} niet; laat dat weg."
                )
            );
        }
    }

    private void CheckParties(string name, string format, Session session)
    {
        if (Parties.FirstOrDefault(text => string.IsNullOrWhiteSpace(PathOf(text))) is { } empty)
        {
            throw new UsageException(
                session.Say(
                    $"--party takes [NAME=]FILE, not '{empty}'.",
                    $"--party vraagt [NAAM=]BESTAND, niet '{empty}'."
                )
            );
        }

        if (!Parties.IsEmpty && format.Length > 0 && format != NativeFormat.Name)
        {
            throw new UsageException(
                session.Say(
                    $"--party: for a scenario of Entente's own of which the parties have private files, which {name} is not; leave it out.",
                    $"--party: voor een scenario van Entente zelf waarvan de partijen privébestanden hebben, en dat is {name} niet; laat dat weg."
                )
            );
        }
    }

    private ScenarioReading WithParts(string name)
    {
        ScenarioReading read = ScenarioSource.Read(
            name,
            new ScenarioSourceOptions { PartyFiles = [.. Parties.Select(PathOf)] }
        );
        ImmutableArray<Remark> faults = [.. Parties.Select(FaultOf).OfType<Remark>()];
        return faults.IsEmpty ? read : read with { Scenario = null, Faults = [.. faults, .. read.Faults] };
    }

    // A file that is given to another than the party that it names.
    private static Remark? FaultOf(string text)
    {
        string named = text[..NameLengthOf(text)];
        return
            named.Length > 0
            && FileOpener.Open(PathOf(text)) is { Kind: FileKind.NativePart, Root: Node.Map root }
            && root["party"] is Node.Scalar party
            && party.Text != named
            ? new Remark(
                party.Place,
                new(
                    $"This is the private file of '{party.Text}', and --party gives it to '{named}'.",
                    $"Dit is het privébestand van '{party.Text}', en --party geeft het aan '{named}'."
                )
            )
            : null;
    }

    private static int NameLengthOf(string text) =>
        File.Exists(text) ? 0 : Math.Max(text.IndexOf('=', StringComparison.Ordinal), 0);
}
