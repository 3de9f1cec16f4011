namespace Entente.Testing.Support;

/// <summary>Where the tests run: the clone, and what lies beside it.</summary>
public static class Repository
{
    /// <summary>The folder of the clone: the nearest one above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of reference values and real scenario files beside the clone; it need not exist.</summary>
    public static string Shared { get; } = Path.Combine(Root, "..", "shared");

    /// <summary>Whether that folder lies there.</summary>
    public static bool HasShared => Directory.Exists(Shared);

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Entente.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside of a clone of Entente.");
    }
}
