using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Tokens by which agents act: each for one seat of one room, kept as a hash, revocable.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="audit">Where what happens is noted.</param>
/// <param name="entropy">Where secrets come from.</param>
/// <param name="clock">The time.</param>
/// <param name="rules">How long a token is good.</param>
public sealed class AgentTokens(
    IDocumentStore documents,
    AuditLog audit,
    IEntropy entropy,
    TimeProvider clock,
    AdmissionRules rules
)
{
    /// <summary>What every token begins with, so that one that was published by mistake is found by those who look for such.</summary>
    public const string Prefix = "entente_";

    private readonly Shelf<AgentTokenDocument> tokens = new(
        documents,
        "agent-token",
        AdmissionJson.Default.AgentTokenDocument
    );

    /// <summary>Makes a token.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="name">What the agent is called.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The token with its secret; null when the room has as many good tokens as <see cref="AdmissionRules.PerRoom"/> allows.</returns>
    /// <exception cref="ArgumentException"><paramref name="seat"/> or <paramref name="name"/> is no <see cref="ShortText"/>.</exception>
    public async ValueTask<IssuedAgentToken?> IssueAsync(
        RoomId room,
        string seat,
        string name,
        Actor by,
        CancellationToken cancel
    )
    {
        if (!ShortText.TryRead(seat, out _) || !ShortText.TryRead(name, out string? called))
        {
            throw new ArgumentException($"A seat and an agent have names of 1 to {ShortText.Longest} characters.");
        }

        if ((await ListAsync(room, cancel)).Length >= rules.PerRoom)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        string secret = Prefix + Secret.New(entropy, Secret.SessionBytes);
        string id = Secret.NewId(entropy);
        var document = new AgentTokenDocument(seat, called, now, now + rules.AgentToken);
        if (!await tokens.PutAsync($"{room}/{id}", 0, Secret.Hash(secret), document, cancel))
        {
            throw new InvalidOperationException($"There is a token {id} already: entropy repeats itself.");
        }

        await audit.AddAsync(AuditLog.Of(room), by, AuditAct.AgentTokenIssued, id, cancel);
        return new IssuedAgentToken(Shown(room, id, document), secret);
    }

    /// <summary>The token of a secret; null when there is none, it has ended or it was revoked.</summary>
    /// <param name="secret">What an agent shows; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<AgentToken?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (
            secret is null
            || !secret.StartsWith(Prefix, StringComparison.Ordinal)
            || !Secret.TryHash(secret[Prefix.Length..], Secret.SessionBytes, out _)
            || await tokens.FindByIndexAsync(Secret.Hash(secret), cancel) is not { } kept
            || !kept.Value.IsGood(clock.GetUtcNow())
        )
        {
            return null;
        }

        int slash = kept.Key.IndexOf('/', StringComparison.Ordinal);
        return RoomId.TryParse(kept.Key[..slash], out RoomId room)
            ? Shown(room, kept.Key[(slash + 1)..], kept.Value)
            : null;
    }

    /// <summary>Whether a token is still good: for what stays open long after it was shown.</summary>
    public async ValueTask<bool> IsGoodAsync(RoomId room, string id, CancellationToken cancel) =>
        await tokens.FindAsync(Key(room, id), cancel) is { } kept && kept.Value.IsGood(clock.GetUtcNow());

    /// <summary>The good tokens of a room, the earliest first.</summary>
    public async ValueTask<ImmutableArray<AgentToken>> ListAsync(RoomId room, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return
        [
            .. (await tokens.BelowAsync(room.ToString(), int.MaxValue, cancel))
                .Where(kept => kept.Value.IsGood(now))
                .Select(kept => Shown(room, kept.Key[(room.ToString().Length + 1)..], kept.Value))
                .OrderBy(token => token.Issued)
                .ThenBy(token => token.Seat, StringComparer.Ordinal),
        ];
    }

    /// <summary>Takes a token back, for good.</summary>
    /// <returns>Whether there was such a token that was still good.</returns>
    public async ValueTask<bool> RevokeAsync(RoomId room, string id, Actor by, CancellationToken cancel)
    {
        bool revoked = false;
        DateTimeOffset now = clock.GetUtcNow();
        await tokens.ChangeAsync(
            Key(room, id),
            document =>
            {
                revoked = document.IsGood(now);
                return revoked ? document with { Revoked = now } : null;
            },
            cancel
        );
        if (revoked)
        {
            await audit.AddAsync(AuditLog.Of(room), by, AuditAct.AgentTokenRevoked, id, cancel);
        }

        return revoked;
    }

    private static string Key(RoomId room, string id) => Secret.Key(room.ToString(), id);

    private static AgentToken Shown(RoomId room, string id, AgentTokenDocument document) =>
        new(id, room, document.Seat, document.Name, document.Issued, document.Ends);
}
