using System.Collections.Immutable;
using System.Numerics;

namespace Entente.Explaining.Demands;

/// <summary>The members of a set that is kept as a mask.</summary>
internal static class Bits
{
    /// <summary>The numbers of the bits that are set, ascending.</summary>
    public static ImmutableArray<int> Of(ulong mask)
    {
        ImmutableArray<int>.Builder members = ImmutableArray.CreateBuilder<int>(BitOperations.PopCount(mask));
        for (; mask != 0; mask &= mask - 1)
        {
            members.Add(BitOperations.TrailingZeroCount(mask));
        }

        return members.MoveToImmutable();
    }
}
