namespace Entente.Explaining.Checking;

/// <summary>Claims as they are checked.</summary>
internal sealed class Claims
{
    public int Count { get; private set; }

    public List<string> Refuted { get; } = [];

    /// <summary>Notes whether a claim holds.</summary>
    public void That(bool holds, string claim)
    {
        Count++;
        if (!holds)
        {
            Refuted.Add(claim);
        }
    }
}
