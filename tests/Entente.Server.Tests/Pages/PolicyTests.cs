using System.Net;
using System.Text.RegularExpressions;
using Entente.Server.Tests.Hosting;

namespace Entente.Server.Tests.Pages;

public partial class PolicyTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>Every page that a visitor can open without a seat or an account.</summary>
    public static TheoryData<string> Pages =>
        [
            "/",
            "/scenarios",
            "/scenarios?q=water",
            "/scenarios/hanoi-2019",
            "/scenarios/climate-six",
            "/scenarios/no-such-scenario",
            "/rehearse/hanoi-2019",
            "/understand",
            "/understand/hanoi-2019",
            "/understand/hanoi-2019/chance",
            "/understand/hanoi-2019/moves",
            "/questions/conflict/hanoi-mini-b",
            "/questions/exchange/yongbyon",
            "/questions/divide/camp-david-1978",
            "/questions/forecast/emission-standards",
            "/questions/divide/no-such-question",
            "/wizard",
            "/wizard/hanoi-2019",
            "/no-such-page",
            "/fault",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_lets_nothing_in_from_elsewhere_and_nobody_frame_it(string page)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri(page, UriKind.Relative));
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Contains(
            "camera=()",
            Assert.Single(answer.Headers.GetValues("Permissions-Policy")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_holds_no_script_and_no_style_and_loads_nothing_from_elsewhere(string page)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri(page, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(InlineScript(), text);
        Assert.DoesNotMatch(InlineStyle(), text);
        Assert.DoesNotMatch(Handler(), text);
        foreach (Match asset in Loaded().Matches(text))
        {
            string address = asset.Groups["address"].Value;
            Assert.DoesNotContain("//", address, StringComparison.Ordinal);
            using HttpResponseMessage got = await visitor.GetAsync(
                new Uri("/" + address.TrimStart('/'), UriKind.Relative)
            );
            Assert.Equal(HttpStatusCode.OK, got.StatusCode);
            Assert.NotEmpty(await got.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task An_address_where_nothing_is_says_so_in_a_page()
    {
        using HttpClient visitor = server.Visitor("nl");
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri("/no-such-page", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Op dit adres is niets", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_guide_is_for_who_develops_and_for_nobody_else()
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri("/styleguide", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("/styleguide\"", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_for_programs_answers_with_no_page_where_nothing_is()
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri("/api/no-such-thing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // A block of figures for a script of ours is no script: the browser does not run it.
    [GeneratedRegex("<script(?![^>]*(\\ssrc=|type=\"application/json\"))[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style|\\sstyle=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("\\son[a-z]+=\"|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex(
        "<(?:script|img|iframe|source|use|link)[^>]*\\s(?:src|href)=\"(?<address>[^\"]+)\"",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Loaded();
}
