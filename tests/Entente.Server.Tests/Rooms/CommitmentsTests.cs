using System.Diagnostics;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Api;
using Entente.Testing.Support;

namespace Entente.Server.Tests.Rooms;

/// <summary>What was promised and kept at a table becomes trust in an exchange that is planned afterwards: from the server to the command line.</summary>
public sealed class CommitmentsTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const string Trade = """
        exchange: 1
        parties:
          - { name: North }
          - { name: South }
        steps:
          - { name: a visit, by: North, cost: 2, worth: 5 }
          - { name: relief, by: South, cost: 3, worth: 6 }
        """;

    [Fact]
    public async Task The_log_of_a_table_where_commitments_were_kept_and_broken_gives_each_side_its_record()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        Terms terms = new([new("liaison", "yes"), new("relief", "all")]);
        await table.DoneAsync(ApiTable.North, new RoomCommand.MakeOffer(terms));
        await table.DoneAsync(ApiTable.South, new RoomCommand.AcceptOffer(1, terms));
        var byNorth = new Verifier(Role.Lead, 0);
        var bySouth = new Verifier(Role.Lead, 1);

        // North: kept, kept, broken and then done after all, and one that is still open. South: kept, broken.
        foreach (string what in new[] { "Open an office.", "Let them in.", "Send the list.", "Sign the rest." })
        {
            await table.DoneAsync(ApiTable.North, new RoomCommand.GivePledge(what, bySouth));
        }

        await table.DoneAsync(ApiTable.South, new RoomCommand.GivePledge("Lift the first part.", byNorth));
        await table.DoneAsync(ApiTable.South, new RoomCommand.GivePledge("Lift the second part.", byNorth));
        await table.DoneAsync(ApiTable.South, new RoomCommand.JudgePledge(1, true));
        await table.DoneAsync(ApiTable.North, new RoomCommand.ReportPledge(2, "They were here."));
        await table.DoneAsync(ApiTable.South, new RoomCommand.JudgePledge(2, true));
        await table.DoneAsync(ApiTable.North, new RoomCommand.ReportPledge(3));

        // The host takes the log once on the way, and the rest of it at the end.
        using var folder = new TemporaryFolder();
        long next = await TakeAsync(table, 0, folder["first.json"]);
        await table.DoneAsync(ApiTable.South, new RoomCommand.JudgePledge(3, false, "Half of it is missing."));
        await table.DoneAsync(ApiTable.North, new RoomCommand.ReportPledge(3, "Here is the rest."));
        await table.DoneAsync(ApiTable.South, new RoomCommand.JudgePledge(3, true));
        await table.DoneAsync(ApiTable.North, new RoomCommand.JudgePledge(5, true));
        await table.DoneAsync(ApiTable.South, new RoomCommand.ReportPledge(6));
        await table.DoneAsync(ApiTable.North, new RoomCommand.JudgePledge(6, false));

        await TakeAsync(table, next, folder["rest.json"]);
        await File.WriteAllTextAsync(folder["trade.yaml"], Trade);
        string[] logs = ["--log", folder["first.json"], "--log", folder["rest.json"]];
        using JsonDocument plan = JsonDocument.Parse(
            await EntenteAsync(["exchange", folder["trade.yaml"], .. logs, "--json"])
        );
        JsonElement[] parties = [.. plan.RootElement.GetProperty("parties").EnumerateArray()];
        Assert.Equal(["North", "South"], parties.Select(party => party.GetProperty("name").GetString()));
        Assert.Equal([3, 1], parties.Select(party => party.GetProperty("record").GetProperty("kept").GetInt32()));
        Assert.Equal([0, 1], parties.Select(party => party.GetProperty("record").GetProperty("broken").GetInt32()));

        // One kept and one broken are supposed of everybody: 4 of 5, and 2 of 4; so much each is trusted by the other.
        Assert.Equal([0.5, 0.8], parties.Select(party => party.GetProperty("trust").GetDouble()));
    }

    private static async Task<long> TakeAsync(ApiTable table, long after, string file)
    {
        using HttpResponseMessage taken = await table.GetAsync(ApiTable.Host, $"/log?after={after}");
        byte[] page = await taken.Content.ReadAsByteArrayAsync();
        await File.WriteAllBytesAsync(file, page);
        using JsonDocument read = JsonDocument.Parse(page);
        return read.RootElement.GetProperty("next").GetInt64();
    }

    // The program as anybody runs it.
    private static async Task<string> EntenteAsync(string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
