using Bunit;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class ExitPanelTests
{
    [Fact]
    public async Task What_walking_away_comes_to_is_a_sentence_of_its_own()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<ExitPanel> panel = page.Show<ExitPanel>();
        Assert.Contains(
            "Interim deals stay agreed. Without an agreement you have ",
            panel.Find("details:has(#walk-why) > p").TextContent,
            StringComparison.Ordinal
        );
    }
}
