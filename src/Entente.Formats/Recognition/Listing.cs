using Entente.Annotations;

namespace Entente.Formats.Recognition;

/// <summary>Names of files as messages list them.</summary>
internal static class Listing
{
    private const int Most = 40;

    /// <summary>The names with commas between them, at most 40, and how many are left out.</summary>
    public static Sentence Of(IEnumerable<string> names)
    {
        string[] all = [.. names];
        string listed = string.Join(", ", all.Take(Most));
        return all.Length <= Most
            ? Sentence.AsIs(listed)
            : new($"{listed} and {all.Length - Most} more", $"{listed} en nog {all.Length - Most}");
    }

    /// <summary>The argument that takes profiles, ready to be added to a command: <c>--profile 'a b.xml' --profile c.xml</c>.</summary>
    public static string Arguments(IEnumerable<string> paths) =>
        string.Join(' ', paths.Select(path => $"--profile {Quoted(path)}"));

    /// <summary>A path as a shell takes it.</summary>
    public static string Quoted(string path)
    {
        bool isPlain = path.All(letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_' or '\\' or ':' or '+' or ','
        );
        return isPlain ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
