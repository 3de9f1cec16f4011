using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>What a side that has a principal reads at the table once it erased what it keeps: where its lead would offer, accept or say yes.</summary>
public class ErasedMandateTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Principal = 4;

    [Theory]
    [InlineData("en", "you make no binding offer at this table any more", "You cannot accept it", "Accept")]
    [InlineData("nl", "doet u aan deze tafel geen bindend voorstel meer", "U kunt het niet aanvaarden", "Aanvaarden")]
    public async Task Where_a_lead_would_offer_or_accept_it_is_said_that_they_cannot(
        string tag,
        string offering,
        string accepting,
        string accept
    )
    {
        using Rooms table = await ErasedAsync();
        await using SeatPage page = await OpenAsync(table, First, tag);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        Assert.Contains(offering, composer.Find("#mandate-erased").TextContent, StringComparison.Ordinal);
        await ComposerTests.Option(composer, "liaison", "yes").QuerySelector("input")!.ChangeAsync(new());
        Assert.True(composer.Find(".composer-foot .button").HasAttribute("disabled"));
        Assert.False(composer.FindAll(".composer-foot .button")[1].HasAttribute("disabled"));

        IRenderedComponent<OffersZone> offers = page.Show<OffersZone>();
        Assert.Contains(accepting, offers.Markup, StringComparison.Ordinal);
        string[] buttons = [.. offers.FindAll("button").Select(each => each.TextContent)];
        Assert.DoesNotContain(buttons, each => each.StartsWith(accept, StringComparison.Ordinal));
        Assert.Contains(
            buttons,
            each => each.StartsWith(tag == "nl" ? "Afwijzen" : "Turn down", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(First, "you make no binding offer")]
    [InlineData(Principal, "no other can be given and nothing approved")]
    public async Task The_panel_of_the_mandate_does_not_say_that_the_lead_may_agree_to_anything(int seat, string said)
    {
        using Rooms table = await ErasedAsync();
        await using SeatPage page = await OpenAsync(table, seat, "en");
        string panel = page.Show<MandatePanel>().Markup;
        Assert.Contains(said, panel, StringComparison.Ordinal);
        Assert.DoesNotContain("may agree to anything", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("Give a mandate", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_one_text_they_can_say_no_alone()
    {
        using Rooms table = await ErasedAsync();
        await table.DoneAsync(3, new RoomCommand.ReviseOneText(Terms("liaison: yes")));
        await table.DoneAsync(3, new RoomCommand.PutOneText());
        await using SeatPage page = await OpenAsync(table, First, "en");
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>();
        Assert.Contains("You cannot say yes to this", panel.Markup, StringComparison.Ordinal);
        IElement no = panel.FindAll("[role=group] button").Single();
        Assert.Equal("No", no.TextContent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Before_a_principal_is_let_in_after_the_erasure_it_is_said_what_that_does(bool isErased)
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real, hasPrincipal: true);
        await BeginAsync(table);
        if (isErased)
        {
            await table.Live.EraseAsync(Rooms.Id, Owners.OfParty(0), default);
        }

        Assert.IsType<MoveResult.Done>(await table.MoveAsync(Principal, new RoomCommand.TakeSeat("Principal")));
        await using SeatPage page = await OpenAsync(table, First, "en");
        string door = page.Show<SideDoor>().Markup;
        Assert.Contains("Let in", door, StringComparison.Ordinal);
        Assert.Equal(isErased, door.Contains("Once you let the principal in, your lead makes no binding offer"));
    }

    /// <summary>The other side reads what it read before.</summary>
    [Fact]
    public async Task The_other_side_reads_nothing_of_it()
    {
        using Rooms table = await ErasedAsync();
        await using SeatPage page = await OpenAsync(table, Second, "en");
        foreach (
            string markup in new[]
            {
                page.Show<Composer>().Markup,
                page.Show<OffersZone>().Markup,
                page.Show<MandatePanel>().Markup,
            }
        )
        {
            Assert.DoesNotContain("erased", markup, StringComparison.Ordinal);
        }
    }

    private static Task<SeatPage> OpenAsync(Rooms table, int seat, string tag) =>
        SeatPage.OpenAsync(table, seat, tag == "nl" ? Language.Dutch : Language.English);

    private static async Task<Rooms> ErasedAsync()
    {
        Rooms table = await Rooms.OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Principal"));
        if ((await table.ViewAsync(First)).Seats[Principal] is { IsOutside: true, Occupation: var occupation })
        {
            await table.DoneAsync(First, new RoomCommand.AdmitToSide(Principal, occupation));
        }

        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.Live.EraseAsync(Rooms.Id, Owners.OfParty(0), default);
        return table;
    }
}
