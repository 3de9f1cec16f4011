using CsCheck;

namespace Entente.Tests.Analysis.Kernels;

/// <summary>Components for tests: rows of whole numbers, as many as there are parties.</summary>
/// <param name="Parties">How many numbers a row has.</param>
/// <param name="Tables">By component: the rows side by side.</param>
internal sealed record SumTables(int Parties, long[][] Tables)
{
    private static readonly Gen<Gen<long>> Numbers = Gen.OneOf(
        Gen.Const(Gen.Long[-2, 2]),
        Gen.Const(Gen.Long[0, 9]),
        Gen.Const(Gen.Long[-50, 50].Select(x => 30 * x)),
        Gen.Const(Gen.Long[-5000, 5000]),
        Gen.Const(Gen.Long[-(1L << 58), 1L << 58])
    );

    /// <summary>One to six parties, none to four components, one to six rows each: few numbers, so that many are equal, or many.</summary>
    public static Gen<SumTables> Any { get; } = Of(Gen.Int[1, 6], Gen.Int[0, 4], Gen.Int[1, 6]);

    /// <summary>Two parties and more components and rows.</summary>
    public static Gen<SumTables> Bilateral { get; } = Of(Gen.Const(2), Gen.Int[1, 4], Gen.Int[1, 9]);

    /// <summary>Components of chosen sizes.</summary>
    public static Gen<SumTables> Of(Gen<int> parties, Gen<int> components, Gen<int> rows) =>
        from width in parties
        from number in Numbers
        from sizes in components.SelectMany(count => rows.Array[count])
        from tables in Filled(number, width, sizes)
        select new SumTables(width, tables);

    private static Gen<long[][]> Filled(Gen<long> number, int width, int[] sizes) =>
        sizes.Aggregate(
            Gen.Const(Array.Empty<long[]>()),
            (tables, size) =>
                from before in tables
                from table in number.Array[size * width]
                select (long[][])[.. before, table]
        );

    public override string ToString() =>
        $"{Parties}: {string.Join(" | ", Tables.Select(table => string.Join(",", table)))}";
}
