using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Analysis.Kernels.Lanes;

/// <summary>512 bits of numbers.</summary>
internal readonly struct Lanes512<T> : ILanes<Lanes512<T>, T>
    where T : unmanaged
{
    private readonly Vector512<T> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes512(Vector512<T> lanes) => this.lanes = lanes;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> All(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(ref readonly T start, nint index) =>
        new(Vector512.LoadUnsafe(in start, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512<T> lanes, ref T start, nint index) =>
        lanes.lanes.StoreUnsafe(ref start, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Add(Lanes512<T> left, Lanes512<T> right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Max(Lanes512<T> left, Lanes512<T> right) => new(Vector512.Max(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(Lanes512<T> left, Lanes512<T> right) =>
        Vector512.GreaterThan(left.lanes, right.lanes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAnyAbove(Lanes512<T> left, Lanes512<T> right) =>
        Vector512.GreaterThanAny(left.lanes, right.lanes);
}
