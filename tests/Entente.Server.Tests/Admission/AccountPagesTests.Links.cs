using Entente.Rooms.Admission;

namespace Entente.Server.Tests.Admission;

/// <content>Whoever comes by a link or with the code of a class, without an account.</content>
public sealed partial class AccountPagesTests
{
    [Fact]
    public async Task A_link_is_taken_by_the_form_of_its_page()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient browser = server.Browser();
        using HttpResponseMessage joined = await browser.FillAsync(
            "/join",
            "join",
            new() { ["Invitation"] = "https://entente.example/join#" + link.Secret, ["Attempt"] = "" }
        );
        Assert.StartsWith($"/tables/{GuardedServer.Hanoi}", Path(joined), StringComparison.Ordinal);
        Assert.Contains("\"us\"", await browser.GetStringAsync("/api/seats"), StringComparison.Ordinal);

        using HttpClient other = server.Browser();
        using HttpResponseMessage taken = await other.FillAsync(
            "/join",
            "join",
            new() { ["Invitation"] = link.Secret }
        );
        Assert.Contains(
            "Somebody has taken this seat",
            await taken.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        using HttpResponseMessage unknown = await other.FillAsync(
            "/join",
            "join",
            new() { ["Invitation"] = "nothing" }
        );
        Assert.Contains("This link is not good", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_enters_the_code_waits_and_takes_the_seat_that_the_teacher_gives()
    {
        Lobbies lobbies = server.Get<Lobbies>();
        string code = await lobbies.IssueCodeAsync("econ-101", GuardedServer.Host, default);
        using HttpClient student = server.Browser();
        using HttpResponseMessage wrong = await student.FillAsync(
            "/class",
            "class",
            new() { ["Code"] = "BBBB-BBBB", ["Name"] = "Kim" }
        );
        Assert.Contains("This code is not good", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage entered = await student.FillAsync(
            "/class",
            "class",
            new() { ["Code"] = code.ToLowerInvariant(), ["Name"] = "Kim" }
        );
        Assert.Equal("/class/lobby", Path(entered));
        Assert.Contains("let you in", await student.GetStringAsync("/class/lobby"), StringComparison.Ordinal);
        Assert.Equal("{\"state\":\"Waiting\"}", await student.GetStringAsync("/api/lobby"));
        Assert.Equal("[]", await student.GetStringAsync("/api/seats"));

        LobbyPlace place = Assert.Single(await lobbies.ListAsync("econ-101", default));
        await lobbies.ApproveAsync("econ-101", place.Id, GuardedServer.Host, default);
        await lobbies.SeatAsync("econ-101", place.Id, GuardedServer.Hanoi, "dprk", GuardedServer.Host, default);
        using HttpResponseMessage seated = await student.FillAsync("/class/lobby", "lobby", []);
        Assert.StartsWith($"/tables/{GuardedServer.Hanoi}", Path(seated), StringComparison.Ordinal);
        Assert.Contains("dprk", await student.GetStringAsync("/api/seats"), StringComparison.Ordinal);
    }
}
