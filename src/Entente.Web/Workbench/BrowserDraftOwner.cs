using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms;
using Entente.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Workbench;

/// <summary>Drafts belong to a browser: a cookie holds 128 random bits, and the store knows their hash.</summary>
internal sealed class BrowserDraftOwner(IHttpContextAccessor http, IEntropy entropy) : IDraftOwner
{
    /// <summary>The cookie.</summary>
    public const string Cookie = "entente-drafts";

    private const int Bytes = 16;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    private string? made;

    public string Key =>
        made ?? KeyOf(http.HttpContext is { } context ? HostCookie.Read(context.Request, Cookie) : null);

    public string Establish()
    {
        if (Key.Length > 0)
        {
            return Key;
        }

        HttpContext context = http.HttpContext ?? throw new InvalidOperationException("There is no request to answer.");
        Span<byte> random = stackalloc byte[Bytes];
        entropy.Fill(random);
        string secret = Base64Url.EncodeToString(random);
        HostCookie.Give(context, Cookie, secret, Remembered);
        return made = KeyOf(secret);
    }

    // What cannot be such a secret belongs to nobody.
    private static string KeyOf(string? secret) =>
        secret?.Length == Base64Url.GetEncodedLength(Bytes)
            ? "browser:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))
            : "";
}
