using System.Numerics;

namespace Entente.Analysis.Solving;

/// <summary>A vector of whole numbers that is equal to every other with the same numbers.</summary>
internal readonly struct SumKey<T>(T[] values) : IEquatable<SumKey<T>>
    where T : struct, IBinaryInteger<T>
{
    public T[] Values { get; } = values;

    public bool Equals(SumKey<T> other) => Values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is SumKey<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
