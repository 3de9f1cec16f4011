using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Api;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>A browser that holds several seats of one table: what it erases, sends and takes along is of the seat that it names, and never of another.</summary>
public sealed class SeveralSeatsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string OfNorth = "North keeps this";
    private const string OfSouth = "South keeps that";

    /// <summary>The page was opened while the browser held North alone; meanwhile it took South in another tab.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("?seat=1")]
    public async Task The_page_erases_what_it_shows_also_when_another_seat_was_taken_since(string query)
    {
        using HttpClient client = server.Visitor();
        using HttpClient browser = server.Visitor("en");
        ApiTable table = await NorthAsync(client, browser);
        string page = $"/tables/{table.Room}/data{query}";
        Dictionary<string, string> form = FormOf(await browser.GetStringAsync(page));
        Assert.Equal("1", form["seat"]);
        await SouthAsync(table, browser);
        using HttpResponseMessage erased = await PostAsync(browser, page, form);
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Contains("It was erased.", await Forms.TextAsync(erased), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await TakenAsync(browser, table, 1));
        Assert.Contains(OfSouth, await OwnAsync(browser, table, 2), StringComparison.Ordinal);
        AuditLog audit = server.Services.GetRequiredService<AuditLog>();
        ImmutableArray<AuditEntry> noted = await audit.ReadAsync(AuditLog.Of(RoomOf(table)), 100, default);
        AuditEntry erasure = Assert.Single(noted, entry => entry.Act == AuditAct.OwnRecordsErased);
        Assert.Equal($"seat {table.Room} {await SessionAsync(browser, "1")}", erasure.Who.ToString());
    }

    [Fact]
    public async Task From_a_page_of_a_seat_that_was_given_up_since_nothing_is_erased()
    {
        using HttpClient client = server.Visitor();
        using HttpClient browser = server.Visitor("en");
        ApiTable table = await NorthAsync(client, browser);
        string page = $"/tables/{table.Room}/data";
        Dictionary<string, string> form = FormOf(await browser.GetStringAsync(page));
        await SouthAsync(table, browser);
        using HttpResponseMessage left = await browser.DeleteAsync(
            new Uri($"/api/seats/{table.Room}/{await SessionAsync(browser, "1")}", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        using HttpResponseMessage answer = await PostAsync(browser, page, form);
        Assert.Contains(
            "Nothing was erased: this browser does not hold the seat any more",
            await Forms.TextAsync(answer),
            StringComparison.Ordinal
        );
        Assert.Contains(OfSouth, await OwnAsync(browser, table, 2), StringComparison.Ordinal);
        await AssertNothingErasedAsync(table);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("all")]
    public async Task A_form_that_names_no_seat_of_ones_own_erases_nothing(string? seat)
    {
        using HttpClient client = server.Visitor();
        using HttpClient browser = server.Visitor("en");
        ApiTable table = await NorthAsync(client, browser);
        string page = $"/tables/{table.Room}/data";
        Dictionary<string, string> form = FormOf(await browser.GetStringAsync(page));
        form.Remove("seat");
        if (seat is not null)
        {
            form["seat"] = seat;
        }

        using HttpResponseMessage answer = await PostAsync(browser, page, form);
        Assert.Contains("Nothing was erased:", await Forms.TextAsync(answer), StringComparison.Ordinal);
        await AssertNothingErasedAsync(table);
    }

    [Fact]
    public async Task Who_erases_twice_is_told_that_it_was_erased()
    {
        using HttpClient client = server.Visitor();
        using HttpClient browser = server.Visitor("en");
        ApiTable table = await NorthAsync(client, browser);
        string page = $"/tables/{table.Room}/data";
        Dictionary<string, string> form = FormOf(await browser.GetStringAsync(page));
        for (int click = 0; click < 2; click++)
        {
            using HttpResponseMessage answer = await PostAsync(browser, page, form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("It was erased.", await Forms.TextAsync(answer), StringComparison.Ordinal);
        }
    }

    /// <summary>Page and API alike: of several seats neither picks one.</summary>
    [Fact]
    public async Task Of_several_seats_none_is_picked_where_none_is_named()
    {
        using HttpClient client = server.Visitor();
        using HttpClient browser = server.Visitor("en");
        ApiTable table = await NorthAsync(client, browser);
        await SouthAsync(table, browser);
        string page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/tables/{table.Room}/data"));
        Assert.DoesNotContain("name=\"confirm\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/tables/{table.Room}/data?seat=1\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/tables/{table.Room}/data?seat=2\"", page, StringComparison.Ordinal);

        using HttpResponseMessage erase = await browser.DeleteAsync(At(table, "/own?confirm=erase"));
        using HttpResponseMessage take = await browser.GetAsync(At(table, "/own"));
        using HttpResponseMessage move = await table.MoveAsync(browser, new RoomCommand.KeepNote("whose?"));
        foreach (HttpResponseMessage answer in new[] { erase, take, move })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("seat-not-named", await answer.ProblemAsync());
            Assert.Contains("1, 2", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("whose?", await OwnAsync(browser, table, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("whose?", await OwnAsync(browser, table, 2), StringComparison.Ordinal);
        await AssertNothingErasedAsync(table);

        using HttpResponseMessage named = await browser.DeleteAsync(At(table, "/own?confirm=erase&seat=2"));
        Assert.Equal(HttpStatusCode.NoContent, named.StatusCode);
        Assert.Contains(OfNorth, await OwnAsync(browser, table, 1), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await TakenAsync(browser, table, 2));
    }

    /// <summary>Consent to show what one wanted is sent twice, and once more from a page on which it was not given yet: it is as the button said each time.</summary>
    [Fact]
    public async Task A_consent_that_is_sent_twice_is_not_turned_round()
    {
        using HttpClient client = server.Visitor();
        using HttpClient browser = server.Visitor("en");
        ApiTable table = await NorthAsync(client, browser);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(ApiTable.South, new RoomCommand.TakeSeat("Bo"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenMeeting());
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseTable());
        string page = $"/tables/{table.Room}/debrief";
        Dictionary<string, string> yes = Forms.HiddenOf(await browser.GetStringAsync(page), "consent-1-yes");
        for (int click = 0; click < 2; click++)
        {
            (await PostAsync(browser, page, yes)).Dispose();
            Assert.True(await IsAllowedAsync(browser, table));
        }

        Dictionary<string, string> no = Forms.HiddenOf(await browser.GetStringAsync(page), "consent-1-no");
        for (int click = 0; click < 2; click++)
        {
            (await PostAsync(browser, page, no)).Dispose();
            Assert.False(await IsAllowedAsync(browser, table));
        }
    }

    private static async Task<bool> IsAllowedAsync(HttpClient browser, ApiTable table)
    {
        using JsonDocument view = JsonDocument.Parse(await browser.GetStringAsync(At(table, "")));
        return view.RootElement.GetProperty("own").GetProperty("isDebriefAllowed").GetBoolean();
    }

    private static async Task<ApiTable> NorthAsync(HttpClient client, HttpClient browser)
    {
        ApiTable table = await ApiTable.OpenAsync(client, begin: false);
        await table.SitAsync(browser, ApiTable.North, "Anna");
        using HttpResponseMessage kept = await table.MoveAsync(browser, new RoomCommand.KeepNote(OfNorth), from: 1);
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        return table;
    }

    private static async Task SouthAsync(ApiTable table, HttpClient browser)
    {
        await table.SitAsync(browser, ApiTable.South, "Bo");
        using HttpResponseMessage kept = await table.MoveAsync(browser, new RoomCommand.KeepNote(OfSouth), from: 2);
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
    }

    private static Uri At(ApiTable table, string path) => new(table.Address + path, UriKind.Relative);

    private static Task<string> OwnAsync(HttpClient browser, ApiTable table, int seat) =>
        browser.GetStringAsync(At(table, $"/own?seat={seat}"));

    private static async Task<HttpStatusCode> TakenAsync(HttpClient browser, ApiTable table, int seat)
    {
        using HttpResponseMessage answer = await browser.GetAsync(At(table, $"/own?seat={seat}"));
        return answer.StatusCode;
    }

    private async Task AssertNothingErasedAsync(ApiTable table)
    {
        AuditLog audit = server.Services.GetRequiredService<AuditLog>();
        ImmutableArray<AuditEntry> noted = await audit.ReadAsync(AuditLog.Of(RoomOf(table)), 100, default);
        Assert.DoesNotContain(noted, entry => entry.Act == AuditAct.OwnRecordsErased);
    }

    private static RoomId RoomOf(ApiTable table) =>
        RoomId.TryParse(table.Room, out RoomId room) ? room : throw new InvalidOperationException(table.Room);

    private static async Task<string> SessionAsync(HttpClient browser, string seat)
    {
        using JsonDocument held = JsonDocument.Parse(await browser.GetStringAsync("/api/seats"));
        return held
            .RootElement.EnumerateArray()
            .Single(each => each.GetProperty("seat").GetString() == seat)
            .GetProperty("session")
            .GetString()!;
    }

    // As a browser sends the form that it has before it, with the word.
    private static Dictionary<string, string> FormOf(string page)
    {
        Dictionary<string, string> form = Forms.HiddenOf(page, "erase");
        form["confirm"] = "erase";
        return form;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string page,
        Dictionary<string, string> form
    )
    {
        using var content = new FormUrlEncodedContent(form);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), content);
    }
}
