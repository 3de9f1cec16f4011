using System.Collections.Concurrent;

namespace Entente.Server.Tests.Killing;

/// <summary>Notes, outside of the server, everything that it acknowledged.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentQueue<Acknowledgement> all = new();
    private readonly Lock guard = new();
    private TaskCompletionSource? reached;
    private int awaited;

    public IReadOnlyCollection<Acknowledgement> All => all;

    public void Note(Acknowledgement acknowledgement)
    {
        all.Enqueue(acknowledgement);
        lock (guard)
        {
            if (reached is not null && all.Count >= awaited)
            {
                reached.TrySetResult();
                reached = null;
            }
        }
    }

    /// <summary>Ends when so many more were noted, in the moment of the last.</summary>
    public Task MoreAsync(int count)
    {
        lock (guard)
        {
            awaited = all.Count + count;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return reached.Task;
        }
    }
}
