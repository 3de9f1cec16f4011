using System.Text;
using Entente.Formats.Catalog;

namespace Entente.Formats.Recognition;

/// <summary>Finds the scenario that a path or an id stands for, whatever platform its files are from.</summary>
/// <remarks>
/// <para>A path wins over an id. A file or folder is recognised by content: native YAML or JSON, GENIUS, GeniusWeb, NegMAS, NegoLog.</para>
/// <para>Where one file is one party, the profiles of a folder are grouped by the domain that they fit. One group of two or three is taken,
/// in ordinal file-name order; otherwise the faults list the profiles, with a line of <c>--profile</c> to choose some by.</para>
/// <para>Files are read up to 64 MB each. Nothing in a file is ever run, fetched or unpickled.</para>
/// </remarks>
public static class ScenarioSource
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="pathOrId">The path of a file or folder, or the id of a scenario that ships with the software.</param>
    /// <param name="options">Which of its files to read; null for those that it suggests.</param>
    /// <returns>The scenario, or every fault that keeps it from being read; never an exception for what a file holds.</returns>
    public static ScenarioReading Read(string pathOrId, ScenarioSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pathOrId);
        options ??= ScenarioSourceOptions.Default;
        ScenarioReading read =
            Directory.Exists(pathOrId) ? new FolderSource(pathOrId, options).Read()
            : File.Exists(pathOrId) ? new FileSource(pathOrId, options).Read()
            : Shipped(pathOrId) is { } shipped ? NativeSource.Read(shipped)
            : Unknown(pathOrId);
        return options.PartyFiles.IsEmpty
            ? read
            : PartyFiles.With(
                read,
                () =>
                    Path.Exists(pathOrId) || Shipped(pathOrId) is not { } shared
                        ? FileOpener.Open(read.Files[0])
                        : shared,
                options.PartyFiles
            );
    }

    private static OpenedFile? Shipped(string id) =>
        ShippedScenarios.TryText(id, out string? text)
            ? FileOpener.Open(ShippedScenarios.PathOf(id), Encoding.UTF8.GetBytes(text))
            : null;

    private static ScenarioReading Unknown(string pathOrId) =>
        new()
        {
            Faults =
            [
                ShippedNames.Missing(
                    pathOrId,
                    new("no scenario", "geen scenario"),
                    ShippedScenarios.Ids,
                    mayBeFolder: true
                ),
            ],
        };
}
