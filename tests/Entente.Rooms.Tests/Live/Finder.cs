using System.Collections.Concurrent;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Tests.Live;

/// <summary>Finds what a test says, when the test lets it, and remembers what it was asked.</summary>
internal sealed class Finder(Terms? package) : IPackageFinder
{
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Finder(Terms? package, bool isOpen)
        : this(package)
    {
        if (isOpen)
        {
            gate.SetResult();
        }
    }

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Ends when somebody first asks.</summary>
    public Task Begun => begun.Task.WaitAsync(TimeSpan.FromMinutes(2));

    public void Open() => gate.SetResult();

    public async ValueTask<FoundImprovement?> ImproveAsync(PackageQuestion question, CancellationToken cancel)
    {
        await AskedAsync(question, cancel);
        // What a party gains is read from the first letter of what it wants.
        return package is null
            ? null
            : new FoundImprovement(
                package,
                [
                    .. question
                        .Wishes.Select(wish => wish.Preferences[0])
                        .Select(first => new OwnGain(0, first, first, 0.5, "points")),
                ]
            );
    }

    public async ValueTask<Terms?> ProposeAsync(PackageQuestion question, CancellationToken cancel)
    {
        await AskedAsync(question, cancel);
        return package;
    }

    private async Task AskedAsync(PackageQuestion question, CancellationToken cancel)
    {
        Asked.Enqueue(string.Join(" + ", question.Wishes.Select(Said)));
        begun.TrySetResult();
        await gate.Task.WaitAsync(cancel);
    }

    private static string Said(PartyWishes wishes) =>
        string.Join(" ", wishes.AdditionScores.Select(each => $"{each.Key}={each.Value}").Prepend(wishes.Preferences));
}
