using Entente.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Shell;

/// <summary>Whether pages are light or dark: as the visitor chose, else as the device says.</summary>
public static class PageTheme
{
    /// <summary>The cookie that remembers what was chosen.</summary>
    public const string Cookie = "entente-theme";

    /// <summary>Light, whatever the device says.</summary>
    public const string Light = "light";

    /// <summary>Dark, whatever the device says.</summary>
    public const string Dark = "dark";

    /// <summary>As the device says.</summary>
    public const string Auto = "auto";

    /// <summary>The theme for a request: one of the three.</summary>
    public static string For(HttpRequest? request) =>
        (request is null ? null : HostCookie.Read(request, Cookie)) switch
        {
            Light => Light,
            Dark => Dark,
            _ => Auto,
        };
}
