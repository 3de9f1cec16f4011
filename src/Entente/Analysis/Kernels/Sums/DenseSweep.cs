namespace Entente.Analysis.Kernels.Sums;

/// <summary>The maxima filter of three coordinates, one of the last two of moderate range: by that coordinate, the largest other one so far at this place or above.</summary>
/// <remarks>A test is one look-up; a maximal vector fills a run of places.</remarks>
internal sealed class DenseSweep : IMaximaFilter<long>
{
    private readonly long[] most;
    private readonly int axis;

    /// <param name="axis">The coordinate that is the place: 1 or 2.</param>
    /// <param name="range">Its largest value.</param>
    public DenseSweep(int axis, int range)
    {
        this.axis = axis;
        most = new long[range + 1];
        most.AsSpan().Fill(-1);
    }

    public bool IsMaximal(ReadOnlySpan<long> vector)
    {
        int place = (int)vector[axis];
        long other = vector[3 - axis];
        if (most[place] >= other)
        {
            return false;
        }

        // Places further down hold larger numbers: those below this one form a run that ends here.
        int low = -1;
        int high = place;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (most[middle] >= other)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        most.AsSpan(high, place - high + 1).Fill(other);
        return true;
    }
}
