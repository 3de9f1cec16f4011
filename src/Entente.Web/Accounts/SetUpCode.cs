using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms;
using Entente.Rooms.Keeping;

namespace Entente.Web.Accounts;

/// <summary>The code that makes the first account of a fresh server: 128 random bits, shown to whoever starts the server and to nobody else, so that no stranger can be first.</summary>
/// <remarks>It stands in memory alone and is another one at every start, and once it was used; as long as there is an account none opens anything.</remarks>
public sealed class SetUpCode
{
    private readonly IDocumentStore documents;
    private readonly IEntropy entropy;
    private string code;

    /// <summary>Makes up the code.</summary>
    /// <param name="documents">Where accounts are kept.</param>
    /// <param name="entropy">Where the code comes from.</param>
    public SetUpCode(IDocumentStore documents, IEntropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        this.documents = documents;
        this.entropy = entropy;
        code = New();
    }

    /// <summary>Told when the last account was deleted, so that whoever runs the server is shown the link that makes the next first one.</summary>
    public event Action? Wanted;

    /// <summary>Whether the server still waits for its first account.</summary>
    public async ValueTask<bool> IsNeededAsync(CancellationToken cancel) =>
        !await HostAccountStore.AnyAsync(documents, cancel);

    /// <summary>The path of the page that makes the first account, with the code behind its <c>#</c>: for the console.</summary>
    public string Path => "/set-up#" + code;

    internal async ValueTask<bool> OpensAsync(string? shown, CancellationToken cancel) =>
        shown is { Length: <= 64 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(code))
        && await IsNeededAsync(cancel);

    /// <summary>Uses the code up; another is good from then on.</summary>
    /// <returns>Whether it was good until now: of two at the same moment one gets it.</returns>
    internal bool TryUse(string shown)
    {
        string now = code;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(now))
            && Interlocked.CompareExchange(ref code, New(), now) == now;
    }

    /// <summary>Makes a code good again by which no account was made after all.</summary>
    internal void GiveBack(string shown) => code = shown;

    /// <summary>Has the link shown where there is no account any more.</summary>
    internal async ValueTask LookAsync(CancellationToken cancel)
    {
        if (await IsNeededAsync(cancel))
        {
            Wanted?.Invoke();
        }
    }

    private string New()
    {
        byte[] random = new byte[16];
        entropy.Fill(random);
        return Base64Url.EncodeToString(random);
    }
}
