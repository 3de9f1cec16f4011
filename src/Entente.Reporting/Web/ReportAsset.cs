using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Reporting.Web;

/// <summary>A style sheet or script that pages need when they put parts of reports into a frame of their own.</summary>
public sealed class ReportAsset
{
    private ReportAsset(string name, string mediaType, string text)
    {
        Name = name;
        MediaType = mediaType;
        Text = text;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    /// <summary>How pictures of outcomes look.</summary>
    public static ReportAsset PictureStyle { get; } = new("picture.css", "text/css", Asset.PictureStyle);

    /// <summary>How the drawings of a review look.</summary>
    public static ReportAsset ReviewStyle { get; } = new("review.css", "text/css", Asset.ReviewStyle);

    /// <summary>How the pictures of answers look: explanation, forecast, conflict, exchange, division, stakeholders.</summary>
    public static ReportAsset AnswerStyle { get; } = new("answers.css", "text/css", Asset.AnswerStyle);

    /// <summary>Lets one point at, tap and walk through a picture, wherever an <c>entente-picture</c> comes into the page.</summary>
    public static ReportAsset PictureScript { get; } = new("report.js", "text/javascript", Asset.ReportScript);

    /// <summary>Lets one point at and walk through the offers of a review, wherever an <c>entente-dance</c> comes into the page.</summary>
    public static ReportAsset ReviewScript { get; } = new("review.js", "text/javascript", Asset.ReviewScript);

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportAsset> All { get; } =
    [PictureStyle, ReviewStyle, AnswerStyle, PictureScript, ReviewScript];

    /// <summary>The name of its file.</summary>
    public string Name { get; }

    /// <summary>What kind of file it is: <c>text/css</c>, <c>text/javascript</c>.</summary>
    public string MediaType { get; }

    /// <summary>What stands in it.</summary>
    public string Text { get; }

    /// <summary>16 hexadecimal digits that change with the text, for addresses that may be kept for good.</summary>
    public string Fingerprint { get; }
}
