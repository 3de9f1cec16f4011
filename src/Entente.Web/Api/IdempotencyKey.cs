using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>What a caller made up for one move, so that the move is made once however often it is sent: the header <c>Idempotency-Key</c>.</summary>
/// <remarks>16 to 64 letters, digits, hyphens and underscores of ASCII, bare or in quotation marks. <c>default</c> is no key.</remarks>
public readonly record struct IdempotencyKey
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int Shortest = 16;
    private const int Longest = 64;
    private readonly string? text;

    private IdempotencyKey(string text) => this.text = text;

    /// <summary>Reads a key.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IdempotencyKey key)
    {
        key = default;
        if (text is null || text.Length > Longest + 2)
        {
            return false;
        }

        string bare = text is ['"', .., '"'] ? text[1..^1] : text;
        if (
            bare.Length is < Shortest or > Longest
            || !bare.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_')
        )
        {
            return false;
        }

        key = new IdempotencyKey(bare);
        return true;
    }

    /// <summary>Reads the key of a request; it has exactly one.</summary>
    public static bool TryRead(HttpRequest request, out IdempotencyKey key)
    {
        ArgumentNullException.ThrowIfNull(request);
        key = default;
        return request.Headers[Header] is [{ } only] && TryParse(only, out key);
    }

    /// <summary>The key; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? string.Empty;
}
