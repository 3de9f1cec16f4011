namespace Entente.Evaluation.Statistics;

/// <summary>The value that would stand at a place if values were sorted.</summary>
internal static class Selection
{
    /// <summary>The value, found in a time that grows with the number of values (Hoare 1961); the values are put in another order.</summary>
    /// <param name="values">Numbers, none of them NaN.</param>
    /// <param name="place">The place in ascending order, from 0.</param>
    public static double At(double[] values, int place)
    {
        int low = 0;
        int high = values.Length - 1;
        while (low < high)
        {
            double pivot = Middle(values[low], values[low + ((high - low) / 2)], values[high]);
            int left = low;
            int right = high;
            while (left <= right)
            {
                while (values[left] < pivot)
                {
                    left++;
                }

                while (values[right] > pivot)
                {
                    right--;
                }

                if (left <= right)
                {
                    (values[left], values[right]) = (values[right], values[left]);
                    left++;
                    right--;
                }
            }

            // Between right and left all values are the pivot.
            if (place <= right)
            {
                high = right;
            }
            else if (place >= left)
            {
                low = left;
            }
            else
            {
                return pivot;
            }
        }

        return values[place];
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
