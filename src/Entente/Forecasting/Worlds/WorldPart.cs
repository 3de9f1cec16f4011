namespace Entente.Forecasting.Worlds;

/// <summary>A group of issues that stands by itself, and the combinations of their values that the rules allow.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Values">By combination: the values, in the order of the issues.</param>
/// <param name="Refusals">By combination: a bit for every party whose deal-breaker forbids it.</param>
internal sealed record WorldPart(int[] Issues, int[][] Values, ulong[] Refusals)
{
    public int Count => Values.Length;
}
