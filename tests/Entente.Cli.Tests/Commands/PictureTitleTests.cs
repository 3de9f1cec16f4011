using System.Text.RegularExpressions;
using System.Xml.Linq;
using Entente.Formats.Catalog;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Cli.Tests.Commands;

/// <summary>Every picture says first what it is, for whoever hears a page rather than sees it.</summary>
public sealed partial class PictureTitleTests
{
    public static TheoryData<string> Calls =>
        [
            .. ShippedScenarios.Ids.Take(6).Select(id => $"analyze {id}"),
            .. ShippedQuestions.Ids.Select(id => $"divide {id}"),
            .. ShippedExchanges.Ids.Select(id => $"exchange {id}"),
            .. ShippedConflicts.Ids.Select(id => $"conflict {id}"),
            .. ShippedStakeholders.Ids.Select(id => $"forecast {id}"),
            "explain hanoi-2019",
            "forecast hanoi-2019 --worlds 200",
            "review hanoi-2019",
        ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Every_picture_of_a_page_and_every_one_of_its_own_begins_with_its_title(string call)
    {
        CliRun page = CliRun.Of([.. call.Split(' '), "--html", "-"]);
        Assert.True(page.ExitCode == 0, page.Error);
        MatchCollection pictures = Pictures().Matches(page.Output);
        Assert.All(
            pictures,
            each =>
                Assert.Matches(
                    "^<svg[^>]*>\\s*(<style>.*?</style>\\s*<rect[^>]*/>\\s*)?<title>[^<]+</title>",
                    each.Value
                )
        );

        CliRun alone = CliRun.Of([.. call.Split(' '), "--svg", "-"]);
        if (alone.ExitCode != 0)
        {
            // A kind of question that has no picture, or a command that draws on pages alone.
            Assert.Matches("There is nothing to draw|'--svg'", alone.Error);
            return;
        }

        XElement picture = XElement.Parse(alone.Output);
        XElement title = Assert.Single(picture.Elements(), each => each.Name.LocalName == "title");
        Assert.NotEqual("", title.Value.Trim());
    }

    [GeneratedRegex("<svg[^>]*role=\"img\"[^>]*>.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Pictures();
}
