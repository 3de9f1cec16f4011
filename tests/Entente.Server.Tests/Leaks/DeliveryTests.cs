using System.Globalization;
using Entente.Rooms.Mediation;
using Entente.Rooms.State;

namespace Entente.Server.Tests.Leaks;

/// <summary>
/// Nothing leaks by the pages: all that the server sends to anybody but the side of North is the same, byte for byte and message for message, whatever North wants and does unseen. Two whole servers, each with
/// its stores and its cluster, play a made-up meeting; compared are the pages as HTML with their headers, every message of the live pages' hubs over their sockets, answers and refusals of the API: of the other side's lead and
/// adviser, the mediator in whom North does not confide, an observer, the host, and a stranger. Masked, at their length, are hashes and commitments, what the server signs for itself, and ids of elements and circuits; components and handlers
/// of events are told by their order; messages that only say that a line is up are left out.
/// </summary>
/// <remarks>
/// A page reads several changes as one where they come while it reads, and its script's questions come beside its drawings. So nothing happens before all that the last thing brought about was drawn and answered at all live
/// pages (<see cref="Circuit.QuietAsync"/>), and every pair of servers has to be the same at once.
/// </remarks>
public class DeliveryTests
{
    private const int Steps = 12;

    /// <summary>How many pairs of servers are played, each from a seed of its own: <c>ENTENTE_TWIN_SERVERS</c>, or 1.</summary>
    private static readonly int Pairs = int.Parse(
        Environment.GetEnvironmentVariable("ENTENTE_TWIN_SERVERS") ?? "1",
        CultureInfo.InvariantCulture
    );

    /// <param name="agent">At an exercise of three the strategy that leads for the third party; null for a real table of two.</param>
    [Theory]
    [InlineData(null)]
    [InlineData("boulware")]
    [InlineData("conceder")]
    public async Task All_that_is_delivered_to_others_is_the_same_byte_for_byte_and_in_the_same_order(string? agent)
    {
        var kept = new HashSet<string>();
        for (int seed = 1; seed <= Pairs; seed++)
        {
            await using Twins twins = await Twins.OpenAsync(seed, agent);
            string? difference = await twins.PlayAsync(Steps);
            Assert.True(difference is null, $"Seed {seed}: {difference}");
            AssertMuch(twins, 100_000);
            kept.UnionWith(twins.Kept);
            Assert.Equal(agent is not null, (await twins.ReleasesAsync()).OfType<Release.AgentPlays>().Any());
        }

        Assert.True(kept.Count >= 4, string.Join(", ", kept));
    }

    /// <summary>
    /// Why there is a fifth release. At an exercise an agent plays for North by its sheet: all others do the same at both servers, and none of the other four releases ever happens, yet what it answers, and so what is delivered,
    /// hangs on the sheet. That it plays is what all are told; with four releases this would be a leak.
    /// </summary>
    [Theory]
    [InlineData("boulware")]
    [InlineData("conceder")]
    public async Task The_moves_of_an_agent_tell_of_the_sheet_that_it_plays_where_nothing_else_is_released(string agent)
    {
        await using Twins twins = await Twins.OpenPlayedAsync(agent);
        Assert.NotNull(await twins.AnsweredAsync());
        Assert.True(await twins.HasReleasedTheSameAsync());
        Assert.Equal([new Release.AgentPlays(TwinServer.North)], await twins.ReleasesAsync());
    }

    /// <summary>Whether and when a side wishes an improvement after a deal is told neither to the other side nor to a mediator who tries to offer one again and again: pages and answers, up to the looks and after them.</summary>
    [Fact]
    public async Task A_mediator_is_answered_the_same_whoever_wishes_an_improvement_and_whenever()
    {
        await using Twins twins = await Twins.OpenStillAsync();
        Assert.Null(await twins.WishAsync());
        AssertMuch(twins, 200_000);
    }

    /// <summary>Where an agent sits in only for a side that let it and has said what it wants, neither the other side nor the mediator learns which of the two was missing.</summary>
    [Fact]
    public async Task Why_no_agent_sits_in_is_told_to_nobody()
    {
        await using Twins twins = await Twins.OpenStillAsync(DropPolicy.Agent);
        string? difference = await twins.MissAsync();
        Assert.True(difference is null, difference);
        AssertMuch(twins, 100_000);
    }

    /// <summary>The comparison is worth something: a server that is broken on purpose is found out, though its pages look the same and are as long.</summary>
    [Theory]
    [InlineData(Telltale.Hidden)]
    [InlineData(Telltale.Redrawn)]
    public async Task A_server_that_tells_is_found_out(string how)
    {
        await using Twins twins = await Twins.OpenAsync(1, exchange: Telltale.In(how));
        Assert.NotNull(await twins.PlayAsync(Steps));
    }

    // To everybody who is delivered to; a stranger is told little.
    private static void AssertMuch(Twins twins, int least) =>
        Assert.All(
            twins.Compared,
            each => Assert.True(each.Value > (each.Key == "a stranger" ? 5_000 : least), $"{each.Key}: {each.Value}")
        );
}
