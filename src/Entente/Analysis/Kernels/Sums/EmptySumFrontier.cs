using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The frontier when there is nothing to choose for some component.</summary>
internal sealed class EmptySumFrontier<T>(int parties) : SumFrontier<T>([], parties)
    where T : struct, IBinaryInteger<T>
{
    public override ReadOnlySpan<T> Rows => [];

    public override T[] RowsFrom(int firstTable) => [];

    public override bool Contains(int firstTable, ReadOnlySpan<T> vector) => false;

    public override bool Reaches(int firstTable, ReadOnlySpan<T> target) => false;
}
