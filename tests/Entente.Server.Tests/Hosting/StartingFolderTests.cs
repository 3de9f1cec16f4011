using System.Text.RegularExpressions;
using Entente.Server.Tests.Killing;

namespace Entente.Server.Tests.Hosting;

/// <summary>A server is started from anywhere: what it serves lies beside the program.</summary>
public partial class StartingFolderTests
{
    [Fact]
    public async Task Pages_have_their_styles_from_whatever_folder_the_server_was_started()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var visitor = new HttpClient { BaseAddress = server.Address };
        MatchCollection sheets = StyleSheet().Matches(await visitor.GetStringAsync("/", cancel));
        Assert.NotEmpty(sheets);
        foreach (Match sheet in sheets)
        {
            string styles = await visitor.GetStringAsync(sheet.Groups["address"].Value, cancel);
            Assert.Contains("{", styles, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("""<link[^>]+href="(?<address>[^"]+\.css[^"]*)""")]
    private static partial Regex StyleSheet();
}
