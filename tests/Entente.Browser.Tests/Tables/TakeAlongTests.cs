using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Browser.Tests.Driving;
using Entente.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What people take along from a table: the record, the statement on a file and on paper, the debrief; and the panels from which they do.</summary>
public class TakeAlongTests(Browsing browsing)
{
    private const string Clause = "Liaison offices: the parties agree to this.";
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [BrowserFact]
    public async Task A_sealed_statement_and_the_record_are_saved_printed_and_checked_and_the_debrief_is_taken_along()
    {
        await using var players = new Players(browsing);
        (IPage host, IPage washington) = await SignedAsync(players);
        string table = new Uri(host.Url).AbsolutePath;
        string room = table.Split('/')[^1];

        // The record, saved, verifies by what the documentation says of it, and at the table.
        await washington.GetByText("Save it, and check it later").ClickAsync();
        byte[] record = await SavedAsync(washington, "Save the record", $"{room}.record.json");
        string head = Verified(record);
        Assert.Equal(head, await washington.Locator(".own-record .seal .hash").InnerTextAsync());
        await CheckAsync(washington, record);
        await Assertions.Expect(washington.Locator(".checked.good")).ToContainTextAsync("Verified");
        string changed = Encoding.UTF8.GetString(record).Replace("liaison", "relief", StringComparison.Ordinal);
        await CheckAsync(washington, Encoding.UTF8.GetBytes(changed));
        await Assertions.Expect(washington.Locator(".checked.bad")).ToBeVisibleAsync();
        await Assertions.Expect(washington.Locator(".differs")).ToContainTextAsync("As kept here");
        Assert.Empty(await Players.FaultsAsync(washington));

        // The statement has the text, who signed, and the hashes in full.
        string statement = Encoding.UTF8.GetString(
            await SavedAsync(washington, "Save the statement", $"{room}.statement-1.txt")
        );
        string[] hashes = [.. await washington.Locator(".seals .hash").AllInnerTextsAsync()];
        foreach (
            string part in (string[])
                [Clause, "- Stephen (United States), ", "- Hyok Chol (North Korea), ", room, head, .. hashes]
        )
        {
            Assert.Contains(part, statement, StringComparison.Ordinal);
        }

        // On paper stands the same, and nothing of the page around it, by night too.
        await washington.EvaluateAsync("void (window.print = () => { window.printed = (window.printed ?? 0) + 1; })");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Print the statement" }).ClickAsync();
        await Assertions.Expect(washington.Locator("html[data-print]")).ToBeAttachedAsync();
        Assert.Equal(1, await washington.EvaluateAsync<int>("window.printed"));
        await washington.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        string paper = await washington.InnerTextAsync("body");
        foreach (string part in (string[])[Clause, "Stephen", "Hyok Chol", "signed", room, .. hashes])
        {
            Assert.Contains(part, paper, StringComparison.Ordinal);
        }

        foreach (string around in (string[])["Scenarios", "Talk and record", "Save the statement", "Apache"])
        {
            Assert.DoesNotContain(around, paper, StringComparison.Ordinal);
        }

        await Assertions.Expect(washington.Locator(".paper")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        Assert.Equal("rgb(255, 255, 255)", await washington.EvaluateAsync<string>(Background));
        await players.ShootAsync(washington, "statement-paper");
        await washington.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await washington.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        await Assertions.Expect(washington.Locator(".paper")).ToBeHiddenAsync();

        await DebriefAsync(players, host, washington, room);
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task Every_panel_of_a_table_stands_the_rules_of_WCAG_unfolded_and_a_second_link_says_first_what_it_ends()
    {
        await using var players = new Players(browsing);
        (IPage host, IPage washington) = await SignedAsync(players);
        string table = new Uri(host.Url).AbsolutePath;
        var faults = new List<string>();
        faults.AddRange(await Wcag.FaultsAsync(washington, table, "signed-lead", parts: 3, isUnfolded: true));
        faults.AddRange(await Wcag.FaultsAsync(host, table + "?seat=0", "signed-host", parts: 3, isUnfolded: true));
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        // Still in Dutch, by night, on a phone: a new link for a seat that is taken, a token.
        await host.Locator(".zone-tabs button").Nth(1).ClickAsync();
        await host.Locator(".host-seats > li").First.Locator(".row button").First.ClickAsync();
        await Assertions.Expect(host.Locator(".host-seats .confirm")).ToContainTextAsync("de plaats meteen af");
        await host.GetByRole(AriaRole.Button, new() { Name = "De link vervangen" }).ClickAsync();
        await Assertions.Expect(host.Locator("#link-1")).ToBeVisibleAsync();
        string link = await host.Locator("#link-1").InputValueAsync();
        await host.FillAsync("#token-name", "Ons programma");
        ILocator make = host.GetByRole(AriaRole.Button, new() { Name = "Een token maken" });
        await make.ClickAsync();
        await Assertions.Expect(host.Locator("#token-made")).ToBeVisibleAsync();

        // Away from the bar at the foot of the screen, which may lie over a part of it.
        await make.EvaluateAsync("button => button.scrollIntoView({ block: 'center' })");
        string faultsNow = string.Join('\n', await Players.FaultsAsync(host));
        Assert.True(faultsNow.Length == 0, faultsNow);
        Assert.Equal(0, await Players.BeyondAsync(host));
        Assert.True((await host.Locator("#token-command").BoundingBoxAsync())!.Width > 150);
        await players.ShootAsync(host, "table-host-panels-phone");

        IPage next = await players.VisitAsync(Look.Phone);
        await next.GotoAsync(link);
        await next.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
        await Players.LiveAsync(next);

        // Whoever sat there before sits there no more.
        await washington.ReloadAsync();
        await Assertions.Expect(washington.Locator(".zones")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_link_that_was_broken_in_two_says_so_and_the_rest_can_be_pasted()
    {
        await using var players = new Players(browsing);
        IPage page = await players.VisitAsync(Look.Phone);
        await page.GotoAsync("/join#AbCdEfGh");
        await Assertions.Expect(page.Locator("#short")).ToContainTextAsync("not complete");
        await Assertions.Expect(page.Locator("#ready")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#invitation")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#invitation")).ToHaveValueAsync("AbCdEfGh");
        Assert.Empty(await Players.FaultsAsync(page));

        await page.GotoAsync("/");
        await page.GotoAsync("/join#AbCdEfGhIjKlMnOpQrStUv");
        await Assertions.Expect(page.Locator("#ready")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#short")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#invitation")).ToBeHiddenAsync();
        Assert.Empty(players.Troubles);
    }

    private static async Task DebriefAsync(Players players, IPage host, IPage washington, string room)
    {
        await washington.GetByText("Walk away from the talks").ClickAsync();
        await washington.GetByLabel("I am sure: this cannot be taken back.").CheckAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Walk away", Exact = true }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Release scenario and debrief" }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Yes, release them" }).ClickAsync();
        await washington.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
        await Assertions
            .Expect(washington.GetByRole(AriaRole.Heading, new() { Name = "Debrief", Exact = true }))
            .ToBeVisibleAsync();

        foreach ((string file, string type) in Files)
        {
            ILocator link = washington.Locator($"a[href*='/debrief{file.Split(' ')[0]}'][download]");
            IDownload kept = await washington.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
            Assert.Equal(room + file.Split(' ')[1], kept.SuggestedFilename);
            IAPIResponse answer = await washington.Context.APIRequest.GetAsync(
                $"/api/v1/rooms/{room}/debrief{file.Split(' ')[0]}"
            );
            Assert.Equal($"{type}; charset=utf-8", answer.Headers["content-type"]);
        }

        IAPIResponse offers = await washington.Context.APIRequest.GetAsync($"/api/v1/rooms/{room}/debrief/offers");
        Assert.Contains(",interim,liaison,", await offers.TextAsync(), StringComparison.Ordinal);

        // On paper: what the page says, without what leads elsewhere.
        await washington.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        string paper = await washington.InnerTextAsync("body");
        Assert.Contains("Liaison offices", paper, StringComparison.Ordinal);
        foreach (string around in (string[])["Scenarios", "Workbench", "Table of offers (CSV)", "Apache"])
        {
            Assert.DoesNotContain(around, paper, StringComparison.Ordinal);
        }

        Assert.Equal("rgb(255, 255, 255)", await washington.EvaluateAsync<string>(Background));
        await players.ShootAsync(washington, "debrief-paper");
        await washington.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static readonly (string File, string Type)[] Files =
    [
        ("/offers .offers.csv", "text/csv"),
        ("/report .review.html", "text/html"),
    ];

    // An interim deal, put into words, supported and signed by both.
    private static async Task<(IPage Host, IPage Washington)> SignedAsync(Players players)
    {
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.open")).ToBeVisibleAsync();
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Players.OfferAsync(washington);
        await Players.AcceptAsync(pyongyang);
        await washington.GetByRole(AriaRole.Button, new() { Name = "Draft the statement" }).ClickAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Put it before the parties" }).ClickAsync();
        foreach (IPage side in new[] { washington, pyongyang })
        {
            await side.GetByRole(AriaRole.Button, new() { Name = "Support this text" }).ClickAsync();
        }

        foreach (IPage signer in new[] { washington, pyongyang })
        {
            await signer.Locator(".statement .choice input").CheckAsync();
            await signer.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        }

        await Assertions.Expect(washington.Locator(".statement h2")).ToContainTextAsync("sealed");
        return (host, washington);
    }

    private static async Task<byte[]> SavedAsync(IPage page, string button, string name)
    {
        IDownload kept = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync()
        );
        Assert.Equal(name, kept.SuggestedFilename);
        return await File.ReadAllBytesAsync(await kept.PathAsync(), Xunit.TestContext.Current.CancellationToken);
    }

    private static Task CheckAsync(IPage page, byte[] record) =>
        page.SetInputFilesAsync(
            "#record-file",
            new FilePayload
            {
                Name = "saved.json",
                MimeType = "application/json",
                Buffer = record,
            }
        );

    // As docs/how-to/check-the-record.md says: SHA-256 over the hash before and the content; before the first, over the room's id. The last hash.
    private static string Verified(byte[] record)
    {
        using JsonDocument saved = JsonDocument.Parse(record);
        byte[] before = SHA256.HashData(Convert.FromHexString(saved.RootElement.GetProperty("room").GetString()!));
        long version = 0;
        foreach (JsonElement entry in saved.RootElement.GetProperty("entries").EnumerateArray())
        {
            byte[] content = Encoding.UTF8.GetBytes(entry.GetProperty("content").GetString()!);
            before = SHA256.HashData([.. before, .. content]);
            Assert.Equal(entry.GetProperty("hash").GetString(), Convert.ToHexStringLower(before));
            Assert.Equal(++version, entry.GetProperty("version").GetInt64());
        }

        Assert.True(version > 5, string.Create(CultureInfo.InvariantCulture, $"{version} entries"));
        return Convert.ToHexStringLower(before);
    }
}
