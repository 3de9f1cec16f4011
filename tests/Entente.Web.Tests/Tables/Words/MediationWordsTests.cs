using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Words;

public class MediationWordsTests
{
    [Fact]
    public async Task A_deal_on_the_mediators_text_is_told_as_the_mediators_and_one_on_an_offer_is_not()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(3, new RoomCommand.ReviseOneText(Terms("dismantlement: none")));
        await table.DoneAsync(3, new RoomCommand.ReviseOneText(Terms("dismantlement: yongbyon")));
        await table.DoneAsync(3, new RoomCommand.PutOneText());
        await table.DoneAsync(1, new RoomCommand.AnswerOneText(2, true));
        await table.DoneAsync(2, new RoomCommand.AnswerOneText(2, true));
        RoomView view = await table.ViewAsync(1);
        Assert.EndsWith(
            " (the mediator's one text 1, version 2)",
            Assert.Single(new PageLanguage(Language.English).MediatedDeals(view))
        );
        Assert.StartsWith("Ontmanteling: ", Assert.Single(new PageLanguage(Language.Dutch).MediatedDeals(view)));
    }
}
