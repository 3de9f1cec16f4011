using System.Collections.Concurrent;

namespace Entente.Server.Tests.Killing;

/// <summary>Notes, outside of the server, everything that it acknowledged, and who was told to wait.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentQueue<Acknowledgement> all = new();
    private readonly ConcurrentDictionary<(string Room, int Seat), bool> waiting = new();
    private readonly Lock guard = new();
    private Func<bool>? awaited;
    private TaskCompletionSource? reached;

    /// <summary>All that was acknowledged so far, of each seat in its order.</summary>
    public IReadOnlyCollection<Acknowledgement> All => all;

    /// <summary>Those whose last answer was that they have to wait.</summary>
    public IReadOnlyCollection<(string Room, int Seat)> Waiting => [.. waiting.Keys];

    public void Note(Acknowledgement acknowledgement)
    {
        all.Enqueue(acknowledgement);
        waiting.TryRemove((acknowledgement.Room, acknowledgement.Seat), out _);
        Look();
    }

    /// <summary>Notes that a seat was told to wait.</summary>
    public void NoteWaiting(string room, int seat)
    {
        waiting[(room, seat)] = true;
        Look();
    }

    /// <summary>Ends when so many more were noted, in the moment of the last.</summary>
    public Task MoreAsync(int count)
    {
        int wanted = all.Count + count;
        return WhenAsync(() => all.Count >= wanted);
    }

    /// <summary>Ends when this holds of what was noted, in the moment of the note that makes it so. One at a time.</summary>
    public Task WhenAsync(Func<bool> holds)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            (awaited, reached) = (holds, source);
        }

        Look();
        return source.Task;
    }

    private void Look()
    {
        lock (guard)
        {
            if (awaited?.Invoke() == true)
            {
                reached!.TrySetResult();
                awaited = null;
            }
        }
    }
}
