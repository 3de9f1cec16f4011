using System.Text;
using Entente.Formats;
using Entente.Formats.Editing;
using Entente.Formats.Native;
using Entente.Formats.Recognition;
using Entente.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Workbench;

/// <summary>Makes a draft of files that were sent. Files are data: they are read, and never run.</summary>
public static class UploadedFiles
{
    /// <summary>The most files at once.</summary>
    public const int MostFiles = 50;

    /// <summary>How many bytes they have at most together.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The endings of files that are read, for the field of a form.</summary>
    public const string Accepted = ".yaml,.yml,.json,.xml,.csv,.tsv,.txt,.xlsx";

    private const int LongestName = 100;

    /// <summary>Reads the files as one scenario, whatever platform they are from.</summary>
    /// <param name="files">The files. They lie in a folder of their own while they are read, and are gone when this returns.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The draft, or why there is none. A file of our own with faults is a draft all the same: the workbench is where they are mended.</returns>
    public static async Task<UploadReading> ReadAsync(IFormFileCollection files, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        IFormFile[] given = [.. files.Where(file => file.Length > 0).Take(MostFiles)];
        if (given.Length == 0)
        {
            return new UploadReading(null, []);
        }

        string folder = Directory.CreateTempSubdirectory("entente-upload-").FullName;
        try
        {
            foreach (IFormFile file in given)
            {
                await using FileStream kept = File.Create(Path.Combine(folder, NameOf(file.FileName)));
                await file.CopyToAsync(kept, cancel).ConfigureAwait(false);
            }

            return await ReadAsync(folder, cancel).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<UploadReading> ReadAsync(string folder, CancellationToken cancel)
    {
        string[] paths = Directory.GetFiles(folder);
        if (paths is [var only] && await OwnTextAsync(only, cancel).ConfigureAwait(false) is { } text)
        {
            return new UploadReading(text, []);
        }

        ScenarioReading read = ScenarioSource.Read(
            paths is [var single] ? single : folder,
            new ScenarioSourceOptions { AllProfiles = true }
        );
        return read.Scenario is { } scenario
            ? new UploadReading(NativeFormat.WriteYaml(scenario), [])
            : new UploadReading(null, [.. read.Faults.Select(fault => Named(fault, folder))]);
    }

    // The text as it was written, comments and all, faults or none.
    private static async Task<string?> OwnTextAsync(string path, CancellationToken cancel)
    {
        if (new FileInfo(path).Length > 4 * DraftShelf.MostCharacters)
        {
            return null;
        }

        string text = await File.ReadAllTextAsync(path, Encoding.UTF8, cancel).ConfigureAwait(false);
        NativeDocument document = NativeDocument.Of(text);
        bool isScenario = document.KindOf("entente") == PartKind.Text && document.KindOf("party") == PartKind.None;
        return isScenario || QuestionKinds.Of(document) is not null ? text : null;
    }

    // What a file is called elsewhere leads nowhere here: letters, digits and little else.
    private static string NameOf(string given)
    {
        string name = string.Concat(
            Path.GetFileName(given.Replace('\\', '/'))
                .Select(each => char.IsLetterOrDigit(each) || each is '.' or '-' or '_' or ' ' ? each : '_')
        );
        name = name.TrimStart('.').Trim();
        return name.Length == 0 ? "file"
            : name.Length <= LongestName ? name
            : name[..(LongestName / 2)] + name[^(LongestName / 2)..];
    }

    private static Remark Named(Remark fault, string folder) =>
        fault with
        {
            Place = fault.Place with { File = Path.GetFileName(fault.Place.File.TrimEnd('/', '\\')) },
            Said = new(
                fault.Said.English.Replace(folder, "", StringComparison.Ordinal),
                fault.Said.Dutch.Replace(folder, "", StringComparison.Ordinal)
            ),
        };
}
