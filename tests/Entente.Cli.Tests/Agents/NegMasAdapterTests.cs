using System.Diagnostics;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Agents;

/// <summary>The adapter for NegMAS in <c>samples/negmas</c>, driven as a mechanism of NegMAS drives its negotiators.</summary>
public class NegMasAdapterTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");
    private static readonly string Here = Path.Combine("tests", "Entente.Cli.Tests", "Agents", "NegMas");

    [Theory]
    [InlineData("linear")]
    [InlineData("mapping")]
    [InlineData("timed")]
    public async Task The_adapter_and_the_agent_say_what_is_on_record(string kind)
    {
        string python = Environment.GetEnvironmentVariable("PYTHON") ?? "python3";
        var start = new ProcessStartInfo(python)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONPATH"] = Path.Combine(Repository.Root, Here);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        string adapter = Path.Combine("samples", "negmas");
        foreach (
            string word in (string[])[Path.Combine(Here, "play.py"), adapter, kind, "dotnet", "exec", Program, "agent"]
        )
        {
            start.ArgumentList.Add(word);
        }

        Process? running = null;
        try
        {
            running = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"There is no '{python}' to run the adapter with.");
        }

        using Process process = running!;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        string spoken = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.True(process.ExitCode == 0, await errors);
        Approved.Matches(Path.Combine(Here, $"{kind}.conversation.txt"), spoken);
    }
}
