using System.Globalization;

namespace Entente.Formats.Tests.Recognition;

/// <summary>A folder of files that is gone after the test.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-");

    public string Path => folder.FullName;

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public ScenarioFolder Add(string name, string text)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Adds a profile of NegoLog with one issue, whose values have given utilities.</summary>
    public ScenarioFolder AddProfile(string name, string issue, params double[] utilities)
    {
        IEnumerable<string> values = utilities.Select(
            (utility, i) => string.Create(CultureInfo.InvariantCulture, $"\"v{i}\": {utility}")
        );
        string body = $"\"{issue}\": {{{string.Join(", ", values)}}}";
        return Add(
            name,
            $"{{\"reservationValue\": 0.1, \"issueWeights\": {{\"{issue}\": 1}}, \"issues\": {{{body}}}}}"
        );
    }

    public void Dispose() => folder.Delete(recursive: true);
}
