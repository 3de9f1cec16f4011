using Entente.Formats.Editing;
using Entente.Rooms.Ledger;

namespace Entente.Web.Workbench;

/// <summary>A draft while somebody works on it: the text now, what it was before, and whether it is kept.</summary>
/// <remarks>
/// Every change is saved by itself a moment after the last one, under the version that was last seen: when another page saved something in between, nothing is overwritten, the person
/// chooses, and the text that is not chosen can be had back by undoing. Not for use from several threads at once; <see cref="Changed"/> may come from any thread.
/// </remarks>
public sealed class DraftSession : IAsyncDisposable
{
    private const int MostSteps = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly DraftShelf shelf;
    private readonly string owner;
    private readonly ITimer timer;
    private readonly SemaphoreSlim saving = new(1);
    private readonly LinkedList<NativeDocument> before = new();
    private readonly Stack<NativeDocument> after = new();
    private Draft draft;

    /// <summary>Begins to work on a draft.</summary>
    /// <param name="shelf">Where it is kept.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="draft">The draft as it was found.</param>
    /// <param name="clock">Times the saving.</param>
    public DraftSession(DraftShelf shelf, string owner, Draft draft, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(clock);
        this.shelf = shelf;
        this.owner = owner;
        this.draft = draft;
        Document = NativeDocument.Of(draft.Text);
        timer = clock.CreateTimer(_ => _ = SaveAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Told whenever what this object says has changed by itself: saved, not saved, changed elsewhere.</summary>
    public event Action? Changed;

    /// <summary>The id of the draft.</summary>
    public string Id => draft.Id;

    /// <summary>The text and its parts now.</summary>
    public NativeDocument Document { get; private set; }

    /// <summary>Whether it is kept.</summary>
    public SavingState Saving { get; private set; }

    /// <summary>The draft as another page saved it, while the person has to choose.</summary>
    public Draft? Theirs { get; private set; }

    /// <summary>Whether there is something to undo.</summary>
    public bool CanUndo => before.Count > 0;

    /// <summary>Whether there is something to do again.</summary>
    public bool CanRedo => after.Count > 0;

    /// <summary>Goes on with another text.</summary>
    public void Take(NativeDocument next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Text == Document.Text)
        {
            return;
        }

        Remember(Document);
        after.Clear();
        Go(next);
    }

    /// <summary>Goes back to what was before the last change.</summary>
    public void Undo()
    {
        if (before.Last is { Value: var last })
        {
            before.RemoveLast();
            after.Push(Document);
            Go(last);
        }
    }

    /// <summary>Takes back the last undoing.</summary>
    public void Redo()
    {
        if (after.TryPop(out NativeDocument? next))
        {
            Remember(Document);
            Go(next);
        }
    }

    /// <summary>Goes on with what another page saved; what was here can be had back by undoing.</summary>
    public void TakeTheirs()
    {
        if (Theirs is { } theirs)
        {
            draft = theirs;
            Remember(Document);
            Document = NativeDocument.Of(theirs.Text);
            Theirs = null;
            Saving = SavingState.Saved;
        }
    }

    /// <summary>Goes on with what is here; what the other page saved can be had back by undoing.</summary>
    public void KeepMine()
    {
        if (Theirs is { } theirs)
        {
            draft = theirs;
            Remember(NativeDocument.Of(theirs.Text));
            Theirs = null;
            Go(Document);
        }
    }

    /// <summary>Saves now what has not been saved yet.</summary>
    public async Task SaveAsync()
    {
        await saving.WaitAsync().ConfigureAwait(false);
        try
        {
            string text = Document.Text;
            if (Theirs is not null || text == draft.Text)
            {
                Saving = Theirs is null ? SavingState.Saved : SavingState.Changed;
            }
            else if (text.Length > DraftShelf.MostCharacters)
            {
                Saving = SavingState.TooLong;
            }
            else if (await shelf.SaveAsync(owner, draft, text).ConfigureAwait(false) is { } saved)
            {
                draft = saved;
                Saving = Document.Text == text ? SavingState.Saved : SavingState.Waiting;
            }
            else
            {
                await MeetAsync(text).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is LedgerUnavailableException or LedgerFullException)
        {
            Saving = SavingState.Failing;
            timer.Change(Again, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            saving.Release();
        }

        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync().ConfigureAwait(false);
        if (Saving is SavingState.Waiting or SavingState.Failing)
        {
            await SaveAsync().ConfigureAwait(false);
        }

        saving.Dispose();
    }

    // Another page was faster, or removed the draft: then it is made anew, for what is here must not be lost. One that belongs to somebody else by now, since its owner has signed in elsewhere, goes on as a copy.
    private async Task MeetAsync(string text)
    {
        Draft? found = await shelf.FindAsync(owner, draft.Id).ConfigureAwait(false);
        if (found is null)
        {
            draft = draft with { Version = 0, Text = "" };
            Draft? saved =
                await shelf.SaveAsync(owner, draft, text).ConfigureAwait(false)
                ?? await shelf.CreateAsync(owner, text).ConfigureAwait(false);
            draft = saved ?? draft;
            Saving = saved is null ? SavingState.Failing : SavingState.Saved;
        }
        else if (found.Text == text)
        {
            draft = found;
            Saving = SavingState.Saved;
        }
        else
        {
            Theirs = found;
            Saving = SavingState.Changed;
        }
    }

    private void Go(NativeDocument next)
    {
        Document = next;
        if (Theirs is null)
        {
            Saving = SavingState.Waiting;
            timer.Change(Rest, Timeout.InfiniteTimeSpan);
        }
    }

    private void Remember(NativeDocument document)
    {
        before.AddLast(document);
        if (before.Count > MostSteps)
        {
            before.RemoveFirst();
        }
    }
}
