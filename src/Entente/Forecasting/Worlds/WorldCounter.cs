using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>Looks at every world.</summary>
internal sealed class WorldCounter(WorldSource source, ForecastOptions options, CancellationToken cancellation)
{
    /// <summary>What every world says about some packages.</summary>
    public WorldCounts Count(IReadOnlyList<Outcome> packages)
    {
        Scenario scenario = source.Scenario;
        int issues = scenario.Space.Issues.Length;
        int[]?[] rows = [.. packages.Select(source.Layout.RowsOf)];
        var counts = new WorldCounts(
            options.Worlds,
            packages.Count,
            scenario.Parties.Length,
            source.InputCount,
            issues
        );
        int done = 0;
        Parallel.For(
            0,
            options.Worlds,
            options.ParallelIn(cancellation),
            () => new World(source.Layout),
            (number, _, world) =>
            {
                source.Draw(
                    number,
                    world,
                    counts.Inputs.AsSpan(number * source.InputCount, source.InputCount),
                    counts.Shares.AsSpan(number * counts.Parties * issues, counts.Parties * issues)
                );
                Look(number, world, rows, counts);
                options.Progress?.Report((double)Interlocked.Increment(ref done) / options.Worlds);
                return world;
            },
            _ => { }
        );
        return counts;
    }

    private void Look(int number, World world, int[]?[] rows, WorldCounts counts)
    {
        var frontier = WorldFrontier.Of(world);
        counts.HasDeal[number] = frontier?.Reaches(world.Reservations, isMore: false) == true;
        Span<long> worth = stackalloc long[counts.Parties];
        for (int package = 0; package < rows.Length; package++)
        {
            int at = (number * rows.Length) + package;
            if (rows[package] is not { } chosen)
            {
                counts.Refused[at] = ulong.MaxValue;
                continue;
            }

            ulong refused = 0;
            for (int part = 0; part < chosen.Length; part++)
            {
                refused |= source.Layout.Parts[part].Refusals[chosen[part]];
            }

            bool isForbidden = refused != 0;
            for (int party = 0; party < counts.Parties; party++)
            {
                worth[party] = world.Worth(chosen, party);
                long gain = worth[party] - world.Reservations[party];
                refused |= gain < 0 ? 1UL << party : 0;
                counts.Gains[((long)at * counts.Parties) + party] = (float)(gain / source.UnitOf(party));
            }

            counts.Refused[at] = refused;
            counts.OnFrontier[at] = !isForbidden && frontier is not null && !frontier.Reaches(worth, isMore: true);
        }
    }
}
