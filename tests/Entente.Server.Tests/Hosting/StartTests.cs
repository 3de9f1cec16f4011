using System.Net;

namespace Entente.Server.Tests.Hosting;

public class StartTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_server_says_that_it_is_well()
    {
        using HttpClient visitor = server.Visitor();
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health"));
    }

    [Fact]
    public async Task The_first_page_names_the_summit_and_offers_to_look_at_it_rehearse_it_and_play_it()
    {
        using HttpClient visitor = server.Visitor();
        string page = await visitor.GetStringAsync("/");
        Assert.Contains("The Hanoi summit, February 2019", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/scenarios/hanoi-2019\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/rehearse/hanoi-2019\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/tables/new?scenario=hanoi-2019\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/scenarios/hanoi-2019", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Whoever_asks_for_the_head_of_a_page_alone_is_told_what_the_page_would_answer(
        string address,
        HttpStatusCode status
    )
    {
        using HttpClient visitor = server.Visitor();
        using var asked = new HttpRequestMessage(HttpMethod.Head, address);
        using HttpResponseMessage answer = await visitor.SendAsync(asked);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_keys_that_sign_forms_lie_in_the_data_folder()
    {
        using HttpClient visitor = server.Visitor();
        await visitor.GetStringAsync("/");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(server.Folder, "protection"), "key-*.xml"));
    }

    [Fact]
    public async Task Nobody_learns_which_program_serves_the_pages()
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
