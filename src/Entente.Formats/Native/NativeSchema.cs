namespace Entente.Formats.Native;

/// <summary>The JSON Schemas of native files, by which editors complete and check them.</summary>
public static class NativeSchema
{
    /// <summary>The file name of the schema of scenarios; the schema of private parts refers to it by this name.</summary>
    public const string ScenarioFile = "entente-scenario-1.json";

    /// <summary>The file name of the schema of private parts.</summary>
    public const string PartFile = "entente-part-1.json";

    /// <summary>The schema of scenarios, and of shared parts.</summary>
    public static string Scenario => Resource.Text($"schema/{ScenarioFile}");

    /// <summary>The schema of private parts.</summary>
    public static string Part => Resource.Text($"schema/{PartFile}");
}
