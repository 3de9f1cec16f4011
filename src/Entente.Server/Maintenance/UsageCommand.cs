namespace Entente.Server.Maintenance;

/// <summary><c>entente-server --help</c>, and the answer to a command that there is not.</summary>
internal static class UsageCommand
{
    private const string Serving = """
        entente-server [--urls ADDRESS]                             serves until it is stopped; http://localhost:5000 unless you say otherwise

        The data folder is named by ENTENTE_DATA, a PostgreSQL database by ENTENTE_POSTGRES; the other settings are in docs/how-to/host.md.
        """;

    /// <summary>Whether the arguments ask for help, or for something that cannot be done. Settings (<c>--name value</c>, <c>name=value</c>) are neither.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && (IsHelp(arguments[0]) || !IsSetting(arguments[0]));

    /// <summary>Says what there is.</summary>
    /// <param name="arguments">What was typed.</param>
    /// <param name="output">Where help goes that was asked for.</param>
    /// <param name="errors">Where it goes that was not.</param>
    /// <returns>0 where help was asked for; 2 for a command that there is not.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        bool isAsked = IsHelp(arguments[0]);
        TextWriter writer = isAsked ? output : errors;
        if (!isAsked)
        {
            writer.WriteLine($"There is no command '{arguments[0]}'. Without a command the server starts; there are:");
            writer.WriteLine();
        }

        writer.WriteLine(Serving);
        writer.WriteLine();
        writer.WriteLine(BackupCommand.Usage);
        writer.WriteLine();
        writer.WriteLine(AccountCommand.Usage);
        writer.WriteLine();
        writer.WriteLine(HealthCommand.Usage);
        return isAsked ? 0 : 2;
    }

    private static bool IsHelp(string argument) => argument is "--help" or "-h" or "-?" or "help";

    private static bool IsSetting(string argument) =>
        argument.StartsWith('-') || argument.StartsWith('/') || argument.Contains('=', StringComparison.Ordinal);
}
