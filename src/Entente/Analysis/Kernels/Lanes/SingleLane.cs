using System.Numerics;
using System.Runtime.CompilerServices;

namespace Entente.Analysis.Kernels.Lanes;

/// <summary>One number at a time, where the processor has nothing wider.</summary>
internal readonly struct SingleLane<T> : ILanes<SingleLane<T>, T>
    where T : unmanaged, INumber<T>
{
    private readonly T number;

    private SingleLane(T number) => this.number = number;

    public static int Count => 1;

    public static SingleLane<T> All(T value) => new(value);

    public static SingleLane<T> Load(ref readonly T start, nint index) =>
        new(Unsafe.Add(ref Unsafe.AsRef(in start), index));

    public static void Store(SingleLane<T> lanes, ref T start, nint index) =>
        Unsafe.Add(ref start, index) = lanes.number;

    public static SingleLane<T> Add(SingleLane<T> left, SingleLane<T> right) => new(left.number + right.number);

    public static SingleLane<T> Max(SingleLane<T> left, SingleLane<T> right) => new(T.Max(left.number, right.number));

    public static ulong Above(SingleLane<T> left, SingleLane<T> right) => left.number > right.number ? 1UL : 0UL;

    public static bool IsAnyAbove(SingleLane<T> left, SingleLane<T> right) => left.number > right.number;
}
