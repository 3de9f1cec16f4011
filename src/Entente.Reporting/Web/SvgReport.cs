using Entente.Analysis;
using Entente.Reporting.Composition;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>The outcomes of an analysis as a picture for documents: two parties in a plane, other numbers as parallel axes.</summary>
public static class SvgReport
{
    /// <summary>The picture, with its style in it; null when no party has scores or nothing can be agreed.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="context">What stands around it.</param>
    /// <param name="language">The language to write in.</param>
    public static string? Write(ScenarioAnalysis analysis, AnalysisContext context, Language language)
    {
        OutcomePicture? picture = PictureSection.Picture(new Subject(analysis, context, language));
        string style = Asset.PictureStyle;
        return picture switch
        {
            null => null,
            { Axes.Length: 2 } => new ScatterSvg(picture, language).Write("", style) + "\n",
            _ => new ParallelSvg(picture, language).Write("", style) + "\n",
        };
    }
}
