using System.Security.Cryptography;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Api;

namespace Entente.Web.Tables.Opening;

/// <summary>Forms that open a table or a class: each carries a key of its own, so that one that is sent twice, because its answer was lost or its button was pressed twice, opens one.</summary>
/// <param name="openings">Which key opened what.</param>
/// <param name="entropy">Where keys come from.</param>
public sealed class FormOpenings(TableOpenings openings, IEntropy entropy)
{
    /// <summary>The name of the field that carries the key.</summary>
    public const string Field = "opening";

    private const int KeyBytes = 16;

    /// <summary>The key of a form that is shown: the one that it was sent with, where it is shown again, and a new one otherwise.</summary>
    /// <param name="sent">What was sent; anything.</param>
    public string KeyOf(string? sent)
    {
        if (IdempotencyKey.TryParse(sent, out IdempotencyKey key))
        {
            return key.ToString();
        }

        Span<byte> bytes = stackalloc byte[KeyBytes];
        entropy.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The id of what a form opens: the same for the same form filled in alike, for a day; another where something else was filled in, or where no key was sent.</summary>
    /// <param name="sent">The key that was sent; anything.</param>
    /// <param name="account">The account that sent it; null for none. A key of one is no key of another.</param>
    /// <param name="asked">What is wanted, as bytes.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<RoomId> RoomAsync(
        string? sent,
        string? account,
        ReadOnlyMemory<byte> asked,
        CancellationToken cancel
    )
    {
        string whose = account is null ? "form of nobody" : $"form of account {account}";
        string key = $"{KeyOf(sent)} {Convert.ToHexStringLower(SHA256.HashData(asked.Span))}";
        return await openings.RoomAsync(whose, key, asked, cancel).ConfigureAwait(false)
            ?? throw new InvalidOperationException("A key that names what is asked for was used for something else.");
    }
}
