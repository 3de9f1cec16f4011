using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>Classes as a teacher and those who come to one open, join and begin them.</summary>
internal static class Classes
{
    /// <summary>Opens a class, and leaves its teacher before the board.</summary>
    public static async Task<IPage> OpenAsync(Players players, string scenario = "hanoi-2019", Look? look = null)
    {
        IPage teacher = await players.VisitAsync(look ?? Look.Desktop);
        await teacher.GotoAsync("/classes");
        await teacher.FillAsync("#title", "Negotiation, Tuesday");
        await teacher.FillAsync("#teacher", "Dr Vermeer");
        await teacher.SelectOptionAsync("#scenario", scenario);
        await teacher.Locator("form.form button.button").ClickAsync();
        await Players.LiveAsync(teacher);
        return teacher;
    }

    /// <summary>Opens a class of so many people, who all have sat down.</summary>
    public static async Task<(IPage Teacher, IPage[] People)> OpenAsync(Players players, int people)
    {
        IPage teacher = await OpenAsync(players);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Make a class code" }).ClickAsync();
        string code = await teacher.Locator(".class-code").InnerTextAsync();
        var pages = new List<IPage>();
        for (int i = 0; i < people; i++)
        {
            pages.Add(await JoinAsync(players, code, $"Person {i + 1}"));
        }

        await Assertions.Expect(teacher.Locator(".lobby li")).ToHaveCountAsync(people);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Let all in" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Seat all who are in" }).ClickAsync();
        await Assertions.Expect(teacher.Locator(".board-table tbody tr")).ToHaveCountAsync((people + 1) / 2);
        foreach (IPage page in pages)
        {
            await SitAsync(page);
        }

        return (teacher, [.. pages]);
    }

    /// <summary>Comes to a lobby by the code of its class.</summary>
    public static async Task<IPage> JoinAsync(Players players, string code, string name)
    {
        IPage person = await players.VisitAsync(Look.Desktop);
        await person.GotoAsync("/class");
        await person.FillAsync("#code", code);
        await person.FillAsync("#name", name);
        await person.GetByRole(AriaRole.Button, new() { Name = "To the lobby" }).ClickAsync();
        await Assertions.Expect(person.Locator("lobby-wait")).ToBeVisibleAsync();
        return person;
    }

    /// <summary>Takes the seat that somebody was given.</summary>
    public static async Task SitAsync(IPage person)
    {
        // The lobby comes anew by itself when its teacher did something; going there at that moment would be cut off.
        if (!person.Url.Contains("/class/lobby", StringComparison.Ordinal))
        {
            await person.GotoAsync("/class/lobby");
        }

        await person.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
        await Players.LiveAsync(person);
        await Assertions.Expect(person.Locator(".zones")).ToBeVisibleAsync();
    }
}
