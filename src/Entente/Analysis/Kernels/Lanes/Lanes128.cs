using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Analysis.Kernels.Lanes;

/// <summary>128 bits of numbers.</summary>
internal readonly struct Lanes128<T> : ILanes<Lanes128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<T> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes128(Vector128<T> lanes) => this.lanes = lanes;

    public static int Count => Vector128<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> All(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Load(ref readonly T start, nint index) =>
        new(Vector128.LoadUnsafe(in start, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128<T> lanes, ref T start, nint index) =>
        lanes.lanes.StoreUnsafe(ref start, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Add(Lanes128<T> left, Lanes128<T> right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Max(Lanes128<T> left, Lanes128<T> right) => new(Vector128.Max(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(Lanes128<T> left, Lanes128<T> right) =>
        Vector128.GreaterThan(left.lanes, right.lanes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAnyAbove(Lanes128<T> left, Lanes128<T> right) =>
        Vector128.GreaterThanAny(left.lanes, right.lanes);
}
