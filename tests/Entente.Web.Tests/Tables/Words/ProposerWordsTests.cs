using Entente.Reporting.Languages;
using Entente.Rooms.Events;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Words;

public class ProposerWordsTests
{
    [Theory]
    [InlineData("en", -1, "The table itself")]
    [InlineData("nl", -1, "De tafel zelf")]
    [InlineData("en", 3, "The mediator")]
    [InlineData("nl", 3, "De bemiddelaar")]
    public async Task A_one_text_is_said_to_be_of_whoever_wrote_it(string tag, int mover, string who)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        var l = new PageLanguage(Language.Of(tag)!);
        foreach (
            RoomEvent happened in new RoomEvent[]
            {
                new RoomEvent.OneTextRevised(1, 1, (await table.ViewAsync(1)).StatusQuo, ""),
                new RoomEvent.OneTextPut(1),
            }
        )
        {
            Assert.StartsWith(who, l.Sentence(await table.ViewAsync(1), happened, mover), StringComparison.Ordinal);
        }
    }
}
