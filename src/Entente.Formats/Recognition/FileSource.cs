using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Formats.Recognition;

/// <summary>The scenario that one file stands for, by itself or with the files beside it.</summary>
internal sealed class FileSource(string path, ScenarioSourceOptions options)
{
    public ScenarioReading Read()
    {
        if (TableSource.IsTable(path))
        {
            ScenarioReading table = TableSource.Read(path);
            return
                table.Scenario is null
                && FileNatures.Mismatch(path, FileNature.Scenario, FileNature.Workbook) is { } log
                ? new ScenarioReading { Faults = [log] }
                : table;
        }

        OpenedFile file = FileOpener.Open(path);
        switch (file.Kind)
        {
            case FileKind.Native:
                return NativeSource.Read(file);
            case FileKind.NativePart:
                return Fault(
                    new(
                        "This is the private part of one party; give the folder in which the shared part lies too.",
                        "Dit is het vertrouwelijke deel van één partij; geef de map waarin ook het gedeelde deel ligt."
                    )
                );
            case FileKind.Profile when options.Profiles.IsEmpty && !options.AllProfiles:
                var shelf = new ProfileShelf(Folder, Beside(file));
                return ScenarioAssembly.Of(Path.GetFileNameWithoutExtension(path), [shelf.Read(file)], shelf.Domains);
            case FileKind.Profile or FileKind.Domain:
                return new ProfileChoice(Folder, new ProfileShelf(Folder, Beside(file)), options).Of(DomainOf(file));
            case FileKind.Center:
                return new CenterSource(file, options).Read();
            case FileKind.Statistics:
                return Fault(
                    new(
                        "These are statistics that belong to a scenario; give the scenario's folder instead.",
                        "Dit zijn gegevens over een scenario (statistiek); geef in plaats daarvan de map van het scenario."
                    )
                );
            default:
                if (FileNatures.Mismatch(path, FileNature.Scenario) is { } other)
                {
                    return new ScenarioReading { Faults = [other] };
                }

                return file.Empty is { } empty ? new ScenarioReading { Faults = [empty] }
                    : file.Faults.IsEmpty ? Fault(FileOpener.NotRecognised)
                    : new ScenarioReading { Faults = file.Faults };
        }
    }

    private string Folder => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static string? DomainOf(OpenedFile file) => file.Reading?.Domain is { } domain ? SpaceKey.Of(domain) : null;

    // What else lies in the folder matters only to files that are not whole by themselves.
    private ImmutableArray<OpenedFile> Beside(OpenedFile file)
    {
        bool isWhole = file.Kind == FileKind.Profile && file.Reading is not null && options.Profiles.IsEmpty;
        return isWhole && !options.AllProfiles ? [file] : FolderListing.Open(Folder, file);
    }

    private ScenarioReading Fault(Sentence said) => new() { Faults = [new Remark(new Place(path), said)] };
}
