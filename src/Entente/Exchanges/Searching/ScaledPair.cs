namespace Entente.Exchanges.Searching;

/// <summary>An amount for each party as a whole number.</summary>
internal readonly record struct ScaledPair(long First, long Second)
{
    public long this[int party] => party == 0 ? First : Second;

    public static ScaledPair operator +(ScaledPair one, ScaledPair other) =>
        new(one.First + other.First, one.Second + other.Second);

    public static ScaledPair operator -(ScaledPair one, ScaledPair other) =>
        new(one.First - other.First, one.Second - other.Second);
}
