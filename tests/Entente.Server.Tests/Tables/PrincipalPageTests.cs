using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Tables;

public sealed class PrincipalPageTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const int Principal = 3;

    /// <summary>On a phone the parts of one zone stand below each other in this order, too.</summary>
    [Theory]
    [InlineData(ApiTable.North, "id=\"composer-heading\"")]
    [InlineData(Principal, "id=\"side-tab-Mandate\" aria-selected=\"true\"")]
    public async Task What_somebody_does_here_stands_above_the_record_be_it_composing_or_giving_a_mandate(
        int seat,
        string tool
    )
    {
        using HttpClient client = server.Browser();
        string open = ApiTable.Open.Replace(
            "{\"role\":\"Lead\",\"party\":1}]",
            "{\"role\":\"Lead\",\"party\":1},{\"role\":\"Principal\",\"party\":0}]",
            StringComparison.Ordinal
        );
        ApiTable table = await ApiTable.OpenAsync(client, open, begin: false);
        using HttpClient browser = server.Browser();
        await table.SitAsync(browser, seat, "Kim");
        string page = await browser.GetStringAsync($"/tables/{table.Room}");
        int at = page.IndexOf(tool, StringComparison.Ordinal);
        Assert.True(at > 0, tool);
        Assert.InRange(at, page.IndexOf("data-zone=\"make\"", StringComparison.Ordinal), page.Length);
        Assert.True(at < page.IndexOf("id=\"talk-heading\"", StringComparison.Ordinal));
        Assert.Equal(
            page.IndexOf("id=\"side-heading\"", StringComparison.Ordinal),
            page.LastIndexOf("id=\"side-heading\"", StringComparison.Ordinal)
        );
    }
}
