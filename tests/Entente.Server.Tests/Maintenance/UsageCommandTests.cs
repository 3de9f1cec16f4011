using Entente.Server.Maintenance;

namespace Entente.Server.Tests.Maintenance;

public class UsageCommandTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Help_names_every_command(string asked)
    {
        (int code, string output, string errors) = Run(asked);

        Assert.Equal(0, code);
        Assert.Equal("", errors);
        foreach (
            string command in new[]
            {
                "--urls",
                "backup",
                "restore",
                "account list",
                "account unlock",
                "health",
                "ENTENTE_POSTGRES",
            }
        )
        {
            Assert.Contains(command, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_command_that_there_is_not_starts_no_server_and_is_told_what_there_is()
    {
        (int code, string output, string errors) = Run("acount");

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.StartsWith("There is no command 'acount'.", errors, StringComparison.Ordinal);
        Assert.Contains("entente-server account list", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("Entente:Tables=Hosts")]
    [InlineData("/urls=http://127.0.0.1:0")]
    public void Settings_start_the_server(params string[] typed) => Assert.False(UsageCommand.IsMeant(typed));

    private static (int Code, string Output, string Errors) Run(params string[] typed)
    {
        Assert.True(UsageCommand.IsMeant(typed));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = UsageCommand.Run(typed, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
