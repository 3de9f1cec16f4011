using Entente.Rooms.Keeping;
using Entente.Web.Admission;
using Microsoft.Extensions.Configuration;

namespace Entente.Web.Accounts;

/// <summary>Whether somebody may open a table here.</summary>
/// <param name="documents">Where accounts are kept.</param>
/// <param name="settings">The settings of the server.</param>
public sealed class TablePolicy(IDocumentStore documents, IConfiguration settings)
{
    /// <summary>The name of the setting: <see cref="TableOpening"/>.</summary>
    public const string Setting = "Entente:Tables";

    /// <summary>Whether this visitor may open a table.</summary>
    /// <exception cref="InvalidOperationException">The setting is none of <see cref="TableOpening"/>.</exception>
    public async ValueTask<bool> MayOpenAsync(Visitor visitor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Account is not null
            || settings.GetValue(Setting, TableOpening.UntilFirstHost) switch
            {
                TableOpening.Anyone => true,
                TableOpening.UntilFirstHost => !await HostAccountStore.AnyAsync(documents, cancel),
                _ => false,
            };
    }
}
