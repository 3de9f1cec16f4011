namespace Entente.Cluster.Tests.Rooms;

/// <summary>Rings when something changed, and says how often it rang.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim rings = new(0);
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Ring()
    {
        Interlocked.Increment(ref count);
        rings.Release();
    }

    /// <summary>Waits until it has rung once more.</summary>
    public async Task RungAsync(TimeSpan patience) =>
        Assert.True(await rings.WaitAsync(patience), "The bell did not ring.");

    /// <summary>Forgets that it rang.</summary>
    public void Reset()
    {
        while (rings.Wait(0)) { }
    }

    public void Dispose() => rings.Dispose();
}
