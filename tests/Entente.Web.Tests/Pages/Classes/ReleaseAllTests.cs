using System.Collections.Immutable;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables;
using Microsoft.Extensions.DependencyInjection;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Pages.Classes;

public sealed class ReleaseAllTests
{
    private int released;

    [Fact]
    public async Task Once_all_tables_have_ended_it_is_said_what_is_shown_and_one_step_releases()
    {
        (RoomView ended, _) = await ViewsAsync();
        IRenderedComponent<ReleaseAll> ask = Show("en", null, new ClassTable(1, Id, ended));
        Assert.Contains("the confidential sheets of all sides", ask.Markup, StringComparison.Ordinal);
        Assert.Contains("Release 1 table?", ask.Find(".lead-in").TextContent, StringComparison.Ordinal);
        Assert.Empty(ask.FindAll("input"));
        Assert.Equal("Yes, release it", ask.Find(".danger").TextContent);
        await ask.Find(".danger").ClickAsync();
        Assert.Equal(1, released);
    }

    [Theory]
    [InlineData("en", "2 tables of this class have not ended: tables 2 and 3.")]
    [InlineData("nl", "2 tafels van deze klas zijn niet klaar: tafels 2 en 3.")]
    public async Task As_long_as_others_play_the_same_scenario_they_are_counted_and_it_is_agreed_to_apart(
        string tag,
        string said
    )
    {
        (RoomView ended, RoomView going) = await ViewsAsync();
        ClassTable[] tables = [new(1, Id, ended), new(2, new RoomId(43), going), new(3, new RoomId(44), going)];
        IRenderedComponent<ReleaseAll> ask = Show(tag, null, [.. tables]);
        Assert.Contains(said, ask.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.True(ask.Find(".danger").HasAttribute("disabled"));
        await ask.Find("input").ChangeAsync(true);
        Assert.False(ask.Find(".danger").HasAttribute("disabled"));

        // A table that began since was not agreed to.
        ImmutableArray<ClassTable> more = [.. tables, new ClassTable(4, new RoomId(45), going)];
        ask.Render(part => part.Add(each => each.Tables, more));
        Assert.True(ask.Find(".danger").HasAttribute("disabled"));
        Assert.False(ask.Find("input").HasAttribute("checked"));
        await ask.Find("input").ChangeAsync(true);
        await ask.Find(".danger").ClickAsync();
        Assert.Equal(1, released);
    }

    [Theory]
    [InlineData(
        "en",
        "At tables 1 and 4 an improvement of the deal is still being answered: it ends with the release.",
        "The tables that follow on tables 1 and 2 have not ended"
    )]
    [InlineData(
        "nl",
        "Aan tafels 1 en 4 wordt een verbetering van het akkoord nog beantwoord: die vervalt met de vrijgave.",
        "De tafels die volgen op tafels 1 en 2 zijn niet afgelopen"
    )]
    public async Task What_bears_on_an_improvement_that_is_still_answered_or_on_a_following_table_is_warned_of_by_table(
        string tag,
        string improvement,
        string following
    )
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await ImproveAsync(table);
        RoomView ended = await table.ViewAsync(0);
        RoomId next = await table.OpenAnotherAsync();
        RoomView plain = ended with { Improvements = [] };
        IRenderedComponent<ReleaseAll> ask = Show(
            tag,
            table,
            new ClassTable(1, Id, ended with { Next = next }),
            new ClassTable(2, new RoomId(52), plain with { Next = next }),
            new ClassTable(3, new RoomId(53), plain with { Next = Id }),
            new ClassTable(4, new RoomId(54), ended),
            new ClassTable(5, new RoomId(55), ended with { IsReleased = true, Next = next })
        );
        Assert.Collection(
            ask.FindAll("[data-warns]").Select(each => each.TextContent),
            said => Assert.StartsWith(improvement, said, StringComparison.Ordinal),
            said => Assert.StartsWith(following, said, StringComparison.Ordinal)
        );
        ask.Render(part => part.Add(each => each.Tables, [new ClassTable(3, Id, plain with { Next = Id })]));
        Assert.Empty(ask.FindAll("[data-warns]"));
    }

    private static async Task<(RoomView Ended, RoomView Going)> ViewsAsync()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        RoomView going = await table.ViewAsync(0);
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        return (await table.ViewAsync(0), going);
    }

    private IRenderedComponent<ReleaseAll> Show(
        string tag,
        Tables.Rooms? among,
        params ImmutableArray<ClassTable> tables
    )
    {
        var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        page.Services.AddSingleton(new FollowingExercises(among?.Live!, null!));
        return page.Render<ReleaseAll>(part =>
            part.Add(each => each.Tables, tables).Add(each => each.Do, () => released++)
        );
    }
}
