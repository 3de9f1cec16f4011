namespace Entente.Reporting.Web;

/// <summary>Style sheets and the script, which lie in the assembly.</summary>
internal static class Asset
{
    public static string PictureStyle { get; } = Load("picture.css");

    public static string ReportStyle { get; } = Load("report.css");

    public static string ReportScript { get; } = Load("report.js");

    public static string TournamentStyle { get; } = Load("tournament.css");

    public static string TournamentScript { get; } = Load("tournament.js");

    /// <summary>The colours of a picture that stands alone; in a page they are those of the page.</summary>
    public static string FigureStyle { get; } = Load("figure.css");

    public static string ConflictStyle { get; } = Load("conflict.css");

    public static string ExchangeStyle { get; } = Load("exchange.css");

    public static string TheoryStyle { get; } = Load("theory.css");

    public static string StakeholderStyle { get; } = Load("stakeholders.css");

    public static string ForecastStyle { get; } = Load("forecast.css");

    public static string ReviewStyle { get; } = Load("review.css");

    public static string ReviewScript { get; } = Load("review.js");

    public static string ExplanationStyle { get; } = Load("explanation.css");

    /// <summary>How the pictures of answers look, whatever the question: explanation, forecast, conflict, exchange, division, stakeholders.</summary>
    public static string AnswerStyle { get; } =
        string.Join('\n', ExplanationStyle, ForecastStyle, ConflictStyle, ExchangeStyle, TheoryStyle, StakeholderStyle);

    private static string Load(string name)
    {
        using Stream stream = typeof(Asset).Assembly.GetManifestResourceStream("web/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
