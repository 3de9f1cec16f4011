using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Web.Languages;
using Entente.Web.Pages.Tables;
using Entente.Web.Tables;

namespace Entente.Web.Tests.Tables;

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
    public void The_page_says_of_every_role_what_it_sees_and_may_and_of_the_operator_too(string tag)
    {
        Language language = Language.Of(tag)!;
        using var page = new Page(language);
        IRenderedComponent<RolesPage> shown = page.Render<RolesPage>();
        var l = new PageLanguage(language);
        foreach (Role role in Enum.GetValues<Role>())
        {
            Assert.Equal(l.RoleName(role), shown.Find($"#role-{role}").TextContent);
        }

        Assert.Equal(Enum.GetValues<Role>().Length + 1, shown.FindAll("h2").Count);
        Assert.Contains(
            l.Say("make a binding offer", "een bindend voorstel doen"),
            Section(shown, Role.Lead),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            l.Say("make a binding offer", "een bindend voorstel doen"),
            Section(shown, Role.Host),
            StringComparison.Ordinal
        );
    }

    private static string Section(IRenderedComponent<RolesPage> shown, Role role) =>
        shown.Find($"section[aria-labelledby=role-{role}]").TextContent;
}
