using System.Net;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Api;
using Entente.Server.Tests.Pages;
using Entente.Web.Classes;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Admission;

/// <summary>Wherever somebody says what they are called, a name that hides or turns text around is refused in words; and what is said after a wrong class code.</summary>
public sealed class NamesTests
{
    private const string Turned = "\u202egreB nnA";

    [Theory]
    [InlineData("en", "A name is one line of at most")]
    [InlineData("nl", "Een naam is één regel van hoogstens")]
    public async Task Every_form_and_the_api_refuse_a_name_that_turns_text_around(string language, string told)
    {
        using var server = new GuardedServer();
        using HttpClient browser = server.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        foreach (
            (string page, Dictionary<string, string> form) in new (string, Dictionary<string, string>)[]
            {
                (
                    "/class",
                    new()
                    {
                        ["_handler"] = "class",
                        ["Code"] = "KMTR-WQPD",
                        ["Name"] = Turned,
                    }
                ),
                (
                    "/classes",
                    new()
                    {
                        ["_handler"] = "class",
                        ["title"] = "3B",
                        ["teacher"] = Turned,
                        ["scenario"] = "hanoi-2019",
                    }
                ),
                ("/tables/new?scenario=hanoi-2019", new() { ["_handler"] = "open", ["name"] = Turned }),
            }
        )
        {
            using HttpResponseMessage answer = await browser.Send(page, page, form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(
                told,
                WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }

        ApiTable table = await ApiTable.OpenAsync(browser, begin: false);
        using HttpResponseMessage move = await table.MoveAsync(ApiTable.North, new RoomCommand.TakeSeat(Turned));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, move.StatusCode);
        string problem = await move.Content.ReadAsStringAsync();
        Assert.Contains("BadName", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("nnA", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en",
        "2 more wrong codes are taken from your network in the next 10 minutes",
        "1 more wrong code is",
        "looked at again in 10 minutes",
        "looked at again in 4 minutes"
    )]
    [InlineData(
        "nl",
        "Van uw netwerk worden in de komende 10 minuten nog 2 foute codes aangenomen",
        "wordt in de komende 10 minuten nog 1 foute code",
        "Over 10 minuten wordt weer",
        "Over 4 minuten wordt weer"
    )]
    public async Task After_a_wrong_code_it_is_said_how_many_more_are_taken_and_in_the_same_words_for_one_that_ended(
        string language,
        string two,
        string one,
        string none,
        string later
    )
    {
        using var server = new GuardedServer();
        using HttpClient browser = server.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        int most = server.Services.GetRequiredService<AdmissionRules>().WrongCodes;
        for (int i = 0; i < most - 3; i++)
        {
            await EnterAsync(browser, "BBBB-BBBB");
        }

        Classroom classes = server.Services.GetRequiredService<Classroom>();
        Lobbies lobbies = server.Services.GetRequiredService<Lobbies>();
        var record = new ClassRecord("3B", "hanoi-2019", "Ms Jansen", default);
        RoomId id = (await classes.OpenAsync(record, Actor.Server, default)).Session.Room;
        string ended = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        await lobbies.RevokeCodeAsync(id.ToString(), Actor.Server, default);
        Assert.Contains(two, await EnterAsync(browser, ended), StringComparison.Ordinal);
        Assert.Contains(one, await EnterAsync(browser, "BBBB-BBBB"), StringComparison.Ordinal);
        Assert.Contains(none, await EnterAsync(browser, "BBBB-BBBB"), StringComparison.Ordinal);
        string good = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        server.Clock.Advance(TimeSpan.FromMinutes(6.5));
        Assert.Contains(later, await EnterAsync(browser, good), StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromMinutes(3.5));
        using HttpResponseMessage entered = await browser.Send("/class", "/class", Form(good));
        Assert.EndsWith("/class/lobby", entered.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<string> EnterAsync(HttpClient browser, string code)
    {
        using HttpResponseMessage answer = await browser.Send("/class", "/class", Form(code));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Dictionary<string, string> Form(string code) =>
        new()
        {
            ["_handler"] = "class",
            ["Code"] = code,
            ["Name"] = "Ann",
        };
}
