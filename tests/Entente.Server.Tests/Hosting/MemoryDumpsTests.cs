using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Server.Tests.Killing;

namespace Entente.Server.Tests.Hosting;

/// <summary>A server in whose memory is what parties keep to themselves leaves no copy of it when it crashes, unless it was told to.</summary>
public sealed partial class MemoryDumpsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("true")]
    public async Task A_server_that_was_told_nothing_that_it_knows_may_write_no_core_file_and_nobody_but_root_looks_into_it(
        string? said
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limits of a process are read where there is /proc.");
        await using ServerProcess server = said is null ? new() : new(null, ("Entente__Dumps", said));
        await server.StartAsync();
        Assert.Equal(("0", "0"), CoreFileOf(server.Id));

        // Of a process that is not dumpable what the kernel tells about it is root's; if it is root's anyway this says nothing.
        Assert.Equal("0", await OwnerAsync($"/proc/{server.Id}/environ"));
    }

    [Fact]
    public async Task A_server_that_was_told_so_keeps_the_limit_that_it_was_started_with()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limits of a process are read where there is /proc.");
        await using var server = new ServerProcess(null, ("Entente__Dumps", "Allowed"));
        await server.StartAsync();
        Assert.Equal(CoreFileOf(Environment.ProcessId), CoreFileOf(server.Id));
        Assert.Equal(
            await OwnerAsync($"/proc/{Environment.ProcessId}/environ"),
            await OwnerAsync($"/proc/{server.Id}/environ")
        );
    }

    private static (string Limit, string Most) CoreFileOf(int process)
    {
        Match line = CoreFile()
            .Match(File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/limits")));
        Assert.True(line.Success);
        return (line.Groups["limit"].Value, line.Groups["most"].Value);
    }

    private static async Task<string> OwnerAsync(string file)
    {
        var start = new ProcessStartInfo("stat", ["-c", "%u", file]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string owner = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return owner.Trim();
    }

    [GeneratedRegex(@"^Max core file size\s+(?<limit>\S+)\s+(?<most>\S+)", RegexOptions.Multiline)]
    private static partial Regex CoreFile();
}
