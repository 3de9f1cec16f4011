using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class OfferCardTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Third = 4;

    [Fact]
    public async Task A_third_party_has_no_offer_of_its_own_whatever_its_number()
    {
        using Rooms table = await OpenAsync(hasThirdParty: true);
        await BeginAsync(table);
        await table.DoneAsync(Third, new RoomCommand.TakeSeat("Third"));
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await using SeatPage third = await SeatPage.OpenAsync(table, Third, Language.Dutch);
        Assert.Equal((Role.ThirdParty, 0), (third.Desk.View!.You.Role, third.Desk.View.You.Party));
        Assert.Equal(0, third.Desk.View.Offers[0].Offer.Party);

        string shown = Shown(third).Markup;
        Assert.Contains("Voor u waard", shown);
        Assert.DoesNotContain("Uw eigen voorstel", shown);
        Assert.Empty(Shown(third).FindAll("button"));
    }

    [Fact]
    public async Task A_pause_does_not_end_an_offer_and_the_card_says_so()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await table.DoneAsync(0, new RoomCommand.Pause());
        await using SeatPage page = await SeatPage.OpenAsync(table, Second);
        Assert.Contains("cannot be accepted while the talks are paused", Shown(page).Markup);
        Assert.DoesNotContain("any more", Shown(page).Markup);
        await table.DoneAsync(0, new RoomCommand.Resume());
        await using SeatPage again = await SeatPage.OpenAsync(table, Second);
        Assert.Contains("It can be accepted", Shown(again).Markup);
    }

    [Theory]
    [InlineData("en", "It waits for United States, who is away")]
    [InlineData("nl", "Het wacht op Verenigde Staten, die er niet is")]
    public async Task An_offer_says_that_it_waits_for_somebody_who_is_away(string tag, string said)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        int away = (await table.ViewAsync(0)).Parties[0].Name == "united states" ? First : Second;
        int offering = away == First ? Second : First;
        await table.DoneAsync(away, new RoomCommand.LeaveSeat());
        table.Clock.Advance(TimeSpan.FromHours(1));
        await table.DoneAsync(offering, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await using SeatPage page = await SeatPage.OpenAsync(
            table,
            offering,
            tag == "nl" ? Language.Dutch : Language.English
        );
        Assert.Contains(said, Shown(page).Find(".can").TextContent);
    }

    [Fact]
    public async Task Only_who_made_an_offer_has_it_as_its_own()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await using SeatPage own = await SeatPage.OpenAsync(table, First);
        await using SeatPage other = await SeatPage.OpenAsync(table, Second);
        Assert.Contains("Your own, worth to you", Shown(own).Markup);
        Assert.Contains("Take it back", Shown(own).Markup);
        Assert.DoesNotContain("Your own", Shown(other).Markup);
        Assert.Contains("Turn down", Shown(other).Markup);
    }

    [Theory]
    [InlineData("relief: all; dismantlement: none", "Ruled out by your own limits: ")]
    [InlineData("exercises: suspended", "less than what you have without an agreement (10)")]
    [InlineData("dismantlement: all; disclosure: full", null)]
    public async Task Before_one_accepts_it_is_said_once_more_what_that_does_to_ones_own_side(
        string terms,
        string? doubt
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms(terms)));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<OfferCard> card = Shown(page);
        await card.Find(".offer-do .button").ClickAsync();
        Assert.Equal(doubt is null ? 0 : 1, card.FindAll(".confirm .notice.bad").Count);
        if (doubt is not null)
        {
            Assert.Contains(doubt, card.Find(".confirm .notice.bad").TextContent);
        }
    }

    [Fact]
    public async Task How_an_offer_differs_from_the_one_before_is_said_in_words()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("liaison: no; declaration: no")));
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("liaison: yes; dismantlement: yongbyon")));
        await using SeatPage other = await SeatPage.OpenAsync(table, Second);
        Assert.Equal(
            ["new", "instead of no", "instead of no"],
            Shown(other, 1)
                .FindAll(".terms .changed .before")
                .Select(each => each.TextContent.Trim())
                .OrderByDescending(words => words, StringComparer.Ordinal)
        );
        Assert.Contains("left open", Shown(other, 1).FindAll(".terms .changed dd")[^1].TextContent);
    }

    [Fact]
    public async Task A_match_of_a_blind_suggestion_is_nobodys_own_offer()
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(3, new RoomCommand.SuggestBlind(Terms("liaison: yes"), until, IsJointOffer: true));
        await KeptAsync(table, First, new RoomCommand.AnswerBlind(1, true));
        await KeptAsync(table, Second, new RoomCommand.AnswerBlind(1, true));
        await table.UntilAsync(TimeSpan.FromMinutes(5), view => view.Offers.Length == 1);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<OfferCard> card = Shown(page);
        Assert.Contains("of all together, as the mediator suggested", card.Find("h3").TextContent);
        Assert.Contains("nobody", card.Find("article").ClassList);
    }

    [Theory]
    [InlineData(
        "en",
        "Bank has yet to accept",
        "All others have said yes to it. It binds all sides.",
        "Inventor, Manufacturer and Bank ask to adjourn"
    )]
    [InlineData(
        "nl",
        "Bank moet nog aanvaarden",
        "Alle anderen hebben er ja op gezegd. Het bindt alle kanten.",
        "Uitvinder, Fabrikant en Bank vragen te verdagen"
    )]
    public async Task Of_three_parties_the_first_to_accept_is_told_who_has_yet_to(
        string tag,
        string first,
        string last,
        string several
    )
    {
        using Rooms table = await OfAsync(new ScenarioShelf().Find("joint-venture")!.Scenario, TableKind.Exercise);
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("plant: old")));
        await using SeatPage maker = await SeatPage.OpenAsync(table, Second, Language.Of(tag));
        IRenderedComponent<OfferCard> card = Shown(maker);
        await card.Find(".offer-do .button").ClickAsync();
        Assert.Contains(first, card.Find(".confirm").TextContent);

        await table.DoneAsync(Second, new RoomCommand.AcceptOffer(1, Terms("plant: old")));
        await using SeatPage bank = await SeatPage.OpenAsync(table, 3, Language.Of(tag));
        card = Shown(bank);
        await card.Find(".offer-do .button").ClickAsync();
        Assert.Contains(last, card.Find(".confirm").TextContent);

        RoomView view = bank.Desk.View!;
        var words = new PageLanguage(Language.Of(tag)!);
        var adjournment = new Awaited(AwaitedKind.Adjournment);
        Assert.Equal(several, words.Say(view with { AdjournmentAskedBy = [0, 1, 2] }, adjournment));
        Assert.DoesNotContain(" en ", words.Say(view with { AdjournmentAskedBy = [1] }, adjournment));
    }

    [Fact]
    public async Task Whoever_accepts_and_whoever_reads_the_record_is_told_whose_support_of_a_text_is_void()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await table.DoneAsync(Second, new RoomCommand.AcceptOffer(1, Terms("dismantlement: yongbyon")));
        await table.DoneAsync(First, new RoomCommand.DraftStatement());
        await table.DoneAsync(First, new RoomCommand.ProposeStatement());
        await table.DoneAsync(First, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await using SeatPage page = await SeatPage.OpenAsync(table, Second);
        IRenderedComponent<OfferCard> card = Shown(page, 1);
        await card.Find(".offer-do .button").ClickAsync();
        Assert.Contains(
            "the support of United States for version 1 of statement 1 is void.",
            card.Find(".confirm .notice.signal").TextContent
        );

        await table.DoneAsync(Second, new RoomCommand.AcceptOffer(2, Terms("liaison: yes")));
        RoomView view = await table.ViewAsync(0);
        Assert.Empty(Assert.Single(view.Statements).SupportedBy);
        string[] deals = [.. Deals(view, Language.English)];
        Assert.Equal("Interim deal: Dismantlement: The Yongbyon complex.", deals[0]);
        Assert.EndsWith(
            "Liaison offices: yes. The support of United States for version 1 of statement 1 is void.",
            deals[1]
        );
        Assert.EndsWith("aan versie 1 van verklaring 1 vervalt.", Deals(view, Language.Dutch).Last());
    }

    [Fact]
    public async Task Of_a_joint_offer_the_record_says_once_whose_yes_it_was()
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(3, new RoomCommand.SuggestBlind(Terms("liaison: yes"), until, IsJointOffer: true));
        await KeptAsync(table, First, new RoomCommand.AnswerBlind(1, true));
        await KeptAsync(table, Second, new RoomCommand.AnswerBlind(1, true));
        await table.UntilAsync(TimeSpan.FromMinutes(5), view => view.Offers.Length == 1);
        RoomView view = await table.ViewAsync(0);
        Assert.Equal(
            "United States and North Korea accepted offer 1, each by its own yes to the blind suggestion.",
            Assert.Single(Said<RoomEvent.OfferAccepted>(view, Language.English))
        );
    }

    private static IEnumerable<string> Deals(RoomView view, Language language) =>
        Said<RoomEvent.InterimAgreed>(view, language);

    private static IEnumerable<string> Said<T>(RoomView view, Language language)
        where T : RoomEvent =>
        view
            .Timeline.SelectMany(item => item.Events)
            .OfType<T>()
            .Select(happened => new PageLanguage(language).Sentence(view, happened, -1))
            .OfType<string>();

    private static IRenderedComponent<OfferCard> Shown(SeatPage page, int offer = 0) =>
        page.Show<OfferCard>(part => part.Add(each => each.Offer, page.Desk.View!.Offers[offer]));
}
