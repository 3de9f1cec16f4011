using System.Net;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;

namespace Entente.Server.Tests.Admission;

public sealed class ElsewhereTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static HttpRequestMessage Claim(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/seats/claim")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(header, value);
        return request;
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-site", true)]
    [InlineData("Sec-Fetch-Site", "nonsense", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Origin", "http://evil.example", true)]
    [InlineData("Origin", "http://localhost.evil.example", true)]
    [InlineData("Origin", "http://localhost:8080", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("Origin", "http://localhost", false)]
    public async Task What_a_page_of_another_site_sends_is_not_done(string header, string value, bool isRefused)
    {
        using HttpClient browser = server.Browser();
        using HttpRequestMessage request = Claim(header, value);
        using HttpResponseMessage answer = await browser.SendAsync(request);
        Assert.Equal(isRefused ? "sent-from-elsewhere" : "unknown", await answer.ProblemAsync());
    }

    [Fact]
    public async Task Every_endpoint_that_changes_something_refuses_other_sites()
    {
        int seen = 0;
        using HttpClient browser = server.Browser();
        foreach (Mapped each in Mapped.All(server).Where(each => !each.IsSafe))
        {
            using var request = new HttpRequestMessage(new HttpMethod(each.Method), each.Path(_ => "1"));
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await browser.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{each}: {answer.StatusCode}");
            seen++;
        }

        Assert.True(seen >= 4, $"{seen} endpoints");
    }

    [Fact]
    public async Task Every_form_needs_the_token_of_our_page()
    {
        int seen = 0;
        using HttpClient browser = server.Browser();
        foreach (
            Mapped each in Mapped
                .All(server)
                .Where(each =>
                    each.Method == "POST"
                    && each.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
                )
        )
        {
            using var content = new FormUrlEncodedContent([new("name", "value"), new("theme", "dark")]);
            using HttpResponseMessage answer = await browser.PostAsync(
                new Uri(each.Path(_ => "1"), UriKind.Relative),
                content
            );
            // Pages that nobody has signed in for send to where one signs in, and do nothing.
            Assert.True(
                answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Redirect or HttpStatusCode.NotFound,
                $"{each}: {answer.StatusCode}"
            );
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                Assert.StartsWith("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
            }

            seen++;
        }

        Assert.True(seen >= 2, $"{seen} forms");
    }

    [Fact]
    public void Whatever_reads_a_form_asks_for_a_token()
    {
        foreach (Mapped each in Mapped.All(server))
        {
            bool readsForms =
                each.Endpoint.Metadata.GetMetadata<IFormOptionsMetadata>() is not null
                || each.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()
                    ?.ContentTypes.Any(type => type.Contains("form", StringComparison.Ordinal)) == true;
            if (readsForms)
            {
                Assert.True(
                    each.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true },
                    each.ToString()
                );
            }
        }
    }
}
