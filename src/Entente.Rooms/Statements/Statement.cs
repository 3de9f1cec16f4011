using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Statements;

/// <summary>A joint statement: what is agreed, in words that all parties sign.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Seat">Who drafted it.</param>
/// <param name="At">When.</param>
public sealed record Statement(int Number, int Seat, DateTimeOffset At)
{
    /// <summary>The statement whose text it began with; 0 for one that was drafted from what is agreed alone.</summary>
    public int From { get; init; }

    /// <summary>How far it is.</summary>
    public StatementStage Stage { get; init; }

    /// <summary>The version of the text, from 1; every change makes the next.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The text as it is now.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>The highest number that a clause ever had.</summary>
    public int LastClause { get; init; }

    /// <summary>All changes of the text, in order; from version 2.</summary>
    public ImmutableArray<StatementVersion> Versions { get; init; } = [];

    /// <summary>All suggestions to change it, by number from 1.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>The parties that support the text as it is now.</summary>
    public ImmutableArray<int> SupportedBy { get; init; } = [];

    /// <summary>The signatures, in order.</summary>
    public ImmutableArray<Signature> Signatures { get; init; } = [];

    /// <summary>The hash of the room's log at the moment at which it went to be signed; <c>default</c> before.</summary>
    public LogHash Head { get; init; }

    /// <summary>The hash of the text that is signed; <c>default</c> before.</summary>
    public LogHash TextHash { get; init; }

    /// <summary>The party that declined; -1 for none.</summary>
    public int RejectedBy { get; init; } = -1;

    /// <summary>What was said with that; empty for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether something can still become of it.</summary>
    public bool IsOpen => Stage < StatementStage.Sealed;

    /// <summary>A clause by its number, or null when there is none any more.</summary>
    public Clause? ClauseOf(int number) => Clauses.FirstOrDefault(clause => clause.Number == number);

    /// <summary>The text as it was in one of its versions.</summary>
    /// <param name="version">The version, from 1; one that is not there yet is the text as it is now.</param>
    public ImmutableArray<Clause> TextOf(int version)
    {
        ImmutableArray<Clause> text = Clauses;
        foreach (StatementVersion step in Versions.Where(each => each.Number > version).Reverse())
        {
            text =
                step.Before is not { } before ? text.RemoveAt(step.Place)
                : step.After is null ? text.Insert(step.Place, before)
                : text.SetItem(step.Place, before);
        }

        return text;
    }

    /// <summary>The hash of a text: SHA-256 over number, issue, decision and words of every clause in order, each text led by its length.</summary>
    public static LogHash HashOf(ImmutableArray<Clause> clauses)
    {
        using var hashing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Clause clause in clauses)
        {
            Add(hashing, clause.Number);
            Add(hashing, clause.Issue);
            Add(hashing, clause.Decision);
            Add(hashing, clause.Text.ByLanguage.Count);
            foreach ((string language, string words) in clause.Text.ByLanguage)
            {
                Add(hashing, language);
                Add(hashing, words);
            }
        }

        Span<byte> hash = stackalloc byte[LogHash.Size];
        hashing.GetHashAndReset(hash);
        return LogHash.Of(hash);
    }

    private static void Add(IncrementalHash hashing, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hashing.AppendData(bytes);
    }

    private static void Add(IncrementalHash hashing, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Add(hashing, bytes.Length);
        hashing.AppendData(bytes);
    }
}
