using System.Globalization;
using Entente.Rooms.State;

namespace Entente.Server.Tests.Leaks;

/// <summary>
/// Nothing leaks by the pages: all that the server sends to South is the same, byte for byte and message for message, whatever North wants and does unseen. Two whole servers, each with
/// its stores and its cluster, play a made-up meeting; compared are the pages as HTML with their headers, every message of the live page's hub over its socket, answers and refusals of the API. Masked, at
/// their length, are hashes and commitments, what the server signs for itself, and ids of elements and circuits; handlers of events are told by their order; messages that only say that a line is up are left out.
/// </summary>
public class DeliveryTests
{
    private const int Steps = 24;

    // What tells of a wish tells of it every time. A browser that is slow at the wrong moment gets two drawings as one, at one server and not at the other, now and then.
    private const int Attempts = 8;

    /// <summary>How many pairs of servers are played, each from a seed of its own: <c>ENTENTE_TWIN_SERVERS</c>, or 1.</summary>
    private static readonly int Pairs = int.Parse(
        Environment.GetEnvironmentVariable("ENTENTE_TWIN_SERVERS") ?? "1",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public async Task All_that_is_delivered_to_the_other_side_is_the_same_byte_for_byte_and_in_the_same_order()
    {
        var kept = new HashSet<string>();
        for (int seed = 1; seed <= Pairs; seed++)
        {
            string? difference = "";
            for (int attempt = 0; attempt < Attempts && difference is not null; attempt++)
            {
                await using Twins twins = await Twins.OpenAsync(seed);
                difference = await twins.PlayAsync(Steps);
                Assert.True(
                    difference is not null || twins.Compared > 200_000,
                    $"Only {twins.Compared} characters were compared."
                );
                kept.UnionWith(twins.Kept);
            }

            Assert.True(difference is null, difference);
        }

        Assert.Contains("SetPreferences", kept);
        Assert.True(kept.Count >= 4, string.Join(", ", kept));
    }

    /// <summary>Whether and when a side wishes an improvement after a deal is told neither to the other side nor to a mediator who tries to offer one again and again: pages and answers, up to the looks and after them.</summary>
    [Fact]
    public async Task A_mediator_is_answered_the_same_whoever_wishes_an_improvement_and_whenever()
    {
        await using Twins twins = await Twins.OpenStillAsync();
        Assert.Null(await twins.WishAsync());
        Assert.True(twins.Compared > 200_000, $"Only {twins.Compared} characters were compared.");
    }

    /// <summary>Where an agent sits in only for a side that let it and has said what it wants, neither the other side nor the mediator learns which of the two was missing.</summary>
    [Fact]
    public async Task Why_no_agent_sits_in_is_told_to_nobody()
    {
        await using Twins twins = await Twins.OpenStillAsync(DropPolicy.Agent);
        string? difference = await twins.MissAsync();
        Assert.True(difference is null, difference);
        Assert.True(twins.Compared > 100_000, $"Only {twins.Compared} characters were compared.");
    }

    /// <summary>The comparison is worth something: a server that is broken on purpose is found out, though its pages look the same and are as long.</summary>
    [Theory]
    [InlineData(Telltale.Hidden)]
    [InlineData(Telltale.Redrawn)]
    public async Task A_server_that_tells_is_found_out(string how)
    {
        await using Twins twins = await Twins.OpenAsync(1, Telltale.In(how));
        Assert.NotNull(await twins.PlayAsync(Steps));
    }
}
