namespace Entente.Explaining.Checking;

/// <summary>Claims as they are checked.</summary>
internal sealed class Claims
{
    public int Count { get; private set; }

    public List<string> Refuted { get; } = [];

    public List<string> Open { get; } = [];

    /// <summary>Notes whether a claim holds.</summary>
    /// <param name="holds">Null where that could not be found out.</param>
    /// <param name="claim">The claim, in a sentence.</param>
    public void That(bool? holds, string claim)
    {
        if (holds is null)
        {
            Open.Add(claim);
            return;
        }

        Count++;
        if (holds is false)
        {
            Refuted.Add(claim);
        }
    }
}
