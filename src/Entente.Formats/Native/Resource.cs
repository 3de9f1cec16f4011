namespace Entente.Formats.Native;

/// <summary>Files inside the assembly.</summary>
internal static class Resource
{
    /// <summary>The text of one that is there.</summary>
    public static string Text(string name)
    {
        using Stream stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
