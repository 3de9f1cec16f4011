namespace Entente.Reporting.Web;

/// <summary>Style sheets and the script, which lie in the assembly.</summary>
internal static class Asset
{
    public static string PictureStyle { get; } = Load("picture.css");

    public static string ReportStyle { get; } = Load("report.css");

    public static string ReportScript { get; } = Load("report.js");

    public static string TournamentStyle { get; } = Load("tournament.css");

    public static string TournamentScript { get; } = Load("tournament.js");

    public static string ConflictStyle { get; } = Load("conflict.css");

    public static string ReviewStyle { get; } = Load("review.css");

    public static string ReviewScript { get; } = Load("review.js");

    public static string ExplanationStyle { get; } = Load("explanation.css");

    private static string Load(string name)
    {
        using Stream stream = typeof(Asset).Assembly.GetManifestResourceStream("web/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
