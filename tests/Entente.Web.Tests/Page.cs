using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests;

/// <summary>A page without a browser, with the services that every component may ask for.</summary>
internal sealed class Page : BunitContext
{
    /// <summary>A page in a language, on a host that answers at these addresses.</summary>
    public Page(Language language, params string[] places)
    {
        Services.AddSingleton(new PageLanguage(language));
        Services.AddSingleton(new SiteMap(places));
        Services.AddSingleton(new ScenarioShelf());
        Services.AddSingleton(TimeProvider.System);
    }
}
