namespace Entente.Rooms.Keeping;

/// <summary>What can be asked of any store of documents: each checks it here before it looks, so that all turn the same away with the same words.</summary>
public static class DocumentQuestion
{
    /// <summary>Checks what <see cref="IDocumentStore.FindAsync"/> was asked.</summary>
    /// <exception cref="ArgumentException">A name is none, or is missing.</exception>
    public static void Find(string kind, string key)
    {
        StoredName.CheckGiven(kind);
        StoredName.CheckGiven(key);
    }

    /// <summary>Checks what <see cref="IDocumentStore.PutAsync"/> was asked.</summary>
    /// <exception cref="ArgumentException">A name is none, or is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 0.</exception>
    public static void Put(string kind, string key, long expected, string index)
    {
        Find(kind, key);
        StoredName.Check(index);
        ArgumentOutOfRangeException.ThrowIfNegative(expected);
    }

    /// <summary>Checks what <see cref="IDocumentStore.RemoveAsync"/> was asked.</summary>
    /// <exception cref="ArgumentException">A name is none, or is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public static void Remove(string kind, string key, long expected)
    {
        Find(kind, key);
        ArgumentOutOfRangeException.ThrowIfLessThan(expected, 1);
    }

    /// <summary>Checks what <see cref="IDocumentStore.ListAsync"/> was asked.</summary>
    /// <exception cref="ArgumentException">A name is none, or the kind is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static void List(string kind, string? index, string after, int most)
    {
        StoredName.CheckGiven(kind);
        StoredName.Check(index ?? "", nameof(index));
        StoredName.Check(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
    }
}
