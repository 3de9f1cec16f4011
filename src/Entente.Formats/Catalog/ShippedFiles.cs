using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Catalog;

/// <summary>The YAML files of one kind that lie in the assembly, each under its id.</summary>
internal sealed class ShippedFiles
{
    private const string Extension = ".yaml";

    private readonly string folder;

    /// <param name="folder">Where in the assembly they lie.</param>
    public ShippedFiles(string folder)
    {
        this.folder = folder + "/";
        Ids =
        [
            .. typeof(ShippedFiles)
                .Assembly.GetManifestResourceNames()
                .Where(name =>
                    name.StartsWith(this.folder, StringComparison.Ordinal)
                    && name.EndsWith(Extension, StringComparison.Ordinal)
                )
                .Select(name => name[this.folder.Length..^Extension.Length])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The ids, in ordinal order.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The path by which messages refer to the file of an id.</summary>
    public string PathOf(string id) => $"catalog/{folder}{id}{Extension}";

    /// <summary>The text of a file, or null when there is none of this id.</summary>
    public bool TryText(string id, [NotNullWhen(true)] out string? text)
    {
        using Stream? stream = typeof(ShippedFiles).Assembly.GetManifestResourceStream(folder + id + Extension);
        if (stream is null)
        {
            text = null;
            return false;
        }

        using var reader = new StreamReader(stream);
        text = reader.ReadToEnd();
        return true;
    }
}
