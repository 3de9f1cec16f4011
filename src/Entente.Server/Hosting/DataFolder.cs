namespace Entente.Server.Hosting;

/// <summary>Where this server keeps what must outlive it.</summary>
/// <param name="Path">The folder, in full; it exists, and only the account that runs the server can look into it.</param>
internal sealed record DataFolder(string Path)
{
    /// <summary>The setting, and environment variable, that names the folder.</summary>
    public const string Setting = "ENTENTE_DATA";

    /// <summary>A folder or file in it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The folder that the settings name, else <c>entente</c> in the account's own application data; made when it is not there.</summary>
    public static DataFolder Of(IConfiguration settings)
    {
        string? named = settings[Setting];
        string path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Ordinary() : named);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new DataFolder(path);
    }

    private static string Ordinary() =>
        System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create
            ),
            "entente"
        );
}
