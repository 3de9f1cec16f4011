using System.Net;
using Entente.Server.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Pages;

/// <summary>What a visitor reads when a page fails: also the page that says that something was refused.</summary>
public sealed class FaultPageTests
{
    [Theory]
    [InlineData("/scenarios")]
    [InlineData("/status/404")]
    public async Task Whatever_page_fails_the_visitor_reads_the_page_about_faults(string failing)
    {
        using var server = new RunningServer(services =>
            services.AddSingleton<IHttpContextAccessor>(new Failing(failing))
        );
        using HttpClient visitor = server.Visitor();
        Uri asked = new(failing == "/status/404" ? "/nothing/is/here" : failing, UriKind.Relative);
        using HttpResponseMessage answer = await visitor.GetAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>The server could not answer</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Failing.Reason, page, StringComparison.Ordinal);
    }

    // Every page asks this for the request that it answers.
    private sealed class Failing(string path) : IHttpContextAccessor
    {
        public const string Reason = "It fails here, as the test wants it.";

        private readonly HttpContextAccessor inner = new();

        public HttpContext? HttpContext
        {
            get =>
                inner.HttpContext is { } context && context.Request.Path == path
                    ? throw new InvalidOperationException(Reason)
                    : inner.HttpContext;
            set => inner.HttpContext = value;
        }
    }
}
