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

    [Theory]
    [InlineData(
        "en",
        "The table was released: scenario and debrief are open. The improvement of the deal lapsed with that: the answers were not looked at, and the deal stays."
    )]
    [InlineData(
        "nl",
        "De tafel is vrijgegeven: scenario en nabespreking zijn open. De verbetering van het akkoord verviel daarmee: de antwoorden zijn niet bekeken en het akkoord blijft."
    )]
    public async Task A_release_says_that_an_improvement_lapsed_with_it(string tag, string said)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await ImproveAsync(table);
        await table.DoneAsync(0, new RoomCommand.Release());
        Assert.Equal(said, Last(await table.ViewAsync(1), tag));
    }

    [Theory]
    [InlineData("en", " Blind suggestion 2 lapsed: the answers were not looked at.")]
    [InlineData("nl", " Blinde suggestie 2 verviel: de antwoorden zijn niet bekeken.")]
    public async Task A_release_names_the_blind_suggestions_that_lapsed_with_it_and_no_others(string tag, string said)
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        await SuggestAsync(table);
        await table.DoneAsync(0, new RoomCommand.Adjourn());
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        await SuggestAsync(table);
        await table.DoneAsync(0, new RoomCommand.Release());
        string line = Last(await table.ViewAsync(1), tag);
        Assert.EndsWith(said, line, StringComparison.Ordinal);
        Assert.Equal(2, line.Count(each => each == ':'));
    }

    private static Task SuggestAsync(Rooms table) =>
        table.DoneAsync(
            3,
            new RoomCommand.SuggestBlind(Terms("liaison: yes"), table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5))
        );

    private static string Last(RoomView view, string tag) =>
        new PageLanguage(Language.Of(tag)!).Line(view, view.Timeline[^1].Seat, view.Timeline[^1].Events[0])!;
}
