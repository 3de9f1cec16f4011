using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Waiting;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class UnseenWordsTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Mediator = 3;
    private const int Principal = 4;

    [Theory]
    [InlineData("en", "New words in confidence from the mediator", "One new message.")]
    [InlineData("nl", "Nieuwe woorden in vertrouwen van de bemiddelaar", "Eén nieuw bericht.")]
    public async Task Words_of_the_mediator_wait_for_the_side_that_they_are_for_until_they_are_read_and_for_nobody_else(
        string tag,
        string waits,
        string news
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await KeptAsync(table, Mediator, new RoomCommand.Caucus("Could you live with less?", 0, 0));
        await using SeatPage page = await SeatPage.OpenAsync(
            table,
            First,
            tag == "nl" ? Language.Dutch : Language.English
        );
        Assert.Empty(page.Desk.Awaiting);
        page.Desk.Remember("");
        Assert.Equal([new Awaited(AwaitedKind.MediatorWords)], page.Desk.Awaiting);
        Assert.Equal(waits, page.Show<TableHead>().Find(".awaits a").TextContent);
        Assert.Contains(news, page.Show<CaucusLines>().Find(".new-words").TextContent);
        IRenderedComponent<SidePanel> side = page.Show<SidePanel>();
        Assert.Single(side.FindAll("#side-tab-Consent .mark"));
        await side.Find("#side-tab-Consent").ClickAsync();
        Assert.Empty(page.Desk.Awaiting);
        Assert.Empty(side.FindAll(".mark, .new-words"));

        // Nobody else has anything new, and what was read stays read in the same browser.
        foreach (int seat in new[] { 0, Second, Mediator })
        {
            await using SeatPage other = await SeatPage.OpenAsync(table, seat);
            other.Desk.Remember("");
            Assert.Empty(other.Desk.Awaiting);
        }

        await using SeatPage again = await SeatPage.OpenAsync(table, First);
        again.Desk.Remember(page.Desk.WordsRead);
        Assert.Empty(again.Desk.Awaiting);
        await KeptAsync(table, Mediator, new RoomCommand.Caucus("Think of it.", 0, 0));
        Assert.True(await again.Desk.ReadAsync());
        Assert.Equal([new Awaited(AwaitedKind.MediatorWords)], again.Desk.Awaiting);
    }

    [Fact]
    public async Task A_party_s_words_wait_for_the_mediator_under_its_name_and_those_of_a_delegation_for_the_rest_of_it()
    {
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Principal"));
        await KeptAsync(table, Second, new RoomCommand.Caucus("We could wait.", -1, 0));
        await KeptAsync(table, First, new RoomCommand.Confer("May I give in?"));

        await using SeatPage mediator = await SeatPage.OpenAsync(table, Mediator);
        mediator.Desk.Remember("");
        Assert.Equal([new Awaited(AwaitedKind.PartyWords, 1)], mediator.Desk.Awaiting);
        IRenderedComponent<MediatorPanel> panel = mediator.Show<MediatorPanel>();
        Assert.Contains("We could wait.", panel.Find("details[open] .timeline").TextContent);
        await panel.Find(".new-words button").ClickAsync();
        Assert.Empty(mediator.Desk.Awaiting);
        Assert.Single(panel.FindAll("details[open] .timeline"));

        await using SeatPage principal = await SeatPage.OpenAsync(table, Principal);
        principal.Desk.Remember("no record of ours");
        Assert.Equal([new Awaited(AwaitedKind.DelegationWords)], principal.Desk.Awaiting);
        IRenderedComponent<DelegationPanel> delegation = principal.Show<DelegationPanel>();
        await delegation.Find("#confer").InputAsync("No.");
        await delegation.Find("form").SubmitAsync();
        Assert.Empty(principal.Desk.Awaiting);

        await using SeatPage first = await SeatPage.OpenAsync(table, First);
        first.Desk.Remember("");
        Assert.Equal([new Awaited(AwaitedKind.DelegationWords)], first.Desk.Awaiting);
        await using SeatPage second = await SeatPage.OpenAsync(table, Second);
        second.Desk.Remember("");
        Assert.Empty(second.Desk.Awaiting);
    }
}
