using System.Collections.Immutable;
using Entente.Formats.Native;

namespace Entente.Formats.Recognition;

/// <summary>Private files of parties that lie elsewhere than beside the shared part.</summary>
internal static class PartyFiles
{
    /// <summary>A scenario with private files more.</summary>
    /// <param name="read">The scenario without them.</param>
    /// <param name="shared">Opens its shared part.</param>
    /// <param name="paths">Where the files lie; one that the scenario has already counts once.</param>
    public static ScenarioReading With(ScenarioReading read, Func<OpenedFile> shared, ImmutableArray<string> paths)
    {
        if (read.Format != NativeFormat.Name)
        {
            return read.Format.Length == 0
                ? read
                : With(
                    read,
                    [
                        .. paths.Select(path => new Remark(
                            new Place(path),
                            new(
                                "Only a scenario of Entente's own has private files of parties; leave this one out.",
                                "Alleen een scenario van Entente zelf heeft privébestanden van partijen; laat dit weg."
                            )
                        )),
                    ]
                );
        }

        ImmutableArray<OpenedFile> given = [.. paths.Select(FileOpener.Open)];
        ImmutableArray<Remark> faults = [.. given.Where(file => file.Kind != FileKind.NativePart).Select(FaultOf)];
        if (!faults.IsEmpty)
        {
            return With(read, faults);
        }

        string[] beside = [.. read.Files.Skip(1)];
        HashSet<string> known = [.. beside.Select(Path.GetFullPath)];
        return NativeSource.Read(
            shared(),
            [.. beside.Select(FileOpener.Open), .. given.Where(part => known.Add(Path.GetFullPath(part.Path)))]
        );
    }

    private static ScenarioReading With(ScenarioReading read, ImmutableArray<Remark> faults) =>
        read with
        {
            Scenario = null,
            Faults = [.. read.Faults, .. faults],
        };

    private static Remark FaultOf(OpenedFile file) =>
        file.Faults is [var first, ..]
            ? first
            : new Remark(
                new Place(file.Path, 1, 1),
                new(
                    "This is no private file of a party: one starts with 'entente: 1' and names its 'scenario' and its 'party'.",
                    "Dit is geen privébestand van een partij: dat begint met 'entente: 1' en noemt zijn 'scenario' en zijn 'party'."
                )
            );
}
