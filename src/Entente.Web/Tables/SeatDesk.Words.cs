using System.Text.Json;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tables;

public sealed partial class SeatDesk
{
    private ReadWords? read;

    /// <summary>How far they have read what is said to them unseen by others, as their browser keeps it.</summary>
    public string WordsRead => JsonSerializer.Serialize(read ?? ReadWords.None, TableJson.Default.ReadWords);

    /// <summary>How many words of a kind they have not read yet; 0 as long as it is not known how far they have read.</summary>
    /// <param name="kind">The kind, as in <see cref="ReadWords.Unread"/>.</param>
    /// <param name="party">The party that a mediator speaks with.</param>
    public int Unread(AwaitedKind kind, int party) =>
        View is { } view && read is not null ? read.Unread(view, kind, party) : 0;

    /// <summary>Takes up how far they had read.</summary>
    /// <param name="kept">What their browser kept; empty, or what is none of ours, for nothing.</param>
    public void Remember(string kept)
    {
        int before = Awaiting.Length;
        read = Parsed(kept);
        Await();
        if (Awaiting.Length != before)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>They have read all words of a kind.</summary>
    /// <param name="kind">The kind, as in <see cref="ReadWords.Unread"/>.</param>
    /// <param name="party">The party that a mediator speaks with.</param>
    public void HaveRead(AwaitedKind kind, int party)
    {
        if (View is { } view)
        {
            read = (read ?? ReadWords.None).With(view, kind, party);
            Await();
            Changed?.Invoke();
        }
    }

    private static ReadWords Parsed(string kept)
    {
        try
        {
            return
                kept.Length > 0
                && JsonSerializer.Deserialize(kept, TableJson.Default.ReadWords)
                    is { Delegation: >= 0, Caucus: not null } found
                ? found
                : ReadWords.None;
        }
        catch (JsonException)
        {
            return ReadWords.None;
        }
    }
}
