namespace Entente.Testing.Support;

/// <summary>Compares a text with the approved one in the repository.</summary>
/// <remarks>With <c>ENTENTE_APPROVE=1</c> in the environment the text at hand becomes the approved one.</remarks>
public static class Approved
{
    /// <summary>Fails unless <paramref name="actual"/> is the text of the file.</summary>
    /// <param name="file">The path of the approved file from the root of the repository.</param>
    /// <param name="actual">The text at hand.</param>
    public static void Matches(string file, string actual)
    {
        string path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("ENTENTE_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{file} is not there; run with ENTENTE_APPROVE=1 to approve what came out.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
