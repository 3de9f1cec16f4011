using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Tests.Admission;

public sealed class RefusalsTests
{
    private readonly Gate gate = new();
    private readonly Refusals refusals;

    public RefusalsTests() => refusals = new Refusals(gate.Audit, gate.Clock);

    private ValueTask RefuseAsync(string source, string scope = AuditLog.Server) =>
        refusals.AddAsync(scope, Actor.Stranger, AuditAct.GuessFailed, "x", source, default);

    private async Task<ImmutableArray<AuditAct>> ActsAsync(string scope = AuditLog.Server) =>
        [.. (await gate.Audit.ReadAsync(scope, 10_000, default)).Select(entry => entry.Act)];

    [Fact]
    public async Task A_refusal_is_a_line_of_its_own_in_the_scope_it_belongs_to()
    {
        await RefuseAsync("a", AuditLog.Of(Gate.Hanoi));
        AuditEntry line = Assert.Single(await gate.Audit.ReadAsync(AuditLog.Of(Gate.Hanoi), 10, default));
        Assert.Equal(new AuditEntry(gate.Clock.GetUtcNow(), Actor.Stranger, AuditAct.GuessFailed, "x"), line);
        Assert.Empty(await ActsAsync());
    }

    [Fact]
    public async Task One_source_that_goes_on_and_on_fills_neither_the_log_nor_the_place_of_others()
    {
        for (int i = 0; i < 5000; i++)
        {
            await RefuseAsync("flood");
        }

        ImmutableArray<AuditAct> acts = await ActsAsync();
        Assert.Equal(Refusals.PerSource + 1, acts.Length);
        Assert.Single(acts, AuditAct.RefusalsLeftOut);
        await RefuseAsync("another");
        Assert.Equal(Refusals.PerSource + 2, (await ActsAsync()).Length);
    }

    [Fact]
    public async Task However_many_sources_there_are_the_log_grows_by_so_many_lines_and_no_more()
    {
        for (int i = 0; i < 3 * Refusals.Altogether; i++)
        {
            await RefuseAsync($"10.0.{i / 250}.{i % 250}");
        }

        ImmutableArray<AuditAct> acts = await ActsAsync();
        Assert.Equal(Refusals.Altogether + 1, acts.Length);
        Assert.Single(acts, AuditAct.RefusalsLeftOut);
    }

    [Fact]
    public async Task When_the_time_is_over_it_is_counted_anew()
    {
        for (int i = 0; i < 100; i++)
        {
            await RefuseAsync("flood");
        }

        gate.Clock.Advance(Refusals.Within);
        await RefuseAsync("flood");
        Assert.Equal(Refusals.PerSource + 2, (await ActsAsync()).Length);
        Assert.Equal(AuditAct.GuessFailed, (await ActsAsync())[^1]);
    }

    [Fact]
    public async Task A_store_that_is_full_or_away_leaves_the_refusal_a_refusal()
    {
        foreach (StoreFault fault in new[] { StoreFault.Full, StoreFault.Unavailable })
        {
            gate.Documents.Fail(fault);
            await RefuseAsync("a");
        }

        gate.Documents.Fail(StoreFault.None);
        Assert.Empty(await ActsAsync());
        await Assert.ThrowsAsync<ArgumentException>(async () => await RefuseAsync(""));
    }
}
