using Microsoft.AspNetCore.Http;

namespace Entente.Web.Security;

/// <summary>A cookie of the framework's that is named as ours are: see <see cref="HostCookie"/>.</summary>
internal sealed class HostCookieBuilder : CookieBuilder
{
    private readonly IHttpContextAccessor http;
    private readonly string plain;

    public HostCookieBuilder(IHttpContextAccessor http, string plain)
    {
        this.http = http;
        this.plain = plain;
        HttpOnly = true;
        IsEssential = true;
        Path = "/";
        SameSite = SameSiteMode.Strict;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <inheritdoc/>
    public override string? Name
    {
        get => http.HttpContext is { } context ? HostCookie.Name(context.Request, plain) : plain;
        set => throw new NotSupportedException($"The cookie '{plain}' has its name.");
    }
}
