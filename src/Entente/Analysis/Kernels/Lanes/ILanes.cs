namespace Entente.Analysis.Kernels.Lanes;

/// <summary>Several numbers that the processor treats at once. Kernels are written once over this and run at every width.</summary>
/// <typeparam name="TSelf">The width.</typeparam>
/// <typeparam name="T">The number type.</typeparam>
internal interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>How many numbers there are.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract TSelf All(T value);

    /// <summary>The numbers from the place <paramref name="index"/> after <paramref name="start"/> on.</summary>
    static abstract TSelf Load(ref readonly T start, nint index);

    /// <summary>Writes the numbers to the place <paramref name="index"/> after <paramref name="start"/>.</summary>
    static abstract void Store(TSelf lanes, ref T start, nint index);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>One bit per lane, the first lane lowest: whether left is greater than right.</summary>
    static abstract ulong Above(TSelf left, TSelf right);

    /// <summary>Whether left is greater than right in any lane.</summary>
    static abstract bool IsAnyAbove(TSelf left, TSelf right);
}
