using System.Collections.Immutable;

namespace Entente.Formats.Recognition;

/// <summary>Folders that hold several scenarios, each a native file of its own.</summary>
internal static class ScenarioSet
{
    /// <summary>The scenarios that a path stands for: the native files of a folder that holds several, in ordinal order of their names; else the path itself.</summary>
    /// <param name="pathOrId">The path of a file or folder, or the id of a scenario that ships with the software.</param>
    public static ImmutableArray<string> In(string pathOrId)
    {
        if (!Directory.Exists(pathOrId))
        {
            return [pathOrId];
        }

        try
        {
            ImmutableArray<string> natives =
            [
                .. FolderListing
                    .Open(pathOrId)
                    .Where(file => file.Kind == FileKind.Native)
                    .Select(file => file.Path)
                    .Order(StringComparer.Ordinal),
            ];
            return natives.Length > 1 ? natives : [pathOrId];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the folder says why it cannot be opened.
            return [pathOrId];
        }
    }
}
