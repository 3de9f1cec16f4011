using System.Collections.Immutable;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Pages.Tables;
using Entente.Web.Tables.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Tables.Records;

public sealed class DebriefConsentsTests
{
    private const int Washington = 1;
    private const int Pyongyang = 2;

    [Fact]
    public async Task Before_the_release_a_side_reads_its_own_consent_and_that_the_other_decides_for_itself()
    {
        using Rooms table = await EndedAsync();
        using Page page = PageOf(table, Language.English);
        IRenderedComponent<DebriefConsents> before = await RenderAsync(page, table, Washington);
        Assert.Contains("has not been released yet", before.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["you have not consented; the others cannot see that", "decides for itself"],
            before.FindAll("dd").Select(each => each.TextContent)
        );
        await before.Find("form").SubmitAsync();
        IRenderedComponent<DebriefConsents> after = await RenderAsync(page, table, Washington);
        Assert.Equal(
            ["you have consented; the others cannot see that", "decides for itself"],
            after.FindAll("dd").Select(each => each.TextContent)
        );
    }

    [Fact]
    public async Task Whether_another_side_has_consented_changes_nothing_before_the_release()
    {
        using Rooms one = await EndedAsync();
        using Rooms twin = await EndedAsync();
        await ConsentAsync(twin);
        using Page page = PageOf(one, Language.Dutch);
        using Page other = PageOf(twin, Language.Dutch);
        Assert.Equal(
            (await RenderAsync(page, one, Washington)).Markup,
            (await RenderAsync(other, twin, Washington)).Markup
        );
    }

    [Fact]
    public async Task After_the_release_it_is_said_who_shows_what_it_wanted_and_who_does_not_and_one_still_may()
    {
        using Rooms table = await EndedAsync();
        await ConsentAsync(table);
        await table.DoneAsync(0, new RoomCommand.Release());
        using Page page = PageOf(table, Language.English);
        IRenderedComponent<DebriefConsents> seen = await RenderAsync(page, table, Washington);
        Assert.Equal(
            ["keeps it to itself", "shows what it wanted"],
            seen.FindAll("dd").Select(each => each.TextContent)
        );
        await seen.Find("form").SubmitAsync();
        IRenderedComponent<DebriefConsents> shown = await RenderAsync(page, table, Washington);
        Assert.All(shown.FindAll("dd"), each => Assert.Equal("shows what it wanted", each.TextContent));
        Assert.Empty(shown.FindAll("form"));
    }

    [Theory]
    [InlineData("en", "there is nothing to show", "shows what it wanted")]
    [InlineData("nl", "er is niets te tonen", "toont wat zij wilde")]
    public async Task What_a_side_showed_and_erased_since_is_not_said_to_be_shown(string tag, string gone, string shown)
    {
        using Rooms table = await EndedAsync();
        await ConsentAsync(table);
        await table.DoneAsync(0, new RoomCommand.Release());
        using Page page = PageOf(table, Language.Of(tag)!);
        Assert.Equal(shown, (await RenderAsync(page, table, Washington)).FindAll("dd")[1].TextContent);
        await table.Live.EraseAsync(Rooms.Id, Owners.OfParty(1), default);
        string after = (await RenderAsync(page, table, Washington)).FindAll("dd")[1].TextContent;
        Assert.Contains(gone, after, StringComparison.Ordinal);
    }

    private static async Task ConsentAsync(Rooms table) =>
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(Pyongyang, new RoomCommand.AllowDebrief(true)));

    private static async Task<Rooms> EndedAsync()
    {
        Rooms table = await Rooms.OpenAsync(TableKind.Real);
        foreach (int seat in new[] { 0, Washington, Pyongyang })
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        var shared = PrivateDocuments.SharedOf(await table.ViewAsync(0));
        foreach (int seat in new[] { Washington, Pyongyang })
        {
            string wishes = PrivateDocuments.Of(shared, Rooms.Hanoi.Scenario.As("stated").Parties[seat - 1]);
            Assert.IsType<MoveResult.Kept>(await table.MoveAsync(seat, new RoomCommand.SetPreferences(wishes)));
        }

        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        return table;
    }

    private static Page PageOf(Rooms table, Language language)
    {
        var page = new Page(language);
        page.Services.AddSingleton(table.Live);
        return page;
    }

    private static async Task<IRenderedComponent<DebriefConsents>> RenderAsync(Page page, Rooms table, int seat)
    {
        RoomView view = await table.ViewAsync(seat);
        ImmutableArray<RoomView> own = [view];
        return page.Render<DebriefConsents>(with => with.Add(each => each.View, view).Add(each => each.Own, own));
    }
}
