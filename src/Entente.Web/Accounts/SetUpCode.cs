using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms;
using Entente.Rooms.Keeping;

namespace Entente.Web.Accounts;

/// <summary>The code that makes the first account of a fresh server: 128 random bits, shown to whoever starts the server and to nobody else, so that no stranger can be first.</summary>
/// <remarks>It stands in memory alone and is another one at every start; once there is an account it opens nothing.</remarks>
public sealed class SetUpCode
{
    private readonly IDocumentStore documents;
    private readonly string code;

    /// <summary>Makes up the code.</summary>
    /// <param name="documents">Where accounts are kept.</param>
    /// <param name="entropy">Where the code comes from.</param>
    public SetUpCode(IDocumentStore documents, IEntropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        this.documents = documents;
        byte[] random = new byte[16];
        entropy.Fill(random);
        code = Base64Url.EncodeToString(random);
    }

    /// <summary>Whether the server still waits for its first account.</summary>
    public async ValueTask<bool> IsNeededAsync(CancellationToken cancel) =>
        !await HostAccountStore.AnyAsync(documents, cancel);

    /// <summary>The path of the page that makes the first account, with the code behind its <c>#</c>: for the console.</summary>
    public string Path => "/set-up#" + code;

    internal async ValueTask<bool> OpensAsync(string? shown, CancellationToken cancel) =>
        shown is { Length: <= 64 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(code))
        && await IsNeededAsync(cancel);
}
