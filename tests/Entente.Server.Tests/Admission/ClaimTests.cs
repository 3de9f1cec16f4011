using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Entente.Rooms.Admission;

namespace Entente.Server.Tests.Admission;

public sealed class ClaimTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const int Most = 50;

    [Fact]
    public async Task A_link_is_claimed_once_and_comes_back_to_its_seat_from_the_same_browser()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient mine = server.Browser();
        using HttpResponseMessage first = await mine.ClaimAsync(link.Secret);
        using HttpResponseMessage again = await mine.ClaimAsync(link.Secret);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Contains("\"seat\":\"us\"", await mine.GetStringAsync("/api/seats"), StringComparison.Ordinal);

        using HttpClient other = server.Browser();
        using HttpResponseMessage second = await other.ClaimAsync(link.Secret);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("taken", await second.ProblemAsync());
        Assert.Equal("[]", await other.GetStringAsync("/api/seats"));
    }

    [Fact]
    public async Task A_browser_holds_fifty_seats_and_is_told_before_a_link_is_used_up_for_one_more()
    {
        using HttpClient browser = server.BrowserOfManyCookies();
        for (int i = 0; i < Most; i++)
        {
            IssuedInvitation link = await server.LinkAsync($"full {i}");
            using HttpResponseMessage claimed = await browser.ClaimAsync(link.Secret);
            Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        }

        using JsonDocument held = JsonDocument.Parse(await browser.GetStringAsync("/api/seats"));
        Assert.Equal(Most, held.RootElement.GetArrayLength());
        IssuedInvitation more = await server.LinkAsync("one more");
        using HttpResponseMessage refused = await browser.ClaimAsync(more.Secret);
        Assert.Equal((HttpStatusCode.Conflict, "many-seats"), (refused.StatusCode, await refused.ProblemAsync()));
        using HttpClient other = server.Browser();
        using HttpResponseMessage good = await other.ClaimAsync(more.Secret);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);

        // What was given up, or has ended, makes room.
        string first = held.RootElement[0].GetProperty("session").GetString()!;
        string room = held.RootElement[0].GetProperty("room").GetString()!;
        using HttpResponseMessage left = await browser.DeleteAsync(
            new Uri($"/api/seats/{room}/{first}", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        IssuedInvitation again = await server.LinkAsync("in its place");
        using HttpResponseMessage taken = await browser.ClaimAsync(again.Secret);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_a_seat_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        foreach (string scheme in new[] { "http", "https" })
        {
            IssuedInvitation link = await server.LinkAsync();
            using HttpClient browser = server.Browser(scheme);
            using HttpResponseMessage claimed = await browser.ClaimAsync(link.Secret);
            string cookie = Assert.Single(claimed.Headers.GetValues("Set-Cookie"));
            bool isSecure = scheme == "https";
            Assert.StartsWith(isSecure ? "__Host-entente-seat-" : "entente-seat-", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_never_was_has_expired_or_was_taken_back_has_the_same_bytes()
    {
        IssuedInvitation expired = await server.LinkAsync();
        server.Clock.Advance(AdmissionRules.Default.Invitation);
        IssuedInvitation revoked = await server.LinkAsync();
        await server
            .Get<Invitations>()
            .RevokeAsync(GuardedServer.Hanoi, revoked.Invitation.Id, GuardedServer.Host, default);

        using HttpClient browser = server.Browser();
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            string? secret in new[]
            {
                expired.Secret,
                revoked.Secret,
                "AAAAAAAAAAAAAAAAAAAAAA",
                "",
                null,
                "\ud800",
                "'",
            }
        )
        {
            using HttpResponseMessage answer = await browser.ClaimAsync(secret);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("unknown", await answer.ProblemAsync());
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task A_thousand_guesses_open_nothing_and_use_nothing_up()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient guesser = server.Browser();
        var random = new Random(4);
        byte[] guess = new byte[16];
        for (int i = 0; i < 1000; i++)
        {
            random.NextBytes(guess);
            using HttpResponseMessage answer = await guesser.ClaimAsync(
                System.Buffers.Text.Base64Url.EncodeToString(guess)
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using HttpClient mine = server.Browser();
        using HttpResponseMessage claimed = await mine.ClaimAsync(link.Secret);
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
    }

    [Fact]
    public async Task What_scanners_of_links_do_uses_nothing_up()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient scanner = server.Browser();
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
        {
            foreach (
                string path in new[]
                {
                    "/join",
                    "/join?" + link.Secret,
                    "/join/" + link.Secret,
                    "/api/seats/claim",
                    "/api/seats/claim?invitation=" + link.Secret,
                }
            )
            {
                using var request = new HttpRequestMessage(method, path);
                using HttpResponseMessage answer = await scanner.SendAsync(request);
                Assert.True((int)answer.StatusCode < 500);
                Assert.DoesNotContain(
                    answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [],
                    cookie => cookie.Contains("entente-seat", StringComparison.Ordinal)
                );
            }
        }

        using HttpClient mine = server.Browser();
        using HttpResponseMessage claimed = await mine.ClaimAsync(link.Secret);
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_is_repeated_with_its_key()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient lost = server.Browser();
        (await lost.ClaimAsync(link.Secret, "0123456789abcdef")).Dispose();
        using HttpClient had = server.Browser();
        using HttpResponseMessage repeated = await had.ClaimAsync(link.Secret, "0123456789abcdef");
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal("[]", await lost.GetStringAsync("/api/seats"));
        using HttpClient thief = server.Browser();
        using HttpResponseMessage guessed = await thief.ClaimAsync(link.Secret, "0123456789abcdeX");
        Assert.Equal(HttpStatusCode.Conflict, guessed.StatusCode);
    }

    [Fact]
    public async Task A_revoked_seat_is_gone_with_the_next_request()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient mine = server.Browser();
        (await mine.ClaimAsync(link.Secret)).Dispose();
        await server
            .Get<Invitations>()
            .RevokeAsync(GuardedServer.Hanoi, link.Invitation.Id, GuardedServer.Host, default);
        Assert.Equal("[]", await mine.GetStringAsync("/api/seats"));
    }

    [Fact]
    public async Task A_seat_is_given_up_by_its_holder_and_by_nobody_else()
    {
        IssuedInvitation link = await server.LinkAsync();
        using HttpClient mine = server.Browser();
        (await mine.ClaimAsync(link.Secret)).Dispose();
        Invitation claimed = (await server.Get<Invitations>().ListAsync(GuardedServer.Hanoi, default)).Single(each =>
            each.Id == link.Invitation.Id
        );
        var seat = new Uri($"/api/seats/{GuardedServer.Hanoi}/{claimed.Session}", UriKind.Relative);
        var never = new Uri($"/api/seats/{GuardedServer.Hanoi}/0000000000000000", UriKind.Relative);

        using HttpClient other = server.Browser();
        using HttpResponseMessage refused = await other.DeleteAsync(seat);
        using HttpResponseMessage unknown = await mine.DeleteAsync(never);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(await refused.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());

        using HttpResponseMessage left = await mine.DeleteAsync(seat);
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Equal("[]", await mine.GetStringAsync("/api/seats"));
    }

    [Fact]
    public async Task A_token_acts_as_its_agent_alone_and_one_that_is_not_good_as_nobody()
    {
        IssuedAgentToken token = (
            await server
                .Get<AgentTokens>()
                .IssueAsync(GuardedServer.Hanoi, "dprk", "Tit for tat", GuardedServer.Host, default)
        )!;
        IssuedInvitation link = await server.LinkAsync("us");
        using HttpClient both = server.Browser();
        (await both.ClaimAsync(link.Secret)).Dispose();
        both.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        string seats = await both.GetStringAsync("/api/seats");
        Assert.Contains("dprk", seats, StringComparison.Ordinal);
        Assert.DoesNotContain("\"us\"", seats, StringComparison.Ordinal);

        await server.Get<AgentTokens>().RevokeAsync(GuardedServer.Hanoi, token.Token.Id, GuardedServer.Host, default);
        using HttpResponseMessage revoked = await both.GetAsync(new Uri("/api/seats", UriKind.Relative));
        both.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "entente_guessed");
        using HttpResponseMessage guessed = await both.GetAsync(new Uri("/api/seats", UriKind.Relative));
        Assert.Equal("not-admitted", await revoked.ProblemAsync());
        Assert.Equal(await revoked.Content.ReadAsStringAsync(), await guessed.Content.ReadAsStringAsync());
        Assert.Equal("Bearer", guessed.Headers.WwwAuthenticate.ToString());
    }
}
