using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Analysis.Kernels.Lanes;

/// <summary>256 bits of numbers.</summary>
internal readonly struct Lanes256<T> : ILanes<Lanes256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<T> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<T> lanes) => this.lanes = lanes;

    public static int Count => Vector256<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> All(T value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(ref readonly T start, nint index) =>
        new(Vector256.LoadUnsafe(in start, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256<T> lanes, ref T start, nint index) =>
        lanes.lanes.StoreUnsafe(ref start, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Add(Lanes256<T> left, Lanes256<T> right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Max(Lanes256<T> left, Lanes256<T> right) => new(Vector256.Max(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(Lanes256<T> left, Lanes256<T> right) =>
        Vector256.GreaterThan(left.lanes, right.lanes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAnyAbove(Lanes256<T> left, Lanes256<T> right) =>
        Vector256.GreaterThanAny(left.lanes, right.lanes);
}
