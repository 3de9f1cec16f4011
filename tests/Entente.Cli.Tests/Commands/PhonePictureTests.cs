using System.Globalization;
using System.Xml.Linq;

namespace Entente.Cli.Tests.Commands;

/// <summary>What a page shows on a phone: nothing is drawn through words, and no name is cut that there is room for.</summary>
public sealed class PhonePictureTests
{
    [Theory]
    [InlineData("en", "Diplomatic recognition", "West Bank and Gaza")]
    [InlineData("nl", "Diplomatieke erkenning", "Westelijke Jordaanoever en Gaza")]
    public void Names_of_goods_stand_whole_above_their_bars(string language, string one, string other)
    {
        XElement picture = Narrow("divide", "camp-david-1978", "--language", language);
        string[] texts = [.. Texts(picture).Select(text => text.Value)];

        Assert.DoesNotContain(texts, text => text.Contains('…'));
        Assert.Contains(one, texts);
        Assert.Contains(other, texts);
        Assert.All(Texts(picture).Where(text => text.Value == one), text => Assert.Null(text.Attribute("text-anchor")));
    }

    [Fact]
    public void A_part_has_its_share_written_on_it_where_that_fits()
    {
        XElement wide = Drawn("wide", "divide", "camp-david-1978", "--language", "en");
        Assert.Equal(
            ["17% (1/6)", "83% (5/6)"],
            Texts(wide).Where(text => text.Attribute("class")?.Value == "on").Select(text => text.Value)
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void What_walking_away_is_worth_is_drawn_through_no_name(string language)
    {
        XElement picture = Narrow("explain", "hanoi-2019", "--language", language);
        (double From, double To)[] lines =
        [
            .. Elements(picture, "line").Select(line => (Number(line, "y1"), Number(line, "y2"))),
        ];
        Assert.NotEmpty(lines);

        // A text of 15 px reaches 12 above the line it stands on, and 4 below.
        Assert.All(
            Texts(picture).Where(text => Number(text, "x") < 12),
            text =>
                Assert.DoesNotContain(
                    lines,
                    line => line.From < Number(text, "y") + 4 && line.To > Number(text, "y") - 12
                )
        );
    }

    private static XElement Narrow(params string[] args) => Drawn("narrow", args);

    private static XElement Drawn(string shape, params string[] args)
    {
        string page = CliRun.Of([.. args, "--html", "-"]).Output;
        int mark = page.IndexOf($" data-for=\"{shape}\"", StringComparison.Ordinal);
        int start = page.LastIndexOf("<svg", mark, StringComparison.Ordinal);
        int end = page.IndexOf("</svg>", mark, StringComparison.Ordinal);
        return XElement.Parse(page[start..(end + 6)]);
    }

    private static IEnumerable<XElement> Texts(XElement picture) => Elements(picture, "text");

    private static IEnumerable<XElement> Elements(XElement picture, string name) =>
        picture.Descendants().Where(each => each.Name.LocalName == name);

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
