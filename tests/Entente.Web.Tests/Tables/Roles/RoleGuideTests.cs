using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Pages.Tables;
using Entente.Web.Tables.Roles;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tests.Tables.Roles;

public class RoleGuideTests
{
    [Fact]
    public void Everything_that_somebody_may_do_has_words_and_stands_once()
    {
        Type[] commands =
        [
            .. typeof(RoomCommand).GetNestedTypes().Where(each => each.IsSubclassOf(typeof(RoomCommand))),
        ];
        Assert.Equal(
            commands.Where(each => !Rights.Of(each).IsEmpty).Select(each => each.Name).Order(StringComparer.Ordinal),
            RoleGuide.Told.Select(each => each.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void Two_tables_say_of_every_role_and_the_operator_what_it_sees_and_may(string tag)
    {
        Language language = Language.Of(tag)!;
        using var page = new Page(language);
        IRenderedComponent<RolesPage> shown = page.Render<RolesPage>();
        var l = new PageLanguage(language);
        AngleSharp.Dom.IElement[] tables = [.. shown.FindAll("table.matrix")];
        Assert.Equal(2, tables.Length);
        foreach (AngleSharp.Dom.IElement table in tables)
        {
            Assert.NotEmpty(table.QuerySelector("caption")!.TextContent);
            string[] heads = [.. table.QuerySelectorAll("thead th").Select(each => each.TextContent)];
            Assert.All(heads, each => Assert.NotEmpty(each));
            Assert.Equal(RoleGuide.Roles.Select(l.RoleName), heads[1..^1]);
            Assert.All(
                table.QuerySelectorAll("tbody tr"),
                row =>
                    Assert.Equal(heads[1..], row.QuerySelectorAll("td").Select(each => each.GetAttribute("data-label")))
            );
        }

        Assert.Equal(Enum.GetValues<Role>().Order(), RoleGuide.Roles.Order());
        string[] offers =
        [
            .. Row(tables[1], l.Say("make a binding offer", "een bindend voorstel doen"))
                .QuerySelectorAll("td.yes")
                .Select(each => each.GetAttribute("data-label")!),
        ];
        Assert.Equal([l.RoleName(Role.Lead)], offers);
    }

    // What a seat is handed, against what the page says of it.
    [Fact]
    public async Task What_the_page_says_that_a_role_sees_of_a_side_is_what_its_seat_is_handed()
    {
        using Rooms table = await Rooms.OpenAsync(hasThirdParty: true, hasPrincipal: true);
        var l = new PageLanguage(Language.English);
        RoleSight sheets = Assert.Single(RoleGuide.Sights(l), each => each.Text == "the role sheets of an exercise");
        RoleSight wishes = Assert.Single(
            RoleGuide.Sights(l),
            each => each.Text == "what a side wants, at a real table"
        );
        RoleSight note = Assert.Single(RoleGuide.Sights(l), each => each.Text == "a note that somebody keeps");
        foreach (SeatView seat in (await table.ViewAsync(0)).Seats)
        {
            RoomView seen = await table.ViewAsync(seat.Number);
            Assert.Equal(sheets.By(seat.Role) == Seen.Own, seen.Own?.Preferences is not null);
            Assert.Equal(wishes.By(seat.Role) == Seen.Own, sheets.By(seat.Role) == Seen.Own);
            Assert.Equal(note.By(seat.Role) == Seen.Own, Rights.Of(typeof(RoomCommand.KeepNote)).Contains(seat.Role));
        }
    }

    /// <summary>The host of an exercise reads a sheet at an empty seat, by a link of their own making, and the page says so; of a real table nothing is there to read.</summary>
    [Theory]
    [InlineData(Entente.Rooms.State.TableKind.Exercise)]
    [InlineData(Entente.Rooms.State.TableKind.Real)]
    public async Task What_the_page_says_of_the_host_is_what_the_host_finds_at_an_empty_seat(
        Entente.Rooms.State.TableKind kind
    )
    {
        using Rooms table = await Rooms.OpenAsync(kind);
        RoleSight sight = Assert.Single(
            RoleGuide.Sights(new PageLanguage(Language.English)),
            each =>
                each.Text
                == (
                    kind == Entente.Rooms.State.TableKind.Exercise
                        ? "the role sheets of an exercise"
                        : "what a side wants, at a real table"
                )
        );
        Assert.Equal(sight.By(Role.Host) == Seen.ByScenario, (await table.ViewAsync(1)).Own?.Preferences is not null);
    }

    private static AngleSharp.Dom.IElement Row(AngleSharp.Dom.IElement table, string text) =>
        Assert.Single(
            table.QuerySelectorAll("tbody tr"),
            row => row.QuerySelector("th")!.TextContent.Equals(text, StringComparison.Ordinal)
        );
}
