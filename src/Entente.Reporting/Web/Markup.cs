using System.Globalization;
using System.Net;
using System.Text;

namespace Entente.Reporting.Web;

/// <summary>Elements of a page or picture; every text and every value that comes from outside is escaped.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    /// <summary>Markup of our own, as it is.</summary>
    public Markup Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>A text, escaped.</summary>
    public Markup Text(string content)
    {
        text.Append(Escape(content));
        return this;
    }

    /// <summary>An element with one text in it.</summary>
    public Markup Element(string name, string content, string attributes = "") =>
        Open(name, attributes).Text(content).Close(name);

    public Markup Open(string name, string attributes = "")
    {
        text.Append('<').Append(name);
        if (attributes.Length > 0)
        {
            text.Append(' ').Append(attributes);
        }

        text.Append('>');
        return this;
    }

    public Markup Close(string name)
    {
        text.Append("</").Append(name).Append('>');
        return this;
    }

    public Markup NewLine()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>The style of a picture that stands alone, and the paper that it is drawn on; nothing for a picture in a page, which has both.</summary>
    public Markup Style(string style, double width, double height) =>
        style.Length == 0
            ? this
            : Open("style")
                .Raw(style)
                .Close("style")
                .Raw($"<rect class=\"paper\" width=\"{Length(width)}\" height=\"{Length(height)}\"/>");

    public override string ToString() => text.ToString();

    /// <summary>A text as it may stand in an element or in a quoted attribute.</summary>
    public static string Escape(string content) => WebUtility.HtmlEncode(content);

    /// <summary>A length or place, to a hundredth.</summary>
    public static string Length(double length) =>
        Math.Round(length, 2, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
