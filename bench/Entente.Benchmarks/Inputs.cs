namespace Entente.Benchmarks;

/// <summary>The inputs of the goals: the same numbers on every run.</summary>
internal static class Inputs
{
    private const int Seed = 20_260_401;

    /// <summary>Independent whole scores from 0 to <paramref name="largest"/>: by component, rows of one number per party.</summary>
    public static long[][] Independent(int components, int choices, int parties, long largest)
    {
        var random = new Random(Seed);
        var tables = new long[components][];
        for (int k = 0; k < components; k++)
        {
            tables[k] = new long[choices * parties];
            for (int i = 0; i < tables[k].Length; i++)
            {
                tables[k][i] = random.NextInt64(largest + 1);
            }
        }

        return tables;
    }

    /// <summary>Two parties that want the opposite of everything, whole scores from 1 to <paramref name="largest"/>.</summary>
    public static long[][] Opposed(int components, int choices, long largest)
    {
        long[][] tables = Independent(components, choices, 2, largest - 1);
        foreach (long[] table in tables)
        {
            for (int i = 0; i < table.Length; i += 2)
            {
                table[i]++;
                table[i + 1] = largest + 1 - table[i];
            }
        }

        return tables;
    }

    /// <summary>One pie of many slices, every division of it efficient, in no order.</summary>
    /// <param name="slices">How many divisions.</param>
    /// <param name="step">How much a slice is worth at most.</param>
    public static long[][] Pie(int slices, long step)
    {
        var random = new Random(Seed);
        var rows = new (long First, long Second)[slices];
        long first = 0;
        long second = slices * step;
        for (int i = 0; i < slices; i++)
        {
            rows[i] = (first, second);
            first += random.NextInt64(step) + 1;
            second -= random.NextInt64(step) + 1;
        }

        random.Shuffle(rows);
        return
        [
            [.. rows.SelectMany(row => (long[])[row.First, row.Second])],
        ];
    }
}
