namespace Entente.Experiments.Contest;

/// <summary>A number of a text that is the same on every run (FNV-1a).</summary>
internal static class StableHash
{
    public static ulong Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char each in text)
        {
            hash = unchecked((hash ^ each) * 1099511628211);
        }

        return hash;
    }
}
