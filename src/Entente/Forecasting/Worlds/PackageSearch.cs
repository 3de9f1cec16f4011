using Entente.Outcomes;

namespace Entente.Forecasting.Worlds;

/// <summary>Looks for packages that hold up in most worlds, in worlds of its own, so that what is counted later is not flattered by the choice.</summary>
/// <remarks>
/// Of few packages all are looked at, so that there is no better one in these worlds. Of more: starts from the package with the largest least gain in each of these worlds, and goes from the best of them, one part of
/// the issues at a time, to whatever more worlds accept, until nothing is better. That is no proof that there is no better one.
/// </remarks>
internal sealed class PackageSearch
{
    /// <summary>In so many worlds packages are looked for, at most.</summary>
    public const int MostPilots = 400;

    /// <summary>So many packages are all looked at.</summary>
    public const int MostListed = 4096;

    private const int LeastPilots = 20;
    private const long MostNumbers = 1 << 24;
    private const int Starts = 8;
    private const int Steps = 40;
    private const int MostRows = 4096;

    private readonly World[] pilots;
    private readonly WorldLayout layout;
    private readonly double[] spans;

    public PackageSearch(WorldSource source, long first, CancellationToken cancellation)
    {
        layout = source.Layout;
        long numbers = Math.Max(1, layout.Parts.Sum(part => (long)part.Count) * layout.Parties);
        int count = source.IsKnown ? 1 : (int)Math.Clamp(MostNumbers / numbers, LeastPilots, MostPilots);
        pilots = new World[count];
        var inputs = new double[source.InputCount];
        var shares = new double[layout.Parties * source.Scenario.Space.Issues.Length];
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pilots[i] = new World(layout);
            source.Draw(first + i, pilots[i], inputs, shares);
        }

        spans = SpansOf(pilots[0]);
    }

    /// <summary>Packages by how many of the worlds accept them, the best first, none twice.</summary>
    public List<Outcome> Find(int most, CancellationToken cancellation)
    {
        double packages = layout.Parts.Aggregate(1.0, (product, part) => product * part.Count);
        return packages <= MostListed ? All(most, cancellation) : Climbed(most, cancellation);
    }

    /// <summary>The same, every package looked at.</summary>
    public List<Outcome> All(int most, CancellationToken cancellation)
    {
        var found = new Dictionary<string, (int[] Rows, double Score)>(StringComparer.Ordinal);
        var rows = new int[layout.Parts.Length];
        int part;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Index().All(each => layout.Parts[each.Index].Refusals[each.Item] == 0))
            {
                found[string.Join(',', rows)] = ([.. rows], Score(rows));
            }

            for (part = 0; part < rows.Length && ++rows[part] == layout.Parts[part].Count; part++)
            {
                rows[part] = 0;
            }
        } while (part < rows.Length);

        return [.. Best(found, most).Select(each => layout.OutcomeAt(each.Rows))];
    }

    /// <summary>The same, some packages looked at: the fairest of each world, and what is reached from the best of them.</summary>
    public List<Outcome> Climbed(int most, CancellationToken cancellation)
    {
        var found = new Dictionary<string, (int[] Rows, double Score)>(StringComparer.Ordinal);
        foreach (World pilot in pilots)
        {
            cancellation.ThrowIfCancellationRequested();
            if (WorldFrontier.Of(pilot) is { } frontier)
            {
                int[] rows = frontier.Fairest(pilot, spans);
                string key = string.Join(',', rows);
                if (!found.ContainsKey(key))
                {
                    found[key] = (rows, Score(rows));
                }
            }
        }

        foreach ((int[] rows, double score) in Best(found, Starts))
        {
            Climb(rows, score, found, cancellation);
        }

        return [.. Best(found, most).Select(each => layout.OutcomeAt(each.Rows))];
    }

    private static (int[] Rows, double Score)[] Best(Dictionary<string, (int[] Rows, double Score)> found, int most) =>
        [
            .. found
                .OrderByDescending(each => each.Value.Score)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(each => each.Value),
        ];

    private void Climb(
        int[] rows,
        double score,
        Dictionary<string, (int[] Rows, double Score)> found,
        CancellationToken cancellation
    )
    {
        for (int step = 0; step < Steps; step++)
        {
            int[]? next = null;
            for (int part = 0; part < rows.Length; part++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int row = 0; row < Math.Min(layout.Parts[part].Count, MostRows); row++)
                {
                    if (row == rows[part] || layout.Parts[part].Refusals[row] != 0)
                    {
                        continue;
                    }

                    int[] changed = [.. rows];
                    changed[part] = row;
                    double reached = Score(changed);
                    if (reached > score)
                    {
                        (next, score) = (changed, reached);
                    }
                }
            }

            if (next is null)
            {
                return;
            }

            rows = next;
            found[string.Join(',', rows)] = (rows, score);
        }
    }

    /// <summary>In how many of the worlds all accept a package, and less than one more for the larger least gain on average, which decides between equal counts.</summary>
    public double Score(Outcome package) => Score(layout.RowsOf(package)!);

    private double Score(int[] rows)
    {
        int accepted = 0;
        double gains = 0;
        foreach (World pilot in pilots)
        {
            double least = double.PositiveInfinity;
            for (int party = 0; party < layout.Parties; party++)
            {
                least = Math.Min(least, (pilot.Worth(rows, party) - pilot.Reservations[party]) / spans[party]);
            }

            accepted += least >= 0 ? 1 : 0;
            gains += Math.Clamp(least, -1, 1);
        }

        return accepted + (gains / (2 * pilots.Length));
    }

    private double[] SpansOf(World world)
    {
        var spans = new double[layout.Parties];
        for (int party = 0; party < spans.Length; party++)
        {
            foreach (long[] table in world.Tables)
            {
                long least = long.MaxValue;
                long most = long.MinValue;
                for (int at = party; at < table.Length; at += layout.Parties)
                {
                    least = Math.Min(least, table[at]);
                    most = Math.Max(most, table[at]);
                }

                spans[party] += most - least;
            }

            spans[party] = Math.Max(1, spans[party]);
        }

        return spans;
    }
}
